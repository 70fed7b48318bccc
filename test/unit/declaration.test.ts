/** What a builder may declare as a field, where it then stands, and what the console tells about the rest. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { buildBody } from '../../src/core/body.js';
import { catalogue } from '../../src/core/catalogue.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { checkValues } from '../../src/core/values.js';
import { en } from '../../src/locales/en.js';
import { say } from '../../src/core/messages.js';
import { configOf, inherited, oneEach, toldAbout } from './fixture.js';

const shirt: FieldDeclaration = { name: 'custom_fields.shirt_size', label: 'Shirt size' };

/** What the console tells about one declaration, beside the field of an email address. */
function told(declaration: FieldDeclaration): readonly string[] {
  return toldAbout(attendance, { fields: 'email_address' }, [declaration]);
}

function fieldsWith(fields: unknown, ...declared: readonly FieldDeclaration[]) {
  return configOf(attendance, { fields }, declared).fields;
}

function namesWith(fields: unknown, ...declared: readonly FieldDeclaration[]) {
  return fieldsWith(fields, ...declared).map(({ name }) => name);
}

const unknownName = `Write custom_fields. and a name of your own, or one of: ${Object.keys(catalogue).join(', ')}.`;

for (const name of ['shirt_size', 'custom_fields', 'custom_fields.', 'Custom_fields.x', '', 'person', 'consent']) {
  test(`a field named "${name}" is told with the names that there are`, () => {
    expect(told({ ...shirt, name })).toEqual([`<an-event-rsvp> fields="${name}": ${unknownName}`]);
  });
}

for (const type of ['colour', 'TEXT', 'password', '__proto__', 'constructor', 'toString']) {
  test(`a field of the type "${type}" is told with the types that there are`, () => {
    expect(told({ ...shirt, type })).toEqual([
      '<an-event-rsvp> fields="custom_fields.shirt_size": Write one of: text, textarea, hidden, email, ' +
        'tel, url, number, date, select, radio, checkbox, checkboxes, country, language.',
    ]);
  });
}

for (const label of [undefined, '']) {
  test(`a field whose label is ${label === undefined ? 'missing' : 'empty'} is told`, () => {
    expect(told({ ...shirt, label })).toEqual(['<an-event-rsvp> fields="custom_fields.shirt_size": Add a label.']);
  });
}

test('a name in the list that nothing declares is told to want a label', () => {
  expect(toldAbout(attendance, { fields: 'email_address custom_fields.shirt_size' })).toEqual([
    '<an-event-rsvp> fields="custom_fields.shirt_size": Add a label.',
  ]);
});

test('a hidden field needs no label', () => {
  expect(told({ name: 'custom_fields.campaign', type: 'hidden', value: 'spring' })).toEqual([]);
});

for (const type of ['select', 'radio', 'checkboxes']) {
  for (const options of [undefined, []]) {
    test(`a ${type} with ${options ? 'an empty list of' : 'no'} options is told`, () => {
      expect(told({ ...shirt, type, options })).toEqual([
        '<an-event-rsvp> fields="custom_fields.shirt_size": Add an <option> for each choice, but only to select, radio or checkboxes.',
      ]);
    });
  }
}

for (const type of [undefined, 'text', 'checkbox', 'textarea', 'hidden']) {
  test(`a ${type ?? 'field without a type'} with options is told, for nobody would see them`, () => {
    expect(told({ ...shirt, type, options: [{ label: 'S' }, { label: 'M' }] })).toEqual([
      '<an-event-rsvp> fields="custom_fields.shirt_size": Add an <option> for each choice, but only to select, radio or checkboxes.',
    ]);
  });
}

for (const pattern of ['[a-z', '(', 'a)(b', '\\', '[(]', '(a+)+']) {
  test(`the pattern ${pattern} is told`, () => {
    expect(told({ ...shirt, pattern })).toEqual([
      '<an-event-rsvp> fields="custom_fields.shirt_size": Write a valid regular expression, without nested repetitions.',
    ]);
  });
}

for (const showIf of ['email_address', '=yes', '=']) {
  test(`show-if="${showIf}" is told to want a name and a value`, () => {
    expect(told({ ...shirt, showIf })).toEqual([
      '<an-event-rsvp> fields="custom_fields.shirt_size": Write show-if as name=value, but not at country.',
    ]);
  });
}

test('show-if at the country is told, for the rest of the address hangs on it', () => {
  const country = { name: 'country', showIf: 'custom_fields.abroad=1' };
  const abroad = { name: 'custom_fields.abroad', type: 'checkbox', label: 'I live abroad' };
  expect(toldAbout(attendance, { fields: 'email_address', country: 'CA' }, [abroad, country])).toEqual([
    '<an-event-rsvp> fields="country": Write show-if as name=value, but not at country.',
  ]);
});

test('show-if with a name that no field has is told', () => {
  expect(told({ ...shirt, showIf: 'custom_fields.member=1' })).toEqual([
    '<an-event-rsvp> fields="custom_fields.shirt_size": In show-if, name another field than custom_fields.member.',
  ]);
});

test('show-if with the name of its own field is told', () => {
  expect(told({ ...shirt, showIf: `${shirt.name}=L` })).toEqual([
    '<an-event-rsvp> fields="custom_fields.shirt_size": In show-if, name another field than custom_fields.shirt_size.',
  ]);
});

const twice = '<an-event-rsvp> fields="custom_fields.shirt_size": Name each field once.';

test('a field that is declared twice is told', () => {
  expect(toldAbout(attendance, { fields: 'email_address' }, [shirt, { ...shirt, label: 'Size' }])).toEqual([twice]);
});

test('the mistake in the field of an opt-in is told once, and not that the field is missing', () => {
  const bag = { fields: 'email_address', 'email-opt-in': 'Send me news' };
  expect(toldAbout(attendance, bag, [{ name: 'email_address', pattern: '[' }])).toEqual([
    '<an-event-rsvp> fields="email_address": Write a valid regular expression, without nested repetitions.',
  ]);
});

test('each mistake among the declarations is told', () => {
  const wrong = ['a', 'b', 'c'].map((key) => ({ name: `custom_fields.${key}` }));
  expect(toldAbout(attendance, { fields: 'email_address' }, wrong)).toEqual(
    wrong.map(({ name }) => `<an-event-rsvp> fields="${name}": Add a label.`),
  );
});

test('a declared field stands where its name stands in the list', () => {
  expect(namesWith(`given_name ${shirt.name} email_address`, shirt)).toEqual([
    'given_name',
    'custom_fields.shirt_size',
    'email_address',
  ]);
});

test('declared fields stand after the list, in their order, where their names are not in it', () => {
  const bike = { name: 'custom_fields.bike', label: 'Bike' };
  expect(namesWith('email_address given_name', shirt, bike)).toEqual([
    'email_address',
    'given_name',
    'custom_fields.shirt_size',
    'custom_fields.bike',
  ]);
  expect(namesWith('email_address given_name', bike, shirt).slice(2)).toEqual([bike.name, shirt.name]);
});

test('declared fields stand after the usual ones where there is no list', () => {
  expect(namesWith(undefined, shirt)).toEqual([
    'given_name',
    'family_name',
    'email_address',
    'postal_code',
    'custom_fields.shirt_size',
  ]);
});

for (const [what, fields, declaration] of [
  ['the list', `email_address ${shirt.name}*`, shirt],
  ['the declaration', `email_address ${shirt.name}`, { ...shirt, required: true }],
] as const) {
  test(`a declared field is required where ${what} says so`, () => {
    expect(fieldsWith(fields, declaration).map(({ need }) => need)).toEqual(['required', 'required']);
  });
}

test('a declared field may stay empty where nothing says that it is required', () => {
  expect(fieldsWith('email_address', shirt).at(-1)?.need).toBe('optional');
});

test('the fields are the same from a list of names and declarations as from an array', () => {
  const array = [{ name: 'email_address', required: true }, shirt, { name: 'given_name' }];
  expect(fieldsWith(array)).toEqual(fieldsWith(`email_address* ${shirt.name} given_name`, shirt));
});

test('a declaration changes the label, the hint and the start of a field of the catalogue, and nothing else', () => {
  const [, plain] = fieldsWith('email_address phone_number*');
  const [, changed] = fieldsWith('email_address phone_number*', {
    name: 'phone_number',
    label: 'Mobile',
    hint: 'We text you once',
    value: '+1',
    autocomplete: 'section-x tel',
  });
  expect(changed).toEqual({
    ...plain,
    label: { literal: 'Mobile' },
    hint: { literal: 'We text you once' },
    value: '+1',
    autocomplete: 'section-x tel',
  });
});

test('a field of the catalogue that is declared keeps its own words, control and limit', () => {
  const [plain] = fieldsWith('email_address');
  expect(fieldsWith('', { name: 'email_address' }).find(({ name }) => name === 'email_address')).toEqual(plain);
});

test('a field of the catalogue with a new label is posted at its own place', () => {
  const config = configOf(attendance, { fields: 'phone_number*' }, [{ name: 'phone_number', label: 'Mobile' }]);
  const checked = checkValues(config.fields, oneEach({ phone_number: '202 555 0123' }));
  expect(checked.ok && buildBody(config, checked, {})).toStrictEqual({
    person: { phone_numbers: [{ number: '2025550123' }] },
  });
});

test("a label of the builder's is said as it is, placeholders and markup too", () => {
  const label = '<b>{label}</b> & {maxlength}';
  const field = fieldsWith('email_address', { ...shirt, label }).at(-1);
  expect(field && say(en, field.label)).toBe(label);
});

test('the hint that either contact is enough gives way to a hint of the builder', () => {
  const [email] = fieldsWith('email_address phone_number', { name: 'email_address', hint: 'The one you read' });
  expect(email?.hint).toEqual({ literal: 'The one you read' });
});

test('a list of countries starts with the country of the form', () => {
  const fields = configOf(attendance, { fields: 'email_address country', country: 'CA' }).fields;
  expect(fields.map(({ value }) => value)).toEqual([undefined, 'CA']);
});

test("a list of countries starts with the builder's own start before the country of the form", () => {
  const bag = { fields: 'email_address country', country: 'CA' };
  const { fields } = configOf(attendance, bag, [{ name: 'country', value: 'MX' }]);
  expect(fields.map(({ value }) => value)).toEqual([undefined, 'MX']);
});

/** The body that is posted with these answers to declared questions. */
function bodyOf(answers: Readonly<Record<string, string>>) {
  const declared = Object.keys(answers).map((name) => ({ name, label: 'Question' }));
  const config = configOf(attendance, { fields: 'email_address' }, declared);
  const checked = checkValues(config.fields, oneEach({ email_address: 'jo@example.org', ...answers }));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return buildBody(config, checked, {});
}

for (const key of ['T-Shirt size (US)', 'a.b', 'custom_fields.x', '0', 'größe', '=', '*', '__proto__', 'constructor']) {
  test(`a custom field named "${key}" is posted under that very name`, () => {
    const { person } = bodyOf({ [`custom_fields.${key}`]: 'L' });
    expect(JSON.stringify(person['custom_fields'])).toBe(`{${JSON.stringify(key)}:"L"}`);
  });
}

test('custom fields with the names of built-in properties are posted beside each other, and change no other object', () => {
  const before = inherited();
  const { person } = bodyOf({
    'custom_fields.__proto__': 'a',
    'custom_fields.constructor': 'b',
    'custom_fields.toString': 'c',
  });
  expect(JSON.stringify(person['custom_fields'])).toBe('{"__proto__":"a","constructor":"b","toString":"c"}');
  expect(inherited()).toStrictEqual(before);
  expect({}).not.toHaveProperty('polluted');
});

for (const [name, junk] of Object.entries({ null: null, number: 7, text: 'email_address', list: ['x'], empty: {} })) {
  test(`a ${name} where a field should be is told as one without a name, and nothing throws`, () => {
    expect(toldAbout(attendance, { fields: [{ name: 'email_address' }, junk] })).toEqual([
      expect.stringContaining('<an-event-rsvp> fields="undefined": Write custom_fields. and a name of your own'),
    ]);
  });
}

test('a null among the options is left out', () => {
  const fields = [{ name: 'email_address' }, { ...shirt, type: 'select', options: [null, { label: 'S' }] }];
  expect(toldAbout(attendance, { fields })).toEqual([]);
});

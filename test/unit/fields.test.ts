/** What the `fields` attribute asks a person for. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { catalogue } from '../../src/core/catalogue.js';
import { configure } from '../../src/core/config.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { prefilled } from '../../src/core/fields.js';
import { configOf, fieldsOf, inherited, toldAbout, UUID } from './fixture.js';

/** Field name → what `key` says of it. */
function each<Key extends 'need' | 'label' | 'hint'>(key: Key, text: string, country?: string) {
  return Object.fromEntries(fieldsOf(text, country).map((field) => [field.name, field[key]]));
}

test('the fields stand in the order of the list', () => {
  const names = fieldsOf('postal_code email_address given_name').map(({ name }) => name);
  expect(names).toEqual(['postal_code', 'email_address', 'given_name']);
});

test('names are separated by any white space', () => {
  const names = fieldsOf('\n  given_name\n\temail_address*  ').map(({ name }) => name);
  expect(names).toEqual(['given_name', 'email_address']);
});

test('every field of the catalogue can be asked for at once', () => {
  const names = Object.keys(catalogue);
  expect(fieldsOf(names.join(' ')).map(({ name }) => name)).toEqual(names);
});

test('a field with a star is required, and one without may stay empty', () => {
  expect(each('need', 'given_name* family_name email_address*')).toEqual({
    given_name: 'required',
    family_name: 'optional',
    email_address: 'required',
  });
});

for (const contact of ['email_address', 'phone_number']) {
  test(`${contact} is required, star or not, where nothing else says who the person is`, () => {
    expect(each('need', `given_name ${contact}`)).toEqual({ given_name: 'optional', [contact]: 'required' });
  });
}

test('one of email address and phone number is enough where neither has a star', () => {
  expect(each('need', 'given_name email_address phone_number')).toEqual({
    given_name: 'optional',
    email_address: 'either',
    phone_number: 'either',
  });
});

test('the first of email address and phone number says that one of them is enough', () => {
  expect(each('hint', 'phone_number given_name email_address')).toEqual({
    phone_number: 'contact_hint',
    given_name: undefined,
    email_address: undefined,
  });
});

test('the other contact may stay empty where one has a star', () => {
  expect(each('need', 'email_address phone_number*')).toEqual({ email_address: 'optional', phone_number: 'required' });
});

test('nothing says that one contact is enough where one has a star', () => {
  expect(each('hint', 'email_address phone_number*')).toEqual({ email_address: undefined, phone_number: undefined });
});

const usWords = { email_address: 'email_address', region: 'region_us', postal_code: 'postal_code_us' };
const otherWords = { email_address: 'email_address', region: 'region', postal_code: 'postal_code' };

test('a state and a ZIP code are asked for where no country is set', () => {
  expect(each('label', 'email_address region postal_code')).toEqual(usWords);
});

test('a state and a ZIP code are asked for in the US', () => {
  expect(each('label', 'email_address region postal_code', 'US')).toEqual(usWords);
});

test('a region and a postal code are asked for in another country', () => {
  expect(each('label', 'email_address region postal_code', 'MX')).toEqual(otherWords);
});

test('a province is asked for in Canada, a state or territory in Australia', () => {
  expect(each('label', 'email_address region', 'CA')).toMatchObject({ region: 'region_ca' });
  expect(each('label', 'email_address region', 'AU')).toMatchObject({ region: 'region_au' });
});

test('a region and a postal code are asked for where the person chooses the country', () => {
  expect(each('label', 'email_address region postal_code country')).toEqual({ ...otherWords, country: 'country' });
});

for (const name of ['__proto__', 'constructor', 'toString', 'prototype.x']) {
  test(`a field named ${name} is refused by that name`, () => {
    const [told, ...more] = toldAbout(attendance, { fields: `email_address ${name}` });
    expect(told).toContain(
      `<an-event-rsvp> fields="${name}": Write custom_fields. and a name of your own, or one of: `,
    );
    expect(more).toEqual([]);
  });
}

test('fields with the names of built-in properties change no other object', () => {
  const before = inherited();
  expect(toldAbout(attendance, { fields: '__proto__ constructor __proto__* email_address' })).toHaveLength(3);
  expect(inherited()).toStrictEqual(before);
});

test('a list with a mistake gives no form at all', () => {
  const configuration = configure(attendance, { 'event-id': UUID, fields: 'email_address shoe_size' });
  expect(configuration).not.toHaveProperty('config');
});

const asked = 'given_name email_address postal_code';

/** Field → what it starts with, where the page's URL has these parameters. */
function starts(parameters: Readonly<Record<string, string>>, declared: readonly FieldDeclaration[] = []) {
  const { fields } = configOf(
    attendance,
    { fields: asked, 'email-opt-in': 'Send me news', consent: 'I agree' },
    declared,
  );
  return Object.fromEntries(
    prefilled(fields, new Map(Object.entries(parameters))).flatMap(({ name, value }) => (value ? [[name, value]] : [])),
  );
}

test("a field of the catalogue starts with what the page's URL says of it", () => {
  expect(starts({ given_name: 'Zoë <b>', postal_code: '20009' })).toEqual({
    given_name: 'Zoë <b>',
    postal_code: '20009',
  });
});

test("the page's URL stands before what the builder's field starts with", () => {
  const declared = [{ name: 'given_name', value: 'friend' }];
  expect(starts({}, declared)).toEqual({ given_name: 'friend' });
  expect(starts({ given_name: 'Jo' }, declared)).toEqual({ given_name: 'Jo' });
});

test("the page's URL ticks no box and fills in no question of the builder's", () => {
  const declared = [
    { name: 'custom_fields.size', label: 'Size' },
    { name: 'custom_fields.member', type: 'checkbox', label: 'I am a member' },
  ];
  const parameters = Object.fromEntries(
    ['custom_fields.size', 'custom_fields.member', 'email-opt-in', 'consent', 'status'].map((name) => [name, '1']),
  );
  const without = { 'custom_fields.member': '1' };
  expect(starts({}, declared)).toEqual(starts(parameters, declared));
  expect({ ...without, ...starts(parameters, declared) }).toEqual(without);
});

test("the page's URL adds no field and changes nothing but where a field starts", () => {
  const fields = fieldsOf(asked);
  const filled = prefilled(fields, new Map(Object.entries({ given_name: 'Jo', comments: 'x', constructor: 'y' })));
  expect(filled.map((field) => ({ ...field, value: undefined }))).toEqual(
    fields.map((field) => ({ ...field, value: undefined })),
  );
});

test('a field that is starred stays required where an element beside it gives it another label', () => {
  const declared = [{ name: 'phone_number', label: 'Mobile', required: false }];
  const { fields } = configOf(attendance, { fields: 'email_address phone_number*' }, declared);
  expect(fields.map(({ name, need }) => [name, need])).toEqual([
    ['email_address', 'optional'],
    ['phone_number', 'required'],
  ]);
});

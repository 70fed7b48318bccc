/** What the sentences say once they are filled in. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { catalogue } from '../../src/core/catalogue.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { fieldTypes, type FieldKind } from '../../src/core/field-types.js';
import { interpolate, say, type MessageKey } from '../../src/core/messages.js';
import { en } from '../../src/locales/en.js';
import { problemSentence } from '../../src/view/field.js';
import { configOf, english, fieldsOf } from './fixture.js';

/** What is said at the field that is so declared. */
function sentencesAt(declared: FieldDeclaration, messages: readonly MessageKey[]): readonly string[] {
  const { fields } = configOf(attendance, {}, [declared]);
  return fields
    .filter(({ name }) => name === declared.name)
    .flatMap((field) => messages.map((message) => problemSentence(en, field, { field: field.name, message })));
}

const sentences = Object.entries(english) as readonly (readonly [MessageKey, string])[];

test('a value stands where its name stood', () => {
  expect(interpolate('{label}: {max} or fewer, {label}', { label: 'Name', max: 255 }, 'en')).toBe(
    'Name: 255 or fewer, Name',
  );
});

test('a name without a value stays as it is', () => {
  expect(interpolate('{label} {constructor} {__proto__}', {}, 'en')).toBe('{label} {constructor} {__proto__}');
});

test('a value that looks like a name or a pattern is said as it is', () => {
  expect(interpolate('{label}: {max}', { label: '{max} $& $1', max: 2 }, 'en')).toBe('{max} $& $1: 2');
});

test('a sentence is said in the words of the language', () => {
  expect(say(en, 'problem_title')).toBe('There is a problem');
});

/** Whatever may be said at a field. */
const messagesAtFields: readonly MessageKey[] = [
  'too_long',
  'contact_needed',
  ...Object.values<FieldKind>(fieldTypes).flatMap(({ wrong, missing = wrong }) => [missing, wrong]),
  'postal_code_wrong',
  ...fieldsOf(Object.keys(catalogue).join(' ')).flatMap(({ missing, wrong }) => [missing, wrong]),
];

const tooLong = {
  locality: 'Shorten “City or town” to 255 characters or fewer',
  email_address: 'Shorten “Email address” to 254 characters or fewer',
};

for (const [name, sentence] of Object.entries(tooLong)) {
  test(`a ${name} that is too long is said to be so, with its label and its limit`, () => {
    const said = fieldsOf('locality email_address')
      .filter((field) => field.name === name)
      .map((field) => problemSentence(en, field, { field: field.name, message: 'too_long' }));
    expect(said).toEqual([sentence]);
  });
}

test('no sentence of English is empty or has spaces around it', () => {
  expect(sentences.filter(([, sentence]) => sentence === '' || sentence !== sentence.trim())).toEqual([]);
});

test('no sentence of English at a field shows an unfilled name', () => {
  const [field] = fieldsOf('email_address');
  if (!field) throw new Error('the form has one field');
  const said = messagesAtFields.map((message) => problemSentence(en, field, { field: field.name, message }));
  expect(said.filter((sentence) => /[{}]/.test(sentence))).toEqual([]);
});

/** The names in the sentences that are said elsewhere. */
const namesElsewhere: Readonly<Partial<Record<MessageKey, readonly string[]>>> = {
  letter_open: ['name'],
  letter_preview: ['name'],
  email_slip: ['address'],
  progress: ['sent', 'total'],
};

test('no sentence of English holds a name but those that are filled in where it is said', () => {
  const unknown = sentences.filter(([key, sentence]) => {
    const filled = messagesAtFields.includes(key)
      ? ['label', 'count', 'range', 'example']
      : (namesElsewhere[key] ?? []);
    return [...sentence.matchAll(/\{(.*?)\}/g)].some(([, name = '']) => !filled.includes(name));
  });
  expect(unknown).toEqual([]);
});

test("a builder's own question is named, in their words, in whatever is said at it", () => {
  for (const [type, kind] of Object.entries<FieldKind>(fieldTypes)) {
    const { wrong, missing = wrong } = kind;
    const options = kind.isList ? [{ label: 'One' }] : [];
    const said = sentencesAt({ name: 'custom_fields.x', type, label: 'How <many>?', options }, [
      missing,
      wrong,
      'too_long',
    ]);
    expect(said.filter((sentence) => !sentence.includes('How <many>?') || /[{}]/.test(sentence))).toEqual([]);
  }
});

const ranges = [
  { limits: { min: 1, max: 8 }, range: '1–8' },
  { limits: { min: 1 }, range: '≥ 1' },
  { limits: { max: 8 }, range: '≤ 8' },
  { limits: { min: 0, max: 12_000 }, range: '0–12,000' },
];

for (const { limits, range } of ranges) {
  test(`a number that has to be ${range} is asked for with these limits`, () => {
    const declared = { name: 'custom_fields.x', type: 'number', label: 'Guests', ...limits };
    const [said] = sentencesAt(declared, ['number_wrong']);
    expect(said?.endsWith(` ${range}`)).toBe(true);
  });
}

for (const [lang, range] of Object.entries({ en: '≥ 1/5/2026', de: '≥ 5.1.2026' })) {
  test(`a day that has to be in time is asked for with the first day as ${lang} writes it`, () => {
    const declared = { name: 'custom_fields.x', type: 'date', label: 'Day', min: '2026-01-05' };
    const field = configOf(attendance, { fields: 'email_address' }, [declared]).fields.at(-1);
    if (!field) throw new Error('the form has a field');
    const said = problemSentence({ ...en, lang }, field, { field: field.name, message: 'date_wrong' });
    expect(said).toBe(`Enter a date for “Day” ${range}`);
  });
}

test('a number without limits is asked for without any', () => {
  const [said] = sentencesAt({ name: 'custom_fields.x', type: 'number', label: 'Guests' }, ['number_wrong']);
  expect(said).toMatch(/Guests\P{L}*$/u);
});

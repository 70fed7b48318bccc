/** What the sentences say once they are filled in. */
import { expect, test } from 'playwright/test';
import { interpolate, say, type MessageKey } from '../../src/core/messages.js';
import { en } from '../../src/locales/en.js';
import { problemSentence } from '../../src/view/field.js';
import { fieldsOf } from './fixture.js';

const sentences = Object.entries(en.messages) as readonly (readonly [MessageKey, string])[];

test('a value stands where its name stood', () => {
  expect(interpolate('{label}: {max} or fewer, {label}', { label: 'Name', max: 255 })).toBe('Name: 255 or fewer, Name');
});

test('a name without a value stays as it is', () => {
  expect(interpolate('{label} {constructor} {__proto__}', {})).toBe('{label} {constructor} {__proto__}');
});

test('a value that looks like a name or a pattern is said as it is', () => {
  expect(interpolate('{label}: {max}', { label: '{max} $& $1', max: 2 })).toBe('{max} $& $1: 2');
});

test('a sentence is said in the words of the language', () => {
  expect(say(en, 'rsvp_accepted')).toBe('Thank you. Your RSVP has been sent.');
});

const tooLong = {
  locality: 'City or town: shorten this to 255 characters or fewer',
  email_address: 'Email address: shorten this to 254 characters or fewer',
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
  const said = sentences.map(([message]) => problemSentence(en, field, { field: field.name, message }));
  expect(said.filter((sentence) => /[{}]/.test(sentence))).toEqual([]);
});

test('no sentence of English holds a name but the one that stands at a field', () => {
  const named = sentences.filter(([, sentence]) => /[{}]/.test(sentence)).map(([key]) => key);
  expect(named).toEqual(['too_long']);
});

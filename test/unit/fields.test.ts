/** What the `fields` attribute asks a person for. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { catalogue } from '../../src/core/catalogue.js';
import { parseFields } from '../../src/core/fields.js';
import { fieldsOf, inherited, toldAbout } from './fixture.js';

/** Field name → what `key` says of it. */
function each<Key extends 'need' | 'words' | 'hint'>(key: Key, text: string, country?: string) {
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
  expect(fieldsOf(names.join(' ')).map(({ name }) => name as string)).toEqual(names);
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
  expect(each('words', 'email_address region postal_code')).toEqual(usWords);
});

test('a state and a ZIP code are asked for in the US', () => {
  expect(each('words', 'email_address region postal_code', 'US')).toEqual(usWords);
});

test('a region and a postal code are asked for in another country', () => {
  expect(each('words', 'email_address region postal_code', 'CA')).toEqual(otherWords);
});

test('a region and a postal code are asked for where the person chooses the country', () => {
  expect(each('words', 'email_address region postal_code country')).toEqual({ ...otherWords, country: 'country' });
});

for (const name of ['__proto__', 'constructor', 'toString', 'prototype.x']) {
  test(`a field named ${name} is refused by that name`, () => {
    const [told, ...more] = toldAbout(attendance, { fields: `email_address ${name}` });
    expect(told).toContain(`<an-event-rsvp> fields="${name}": Write names from this list: `);
    expect(more).toEqual([]);
  });
}

test('fields with the names of built-in properties change no other object', () => {
  const before = inherited();
  parseFields('__proto__ constructor __proto__* email_address', undefined);
  expect(inherited()).toStrictEqual(before);
});

test('a list with a mistake gives no field at all', () => {
  expect(parseFields('email_address shoe_size', undefined).fields).toEqual([]);
});

/** What a person may type, and what they are asked to mend. */
import { expect, test } from 'playwright/test';
import { checkValues, type Problem } from '../../src/core/values.js';
import { fieldsOf, oneEach } from './fixture.js';

/** What each control holds. */
type Contents = Readonly<Record<string, unknown>>;

/** The values that would be sent, where nothing needs mending. */
function valuesOf(fields: string, contents: Contents, country?: string): unknown {
  const checked = checkValues(fieldsOf(fields, country), oneEach(contents));
  return checked.ok ? checked.values : checked;
}

/** What the person is asked to mend. */
function problemsOf(fields: string, contents: Contents, country?: string): readonly Problem[] {
  const checked = checkValues(fieldsOf(fields, country), oneEach(contents));
  return checked.ok ? [] : checked.problems;
}

const jo = { email_address: 'jo@example.org' };

test('what was typed is sent without the spaces around it', () => {
  const typed = { given_name: '\t Jo Ann \n', email_address: ' jo@example.org ' };
  expect(valuesOf('given_name email_address', typed)).toEqual({
    given_name: 'Jo Ann',
    email_address: 'jo@example.org',
  });
});

for (const [what, empty] of Object.entries({ nothing: '', 'a space': '  ', 'a file': {}, 'no control': undefined })) {
  test(`a field that holds ${what} counts as empty`, () => {
    const checked = checkValues(fieldsOf('given_name email_address'), oneEach({ ...jo, given_name: empty }));
    expect(checked).toStrictEqual({ ok: true, values: jo, tags: [] });
  });
}

test('what the form does not ask for is not sent', () => {
  expect(valuesOf('email_address', { ...jo, given_name: 'Jo', is_admin: '1' })).toEqual(jo);
});

test('letters of every script and markup are sent as they were typed', () => {
  const given_name = `Zoë "O'Brien" <b>李</b> 👩‍👩‍👧 e\u0301`;
  expect(valuesOf('given_name email_address', { ...jo, given_name })).toEqual({ ...jo, given_name });
});

test('each required field that is empty is named, in the order of the form', () => {
  expect(problemsOf('postal_code* given_name* locality email_address', {}, 'CA')).toEqual([
    { field: 'postal_code', message: 'postal_code_missing' },
    { field: 'given_name', message: 'given_name_missing' },
    { field: 'email_address', message: 'email_address_missing' },
  ]);
});

test('an empty ZIP code is asked for in the words of its label', () => {
  expect(problemsOf('email_address region* postal_code*', jo)).toEqual([
    { field: 'region', message: 'region_us_missing' },
    { field: 'postal_code', message: 'postal_code_us_missing' },
  ]);
});

const emails = [
  'name@example.org',
  'user&co@example.org',
  'a@xn--mnchen-3ya.de',
  "o'brien@example.org",
  'first.last+tag@mail.example.co.uk',
  'UPPER@EXAMPLE.ORG',
  'me@localhost',
];

for (const email_address of emails) {
  test(`the email address ${email_address} is taken`, () => {
    expect(valuesOf('email_address', { email_address })).toEqual({ email_address });
  });
}

const wrongEmails = [
  'jo@',
  'jo example.org',
  '@example.org',
  'jo@example..org',
  'jo@-example.org',
  'jo@exam ple.org',
  'jo@example.org, ann@example.org',
];

for (const email_address of wrongEmails) {
  test(`the email address "${email_address}" is to be mended`, () => {
    expect(problemsOf('email_address', { email_address })).toEqual([
      { field: 'email_address', message: 'email_address_wrong' },
    ]);
  });
}

test('an email address that may stay empty is to be mended once it is wrong', () => {
  expect(problemsOf('email_address phone_number*', { email_address: 'jo@', phone_number: '2025550123' })).toEqual([
    { field: 'email_address', message: 'email_address_wrong' },
  ]);
});

const phones = {
  '2025550123': '2025550123',
  '202 555 0123': '2025550123',
  '202-555-0123': '2025550123',
  '(202) 555-0123': '2025550123',
  '202.555.0123': '2025550123',
  '202/555 0123': '2025550123',
  '202–555–0123': '2025550123',
  '+1 (202) 555-0123': '+12025550123',
  '+44 20 7946 0123': '+442079460123',
  '(+44) 20 7946 0123': '+442079460123',
  '12345': '12345',
  '+123456789012345': '+123456789012345',
};

for (const [phone_number, sent] of Object.entries(phones)) {
  test(`the phone number ${phone_number} is sent as ${sent}`, () => {
    expect(valuesOf('phone_number', { phone_number })).toEqual({ phone_number: sent });
  });
}

test('a phone number with non-breaking spaces is taken', () => {
  expect(valuesOf('phone_number', { phone_number: '202\u00a0555\u202f0123' })).toEqual({ phone_number: '2025550123' });
});

test('a phone number pasted from an address book, with its invisible marks, is taken', () => {
  expect(valuesOf('phone_number', { phone_number: '\u202a+1 202\u2011555\u20110123\u202c' })).toEqual({
    phone_number: '+12025550123',
  });
});

test('a phone number is never sent without some of its digits, whatever script they are of', () => {
  expect(valuesOf('phone_number', { phone_number: '２０２ 555 0123' })).not.toEqual({ phone_number: '5550123' });
});

for (const phone_number of ['1234', '1234567890123456', 'call me', '1-800-FLOWERS', '+', '( ) -', 'jo@example.org']) {
  test(`the phone number "${phone_number}" is to be mended`, () => {
    expect(problemsOf('phone_number', { phone_number })).toEqual([
      { field: 'phone_number', message: 'phone_number_wrong' },
    ]);
  });
}

test('a country is sent by its code', () => {
  expect(valuesOf('email_address country', { ...jo, country: 'CA' })).toEqual({ ...jo, country: 'CA' });
});

for (const country of ['c4', 'ZZ', 'Canada']) {
  test(`the country ${country} is to be chosen again`, () => {
    expect(problemsOf('email_address country', { ...jo, country })).toEqual([
      { field: 'country', message: 'country_missing' },
    ]);
  });
}

const texts = ['given_name', 'family_name', 'address_lines', 'locality', 'postal_code'];

for (const name of texts) {
  test(`${name} takes 255 characters`, () => {
    const typed = { ...jo, [name]: 'x'.repeat(255) };
    expect(valuesOf(`${name} email_address`, typed)).toEqual(typed);
  });

  test(`${name} is to be shortened from 256 characters`, () => {
    expect(problemsOf(`${name} email_address`, { ...jo, [name]: 'x'.repeat(256) })).toEqual([
      { field: name, message: 'too_long' },
    ]);
  });
}

/** An address of this many characters that HTML's pattern takes. */
const longEmail = (length: number) => `${'x'.repeat(length - '@example.org'.length)}@example.org`;

test('an email address takes 254 characters', () => {
  expect(valuesOf('email_address', { email_address: longEmail(254) })).toEqual({ email_address: longEmail(254) });
});

test('an email address is to be shortened from 255 characters', () => {
  expect(problemsOf('email_address', { email_address: longEmail(255) })).toEqual([
    { field: 'email_address', message: 'too_long' },
  ]);
});

test('a phone number of 100,000 characters is to be shortened', () => {
  expect(problemsOf('phone_number', { phone_number: '2'.repeat(100_000) })).toEqual([
    { field: 'phone_number', message: 'too_long' },
  ]);
});

test('the spaces around a text do not count as its length', () => {
  const given_name = 'x'.repeat(255);
  expect(valuesOf('given_name email_address', { ...jo, given_name: `   ${given_name}   ` })).toEqual({
    ...jo,
    given_name,
  });
});

const either = 'given_name phone_number email_address';

for (const contact of [jo, { phone_number: '2025550123' }, { ...jo, phone_number: '2025550123' }]) {
  test(`${Object.keys(contact).join(' and ')} alone is enough where either is asked for`, () => {
    expect(valuesOf(either, contact)).toEqual(contact);
  });
}

test('one of email address and phone number is asked for, at the first of them, where both are empty', () => {
  expect(problemsOf(either, { given_name: 'Jo' })).toEqual([{ field: 'phone_number', message: 'contact_needed' }]);
});

test('a wrong email address is to be mended, and no other contact is asked for', () => {
  expect(problemsOf(either, { email_address: 'jo@' })).toEqual([
    { field: 'email_address', message: 'email_address_wrong' },
  ]);
});

test('a wrong email address is to be mended though the phone number is right', () => {
  expect(problemsOf(either, { phone_number: '2025550123', email_address: 'jo@' })).toEqual([
    { field: 'email_address', message: 'email_address_wrong' },
  ]);
});

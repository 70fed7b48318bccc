/** What a person agrees to, which nothing but their own tick does for them. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { signature } from '../../src/actions/signature.js';
import { buildBody } from '../../src/core/body.js';
import { checkValues } from '../../src/core/values.js';
import { configOf, oneEach, type Bag } from './fixture.js';

const texts = { 'email-opt-in': 'Send me news', 'sms-opt-in': 'Text me', consent: 'I agree to the terms' };
const both = 'given_name phone_number email_address postal_code';

const email_address = 'jo@example.org';
const phone_number = '2025550123';

function namesWith(bag: Bag): readonly string[] {
  return configOf(attendance, bag).fields.map(({ name }) => name);
}

/** The person that is posted, or what is to be mended. */
function posted(bag: Bag, contents: Readonly<Record<string, string>>): unknown {
  const config = configOf(attendance, bag);
  const checked = checkValues(config.fields, oneEach(contents));
  return checked.ok ? buildBody(config, checked, {}).person : checked.problems;
}

test('no box is shown where the builder wants none', () => {
  expect(namesWith({ fields: both })).toEqual(['given_name', 'phone_number', 'email_address', 'postal_code']);
});

test('the box about text messages stands right after the phone number, that about emails after the address', () => {
  expect(namesWith({ fields: both, 'sms-opt-in': 'Text me', 'email-opt-in': 'Send me news' })).toEqual([
    'given_name',
    'phone_number',
    'sms-opt-in',
    'email_address',
    'email-opt-in',
    'postal_code',
  ]);
});

test('the required consent stands last, after what the builder declares too', () => {
  const { fields } = configOf(attendance, { fields: both, ...texts }, [{ name: 'custom_fields.x', label: 'X' }]);
  expect(fields.map(({ name }) => name).slice(-2)).toEqual(['custom_fields.x', 'consent']);
});

for (const [name, text] of Object.entries(texts)) {
  test(`${name} is a box with the builder's text, which nothing has ticked`, () => {
    const box = configOf(attendance, { fields: both, ...texts }).fields.find((field) => field.name === name);
    expect(box).toMatchObject({ type: 'checkbox', label: { literal: text } });
    expect(box?.value).toBeUndefined();
    expect(box?.options).toHaveLength(1);
  });
}

test('without the required consent nothing is posted', () => {
  expect(posted({ consent: 'I agree' }, { email_address })).toEqual([{ field: 'consent', message: 'box_missing' }]);
});

test('the required consent is asked for beside what else is missing', () => {
  expect(posted({ consent: 'I agree' }, {})).toEqual([
    { field: 'email_address', message: 'email_address_missing' },
    { field: 'consent', message: 'box_missing' },
  ]);
});

test('the required consent is no part of what is posted', () => {
  expect(posted({ consent: 'I agree' }, { email_address, consent: 'yes' })).toStrictEqual({
    email_addresses: [{ address: email_address }],
  });
});

test('consent is nowhere in the body, whatever helper it goes to', () => {
  const config = configOf(signature, { consent: 'I agree' });
  const contents = { given_name: 'Jo', family_name: 'Doe', email_address, consent: 'yes' };
  const checked = checkValues(config.fields, oneEach(contents));
  expect(checked.ok).toBe(true);
  expect(JSON.stringify(checked.ok && buildBody(config, checked, {}))).not.toMatch(/consent|agree|yes/);
});

const optIns = { fields: 'email_address phone_number', 'email-opt-in': 'Send me news', 'sms-opt-in': 'Text me' };

test('nobody is subscribed who ticked nothing', () => {
  expect(posted(optIns, { email_address, phone_number })).toStrictEqual({
    email_addresses: [{ address: email_address }],
    phone_numbers: [{ number: phone_number }],
  });
});

test('a tick about emails subscribes the email address alone', () => {
  expect(posted(optIns, { email_address, phone_number, 'email-opt-in': 'subscribed' })).toStrictEqual({
    email_addresses: [{ address: email_address, status: 'subscribed' }],
    phone_numbers: [{ number: phone_number }],
  });
});

test('a tick about text messages subscribes the phone number alone', () => {
  expect(posted(optIns, { email_address, phone_number, 'sms-opt-in': 'subscribed' })).toStrictEqual({
    email_addresses: [{ address: email_address }],
    phone_numbers: [{ number: phone_number, status: 'subscribed' }],
  });
});

test('a tick about text messages is not posted without a phone number', () => {
  expect(posted(optIns, { email_address, 'sms-opt-in': 'subscribed' })).toStrictEqual({
    email_addresses: [{ address: email_address }],
  });
});

test('a tick about emails is not posted without an email address', () => {
  expect(posted(optIns, { phone_number, 'email-opt-in': 'subscribed' })).toStrictEqual({
    phone_numbers: [{ number: phone_number }],
  });
});

test('a tick is not posted where the field it is about is not asked for', () => {
  const config = configOf(attendance, { ...optIns, fields: 'email_address* phone_number' }, [
    { name: 'custom_fields.call', type: 'checkbox', label: 'Call me' },
    { name: 'phone_number', showIf: 'custom_fields.call=1' },
  ]);
  const checked = checkValues(config.fields, oneEach({ email_address, phone_number, 'sms-opt-in': 'subscribed' }));
  expect(checked.ok && buildBody(config, checked, {}).person).toStrictEqual({
    email_addresses: [{ address: email_address }],
    custom_fields: { call: '0' },
  });
});

test('what is no tick does not become a status', () => {
  const person = posted(optIns, { email_address, 'email-opt-in': 'unsubscribed' });
  expect(JSON.stringify(person)).not.toContain('"status":"unsubscribed"');
});

test('a tick in a form that does not ask for it changes nothing', () => {
  expect(posted({}, { email_address, 'email-opt-in': 'subscribed', status: 'subscribed' })).toStrictEqual({
    email_addresses: [{ address: email_address }],
  });
});

test('a required email address makes no box about it required', () => {
  const bag = { ...optIns, fields: 'email_address* phone_number*' };
  const needs = configOf(attendance, bag).fields.map(({ name, need }) => [name, need]);
  expect(needs).toEqual([
    ['email_address', 'required'],
    ['email-opt-in', 'optional'],
    ['phone_number', 'required'],
    ['sms-opt-in', 'optional'],
  ]);
});

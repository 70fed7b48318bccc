/** Where a record says that its supporter came from. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { asSourceCode, referrerData, referrerParameters } from '../../src/core/referrer.js';
import { configOf, type Bag } from './fixture.js';

const attributesOf = (bag: Bag) => configOf(attendance, bag).attributes;

const page = {
  source: 'page-source',
  referrer: 'page-group',
  website: 'blog.example',
  email_referrer: 'page-email',
  mobile_message_referrer: 'page-text',
};

const attributes = attributesOf({
  source: 'own_source',
  referrer: 'own-group',
  website: 'own.example',
  'email-referrer': 'own-email',
  'mobile-message-referrer': 'own-text',
});

test('nothing is recorded where neither the page nor the builder says anything', () => {
  expect(referrerData({}, attributesOf({}))).toStrictEqual({});
});

test('what the page says is recorded before what the builder says', () => {
  expect(referrerData(page, attributes)).toStrictEqual(page);
});

test('what the builder says is recorded where the page says nothing', () => {
  expect(referrerData({}, attributes)).toStrictEqual({
    source: 'own_source',
    referrer: 'own-group',
    website: 'own.example',
    email_referrer: 'own-email',
    mobile_message_referrer: 'own-text',
  });
});

test('each key is taken from the page or the builder on its own', () => {
  expect(
    referrerData({ source: 'mail', website: 'blog.example' }, attributesOf({ source: 'x', referrer: 'us' })),
  ).toStrictEqual({ source: 'mail', referrer: 'us', website: 'blog.example' });
});

test('what the page says is recorded without the spaces around it', () => {
  expect(referrerData({ source: ' mail ', referrer: ' us ' }, attributesOf({}))).toStrictEqual({
    source: 'mail',
    referrer: 'us',
  });
});

for (const source of ['spring mail', 'mail;drop', 'mél', '<b>', 'a/b', '  ', '']) {
  test(`the page's source "${source}" is no source code, so the builder's stands in`, () => {
    expect(referrerData({ source }, attributes).source).toBe('own_source');
  });
}

test('a source that is no source code is not recorded where the builder gives none', () => {
  expect(referrerData({ source: 'spring mail' }, attributesOf({}))).toStrictEqual({});
});

for (const key of ['referrer', 'website', 'email_referrer', 'mobile_message_referrer'] as const) {
  test(`${key} of the page that is empty gives way to the builder's`, () => {
    const own = referrerData({}, attributes)[key];
    expect(referrerData({ [key]: ' ' }, attributes)[key]).toBe(own);
  });
}

for (const key of ['source', 'referrer', 'website', 'email_referrer', 'mobile_message_referrer'] as const) {
  test(`${key} of 255 characters is recorded`, () => {
    expect(referrerData({ [key]: 'x'.repeat(255) }, attributesOf({}))).toStrictEqual({ [key]: 'x'.repeat(255) });
  });

  test(`${key} of 256 characters is dropped`, () => {
    expect(referrerData({ [key]: 'x'.repeat(256) }, attributesOf({}))).toStrictEqual({});
  });
}

test("a source of the page that is too long gives way to the builder's", () => {
  expect(referrerData({ source: 'x'.repeat(256) }, attributes).source).toBe('own_source');
});

const codes = {
  'spring mail': 'springmail',
  'utm source: Größe/2026!': 'utmsourceGre2026',
  'already_a-code1': 'already_a-code1',
  '<b>\n': 'b',
  '…': '',
};

for (const [text, code] of Object.entries(codes)) {
  test(`another parameter's ${JSON.stringify(text)} is recorded as the source "${code}"`, () => {
    expect(asSourceCode(text)).toBe(code);
    expect(referrerData({ source: asSourceCode(text) }, attributesOf({}))).toStrictEqual(code ? { source: code } : {});
  });
}

test('four parameters of the page may say where a person came from', () => {
  expect(referrerParameters).toEqual(['source', 'referrer', 'email_referrer', 'mobile_message_referrer']);
});

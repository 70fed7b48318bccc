/** What counts as a postal code: anything, until the person chose a country that writes its codes in one way. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { configure } from '../../src/core/config.js';
import { checkValues } from '../../src/core/values.js';
import { oneEach, UUID } from './fixture.js';

const bag = { 'event-id': UUID, fields: 'email_address country postal_code' };

/** What is sent of the code, or what is said at it. */
function codeIn(country: string, code: string, attributes: Readonly<Record<string, string>> = bag): string | undefined {
  const typed = oneEach({ email_address: 'jo@example.org', country, postal_code: code });
  const configuration = configure(attendance, attributes, [], { typed });
  if (!configuration.ok) throw new Error('the form is right');
  const checked = checkValues(configuration.config.fields, typed);
  return checked.ok ? checked.values['postal_code'] : checked.problems[0]?.message;
}

for (const [country, codes] of Object.entries({
  US: ['02134', '20500-0003', '205000003', '20500 0003', '96799', '09345'],
  CA: ['K1A 0B1', 'k1a0b1', 'V6B-4Y8', 'X0A 0H0'],
  AU: ['0800', '2600'],
  GB: ['SW1A 1AA', 'GIR 0AA'],
  IE: ['D02 AF30'],
  BR: ['70150-900'],
  HK: ['none'],
})) {
  for (const code of codes) {
    test(`in ${country} the postal code ${code} is taken as it was typed`, () => {
      expect(codeIn(country, code)).toBe(code);
    });
  }
}

for (const [country, code] of [
  ['US', '2134'],
  ['US', 'K1A 0B1'],
  ['CA', '20500'],
  ['AU', '26000'],
] as const) {
  test(`in ${country} the postal code ${code} is to be mended, with one as they are written there`, () => {
    expect(codeIn(country, code)).toBe('postal_code_wrong');
  });
}

test('where the person cannot say which country they live in, every code is taken', () => {
  const fields = 'email_address postal_code';
  expect(codeIn('', 'K1A 0B1', { 'event-id': UUID, fields })).toBe('K1A 0B1');
  expect(codeIn('', 'K1A 0B1', { 'event-id': UUID, fields, country: 'US' })).toBe('K1A 0B1');
});

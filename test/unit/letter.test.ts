/** Letters and targets: what stands in a letter, and the links that lead out of the page. */
import { expect, test } from 'playwright/test';
import { fillIn, mailto, tel } from '../../src/core/letter.js';
import { nameOf, sentTarget } from '../../src/core/target.js';

const senator = { title: 'Senator', given_name: 'Ann', family_name: 'Ray', email: 'ann@example.org', phone: '1' };

test('a letter holds the words of the target and the answers of the person', () => {
  const text = 'Dear {target.title} {target.given_name} {target.family_name}, {given_name} of {postal_code}';
  expect(fillIn(text, { given_name: 'Jo', postal_code: '20009' }, senator)).toBe('Dear Senator Ann Ray, Jo of 20009');
});

test('what was not given is left out of a letter, or shown as a blank where that is asked for', () => {
  expect(fillIn('I am {given_name}.', {}, senator)).toBe('I am.');
  expect(fillIn('I am {given_name}.', { given_name: '' }, senator, '…')).toBe('I am ….');
});

for (const text of [
  '{unknown}',
  '{target.email}',
  '{target.phone}',
  '{constructor}',
  '{__proto__}',
  '{ given_name }',
  '{}',
]) {
  test(`${text} is no placeholder and stays in the letter as it is`, () => {
    expect(fillIn(text, { given_name: 'Jo' }, senator)).toBe(text);
  });
}

test('an answer that looks like a placeholder or a pattern is not filled in again', () => {
  expect(fillIn('{given_name}', { given_name: '{family_name} $& $1', family_name: 'Hill' }, senator)).toBe(
    '{family_name} $& $1',
  );
});

test('a letter’s link survives every sign that has a meaning in an address', () => {
  const subject = 'A & B? 100% #1 = “ü” +';
  const body = 'One\nTwo\r\nThree & four? +';
  const link = new URL(mailto('o&n+x@example.org', subject, body));
  expect(decodeURIComponent(link.pathname)).toBe('o&n+x@example.org');
  const [first, second] = link.search
    .slice(1)
    .split('&')
    .map((part) => part.split('=').map(decodeURIComponent));
  expect(first).toEqual(['subject', subject]);
  expect(second).toEqual(['body', 'One\r\nTwo\r\nThree & four? +']);
});

test('a telephone link holds digits and a plus alone', () => {
  expect(tel('+1 (202) 555-0101')).toBe('tel:+12025550101');
  expect(tel('+44 (0)20 7219 3000')).toBe('tel:+442072193000');
  expect(tel('(202) 224-3121 ext. 45')).toBe('tel:2022243121');
});

test('a target is named by what is known of it', () => {
  expect(nameOf(senator)).toBe('Senator Ann Ray');
  expect(nameOf({ family_name: 'Ito', title: '' })).toBe('Ito');
});

test('of a target the API gets its title, names and place, and never how to reach it', () => {
  expect(sentTarget({ ...senator, ocdid: 'ocd-division/country:us' })).toEqual({
    title: 'Senator',
    given_name: 'Ann',
    family_name: 'Ray',
    ocdid: 'ocd-division/country:us',
  });
  expect(sentTarget({ given_name: 'Bo', title: '' })).toEqual({ given_name: 'Bo' });
});

test('a letter that is full of placeholders is no longer than answers may be, whatever was pasted into one', () => {
  const text = '{given_name}'.repeat(8_000);
  expect(fillIn(text, { given_name: 'x'.repeat(100_000) }, senator)).toBe('x'.repeat(8_000 * 255));
});

/** Which regular expressions of a builder are used, and that those which are take no time on any answer. */
import { expect, test } from 'playwright/test';
import { isUsable } from '../../src/core/pattern.js';
import { costOf, unfelt } from '../helpers/timing.js';

const usual = [
  '[0-9]{5}(-[0-9]{4})?',
  '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
  '(?:\\d{1,3}\\.){3}\\d{1,3}',
  '(?=.*\\d)(?=.*[a-z]).{8,}',
  '\\s*\\d+\\s*',
  '(?<year>\\d{4})-(?<month>\\d\\d)',
  '\\+?[\\d \\(\\)\\-]{7,20}',
  '(yes|no)',
  '[^@]+@[^@]+\\.[a-z]{2,}',
  '(?:\\d{3}-?)+',
  'https?://.+',
  '\\p{L}+',
  '(\\d+)-(\\d)+',
  '(a|b)c+',
  '((\\d{3})-)+\\d{4}',
];

for (const pattern of usual) {
  test(`the pattern ${pattern} is used`, () => {
    expect(isUsable(pattern)).toBe(true);
  });
}

/** None is slow, but telling them from those that are would weigh more than they are worth: they can be written in another way. */
const nested = [
  '[a-z0-9]+(?:-[a-z0-9]+)*',
  '\\w+(, \\w+)*',
  '\\w+(,\\s*\\w+)*',
  '[a-z]+(\\.[a-z]+)+',
  '\\d+(/\\d+)*',
  '\\d+(?:\\/\\d+)*',
  '[A-Za-z]+( [A-Za-z]+)*',
];

for (const pattern of nested) {
  test(`the pattern ${pattern} is refused, because it repeats a repetition`, () => {
    expect(isUsable(pattern)).toBe(false);
  });
}

const hostile = [
  '(a+)+',
  '(a*)*b',
  '(?:\\w+\\s?)+',
  '([a-z]+)*$',
  '(a|a)+',
  '(a|aa)+',
  '(.*)*',
  '(\\s*\\w+)*',
  '(a+b?){2,}',
  '(?<all>[^,]+)+',
  '^(?:x+y?)+z$',
  '((a+))+',
  '((?:a|b)c*)+',
  '(((x)+y)z)*',
  '(b(?:-[a-z]+)*)+',
  '( .*)*',
  '(-[a-z-]+)*',
  '(-|b+)*',
  '(,[^a]*)*',
  '(\\.[a\\.]+)*',
  '(\\,[a,]+)*',
  '( [\\s\\w]+)*',
  '(-\\W+)*',
];

for (const pattern of hostile) {
  test(`A22 the pattern ${pattern} is refused, because some answers would keep the page busy`, () => {
    expect(isUsable(pattern)).toBe(false);
  });
}

test('A22 a pattern of 100 kB is looked at in no time, and refused', () => {
  for (const part of ['(', '(-', '(a*', '(a|b)', 'a|', '[', '\\(', '[a]']) {
    const long = part.repeat(100_000 / part.length);
    for (const pattern of [long, `(${long})`, `(${long})+`]) {
      expect(costOf(() => isUsable(pattern))).toBeLessThan(unfelt);
      expect(isUsable(pattern), part).toBe(false);
    }
  }
});

for (const pattern of ['(', '[', 'a{2,1}', '\\']) {
  test(`the pattern ${pattern} is refused, because it is none`, () => {
    expect(isUsable(pattern)).toBe(false);
  });
}

test('A22 no pattern that is used takes longer than 50 ms on a long answer that almost fits', () => {
  const parts = ['a', '1', 'a1', ' a', '-a', 'a@', 'a, ', '1.', '(1) '];
  for (const pattern of usual) {
    const whole = new RegExp(`^(?:${pattern})$`, 'v');
    for (const part of parts) {
      const start = performance.now();
      whole.test(part.repeat(1_000 / part.length) + '\0');
      expect(performance.now() - start, `${pattern} on ${part}…`).toBeLessThan(50);
    }
  }
});

/** What a border may be given by a careless or hostile page or person: strange, long and naughty texts, and values of every type. */
import fc from 'fast-check';
import { expect } from 'playwright/test';
import * as elements from '../../src/elements/index.js';
import { naughtyStrings } from '../helpers/naughty-strings.js';
import { costOf, unfelt } from '../helpers/timing.js';

/** What is special to one of the steps: a separator, a prefix, a sign of a pattern, a name that every object inherits. */
const special = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\0',
    ',',
    '=',
    '*',
    '@',
    '.',
    '/',
    '?',
    '#',
    '%',
    '%2f',
    '{',
    '}',
    '{given_name}',
    '[',
    '(',
    '\\',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'custom_fields.', 'email_address', 'null', 'NaN', '-0'],
  ...[
    '\u202e',
    '\ufeff',
    '\u0301',
    '\u00df',
    '\u0130',
    '\ud83d',
    '\ude00',
    '👩‍👩‍👧',
    '１',
    '٣',
    'ﬃ',
    'javascript:',
    '1e999',
  ],
);
/** Halves of surrogate pairs too, which no encoding can write. */
const codeUnits = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const short = fc.oneof(
  special,
  codeUnits,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...naughtyStrings),
  fc.array(special, { maxLength: 8 }).map((parts) => parts.join('')),
);
/** Up to 100 kB of the same again and again, as patterns that look back and forth fear it. */
const long = fc
  .tuple(short, fc.oneof(special, fc.constantFrom('a', 'a.', 'a@', '0', '-', 'A1', ' \t')), fc.nat(100_000), short)
  .map(([before, unit, length, after]) => before + unit.repeat(length / (unit.length || 1)) + after);

export const strangeText = fc.oneof({ weight: 9, arbitrary: short }, { weight: 1, arbitrary: long });
/** One of many: now and then a long one is enough. */
export const strangeWord = fc.oneof({ weight: 49, arbitrary: short }, { weight: 1, arbitrary: long });

/** An object that holds itself, as those of frameworks do. */
const circular = fc.constant(undefined).map(() => {
  const object: Record<string, unknown> = { name: 'email_address', given_name: 'Jo' };
  object['self'] = object;
  return object;
});

/** What a property may be set to in JavaScript, which knows no types. */
export const anyJunk = fc.oneof(
  strangeWord,
  circular,
  fc.constantFrom(null, undefined, 0, NaN, true, Symbol('s'), 1n, () => 1, new Date(NaN), /x/),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
);

export const anyAction = fc.constantFrom(...Object.values(elements).map(({ action }) => action));

/** How many signs stand in it, at any depth. */
function lengthOf(given: unknown, around: readonly unknown[] = []): number {
  if (typeof given === 'string') return given.length;
  if (Object(given) !== given || around.includes(given)) return 0;
  return Object.values(given as object)
    .map((value) => lengthOf(value, [...around, given]))
    .reduce((sum, length) => sum + length, 0);
}

/** Calls `work` on everything: it never throws, and is never felt; each 100 kB more may take as long again. */
export function isBorne<Given>(given: fc.Arbitrary<Given>, work: (given: Given) => unknown, numRuns = 300): void {
  const property = fc.property(given, (each) => {
    expect(costOf(() => work(each), 20)).toBeLessThan(unfelt * Math.max(1, lengthOf(each) / 100_000));
  });
  // Where something is wrong, a smaller example is looked for, but not for minutes.
  const details = fc.check(property, { numRuns, interruptAfterTimeLimit: 20_000 });
  // A text of 100 kB would hide what is wrong with it.
  const inBrief = (text: string) => text.replace(/(.{300}).*(.{100})/g, '$1…$2');
  if (details.failed)
    throw new Error(inBrief(fc.defaultReportMessage(details) ?? ''), { cause: details.errorInstance });
}

/** When a post is tried again, and after how long. */
import { expect, test } from 'playwright/test';
import type { Answer } from '../../src/core/outcome.js';
import { retryPolicies, totalLimit, waitBeforeNext, type Try } from '../../src/core/retry.js';

const { replaces, adds } = retryPolicies;

const now = Date.parse('2026-01-01T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now + seconds * 1_000).toUTCString();

function answered(status: number, retryAfter: string | null = null): Answer {
  return { type: 'answered', status, body: undefined, retryAfter };
}

/** The first try, just begun, at the shortest wait; `more` says what is different. */
function tryWith(answer: Answer, more: Partial<Try> = {}): Try {
  return { answer, made: 1, elapsed: 0, now, random: 0, ...more };
}

const lost: Readonly<Record<string, Answer>> = {
  '500': answered(500),
  '502': answered(502),
  '503': answered(503),
  '504': answered(504),
  'a lost connection': { type: 'unconfirmed', cause: 'network' },
  'a time-out': { type: 'unconfirmed', cause: 'timeout' },
};

const decided: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(
    [200, 204, 301, 400, 401, 403, 404, 405, 409, 413, 422].map((status) => [status, answered(status)]),
  ),
  'a redirect': { type: 'misconfigured', cause: 'redirect' },
  "a block by the page's policy": { type: 'misconfigured', cause: 'policy', detail: 'connect-src' },
};

test('a record that replaces the first is tried three times, 15 s each, 45 s in all', () => {
  expect(replaces).toMatchObject({ attempts: 3, attemptLimit: 15_000 });
  expect(totalLimit).toBe(45_000);
});

test('a record that adds to the first is given 30 s, and a second try after a 429 alone', () => {
  expect(adds).toMatchObject({ attempts: 2, attemptLimit: 30_000 });
});

for (const [what, answer] of Object.entries(lost)) {
  test(`after ${what} a record that replaces the first is tried again`, () => {
    expect(waitBeforeNext(replaces, tryWith(answer))).toBe(1_000);
  });

  test(`after ${what} a record that adds to the first is not tried again`, () => {
    expect(waitBeforeNext(adds, tryWith(answer))).toBeUndefined();
  });
}

for (const [what, answer] of Object.entries(decided)) {
  test(`after ${what} nothing is tried again`, () => {
    expect(waitBeforeNext(replaces, tryWith(answer))).toBeUndefined();
    expect(waitBeforeNext(adds, tryWith(answer))).toBeUndefined();
  });
}

for (const [random, wait] of [
  [0, 1_000],
  [0.5, 2_000],
  [1, 3_000],
] as const) {
  test(`a random number of ${random} makes a wait of ${wait} ms`, () => {
    expect(waitBeforeNext(replaces, tryWith(answered(500), { random }))).toBe(wait);
  });
}

const waits = {
  'Retry-After: 2': ['2', 2_000],
  'Retry-After: 30': ['30', 30_000],
  'a date 5 s ahead': [inSeconds(5), 5_000],
} as const;

for (const [what, [header, wait]] of Object.entries(waits)) {
  test(`${what} is waited for by a record that replaces the first`, () => {
    expect(waitBeforeNext(replaces, tryWith(answered(429, header)))).toBe(wait);
  });

  test(`${what} is waited for by a record that adds to the first`, () => {
    expect(waitBeforeNext(adds, tryWith(answered(429, header)))).toBe(wait);
  });
}

test('a Retry-After shorter than the jitter does not shorten the wait', () => {
  expect(waitBeforeNext(replaces, tryWith(answered(429, '2'), { random: 1 }))).toBe(3_000);
});

test('a server that fails and asks for a wait is given it', () => {
  expect(waitBeforeNext(replaces, tryWith(answered(503, '10')))).toBe(10_000);
});

for (const header of ['31', '3600', '999999999', '99999999999', inSeconds(31), inSeconds(365 * 24 * 3_600)]) {
  test(`Retry-After: ${header} is too long a wait to keep anyone for`, () => {
    expect(waitBeforeNext(replaces, tryWith(answered(429, header)))).toBeUndefined();
    expect(waitBeforeNext(adds, tryWith(answered(429, header)))).toBeUndefined();
  });
}

const unknown = [null, '', '0x10', '-1', '1.5', '1e1', 'soon', '2026-01-01T12:00:05Z', 'Soon GMT'];

for (const header of unknown) {
  const what = header === null ? 'a hidden Retry-After' : `Retry-After: "${header}"`;

  test(`${what} makes the usual wait where a record replaces the first`, () => {
    expect(waitBeforeNext(replaces, tryWith(answered(429, header)))).toBe(1_000);
    expect(waitBeforeNext(replaces, tryWith(answered(429, header), { random: 1 }))).toBe(3_000);
  });

  test(`${what} ends it where a record adds to the first`, () => {
    expect(waitBeforeNext(adds, tryWith(answered(429, header)))).toBeUndefined();
  });
}

for (const header of ['0', inSeconds(-5), inSeconds(-365 * 24 * 3_600)]) {
  test(`Retry-After: ${header} makes no tight loop where a record replaces the first`, () => {
    expect(waitBeforeNext(replaces, tryWith(answered(429, header)))).toBe(1_000);
  });

  test(`Retry-After: ${header} names no wait, and ends it where a record adds to the first`, () => {
    expect(waitBeforeNext(adds, tryWith(answered(429, header)))).toBeUndefined();
  });
}

test('the third try of a record that replaces the first is the last', () => {
  expect(waitBeforeNext(replaces, tryWith(answered(500), { made: 2 }))).toBe(1_000);
  expect(waitBeforeNext(replaces, tryWith(answered(500), { made: 3 }))).toBeUndefined();
});

test('a record that adds to the first is tried again no more than once', () => {
  expect(waitBeforeNext(adds, tryWith(answered(429, '2'), { made: 2 }))).toBeUndefined();
});

test('no try begins with less than 9 s left of the time for all of them: it might be recorded and cut off', () => {
  expect(waitBeforeNext(replaces, tryWith(answered(500), { elapsed: 35_000 }))).toBe(1_000);
  expect(waitBeforeNext(replaces, tryWith(answered(500), { elapsed: 35_001 }))).toBeUndefined();
  expect(waitBeforeNext(replaces, tryWith(answered(500), { elapsed: 33_001, random: 1 }))).toBeUndefined();
});

test('two tries that take all their time, and the longest waits, leave enough for the third', () => {
  const elapsed = 2 * replaces.attemptLimit + 3_000;
  expect(waitBeforeNext(replaces, tryWith(answered(500), { made: 2, elapsed, random: 1 }))).toBe(3_000);
});

test('a wait that is asked for counts towards the time for all tries', () => {
  for (const policy of [replaces, adds]) {
    expect(waitBeforeNext(policy, tryWith(answered(429, '20'), { elapsed: 16_000 }))).toBe(20_000);
    expect(waitBeforeNext(policy, tryWith(answered(429, '20'), { elapsed: 16_001 }))).toBeUndefined();
  }
});

test('a date is waited for to the millisecond, and is too far away a millisecond past 30 s', () => {
  const header = inSeconds(31);
  expect(waitBeforeNext(replaces, tryWith(answered(429, header), { now: now + 1_000 }))).toBe(30_000);
  expect(waitBeforeNext(replaces, tryWith(answered(429, header), { now: now + 999 }))).toBeUndefined();
  expect(waitBeforeNext(adds, tryWith(answered(429, header), { now: now + 28_499 }))).toBe(2_501);
});

test('a date in the older of the two forms that end in GMT is read, too', () => {
  expect(waitBeforeNext(adds, tryWith(answered(429, 'Thursday, 01-Jan-26 12:00:05 GMT')))).toBe(5_000);
});

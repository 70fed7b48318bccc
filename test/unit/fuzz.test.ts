/** The steps that read texts from outside, given strange and long ones: none throws, none is felt, and each keeps its word. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { momentIn } from '../../src/core/calendar.js';
import { codeIn } from '../../src/core/codes.js';
import { probablyMeant } from '../../src/core/email-slip.js';
import { idIn } from '../../src/core/ids.js';
import { fillIn, mailto, tel } from '../../src/core/letter.js';
import { nextStepsIn } from '../../src/core/next-steps.js';
import { outcomeOf } from '../../src/core/outcome.js';
import { asSourceCode, referrerData, referrerParameters } from '../../src/core/referrer.js';
import { lastStart, retryPolicies, waitBeforeNext } from '../../src/core/retry.js';
import { shareLinks } from '../../src/core/share.js';
import { tagsIn } from '../../src/core/tags.js';
import { response } from '../../src/actions/response.js';
import { configOf, OTHER_UUID, UUID } from './fixture.js';
import { isBorne, strangeText } from './strange.js';

const texts = (...names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, strangeText])), { requiredKeys: [] });

test('an id is found in any text, or none is, and nothing but an id', () => {
  const pasted = fc.oneof(
    strangeText,
    fc
      .tuple(
        strangeText,
        fc.constantFrom(UUID, `/api/v2/events/${UUID}`, `https://a/api/v2/events/${UUID}`),
        strangeText,
      )
      .map((parts) => parts.join('')),
    fc.nat(3_000).map((count) => `https://a/api/v2/${`events/${OTHER_UUID}/`.repeat(count)}events/${UUID}`),
    fc.nat(100_000).map((count) => `https://a/api/v2/events/${UUID}${'/a'.repeat(count)}`),
  );
  isBorne(pasted, (text) => {
    expect([UUID, undefined]).toContain(idIn(text, 'events'));
  });
});

test('any text is read as a moment, or as none', () => {
  isBorne(
    fc.oneof(
      strangeText,
      fc
        .tuple(fc.constantFrom('2026-12-05', '2026-02-30T10:00', '2999-12-31T23:59-14:00'), strangeText)
        .map((parts) => parts.join('')),
      fc.date().map((date) => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString())),
    ),
    (text) => {
      expect(momentIn(text) ?? '20261205').toMatch(/^\d{8}(T\d{6}Z)?$/);
    },
  );
});

test('next steps are read from whatever the attributes say', () => {
  const given = texts('share', 'add-to-calendar', 'event-title', 'event-start', 'event-end', 'event-location');
  isBorne(given, (bag) => {
    expect(nextStepsIn(bag).mistakes.filter(({ cure }) => cure === '')).toEqual([]);
  });
});

test('an address is offered for any text, or none is, and never a longer one than an address may be', () => {
  const typed = fc.oneof(
    strangeText,
    fc
      .tuple(strangeText, fc.constantFrom('@', '@gmial', '@gmail.co', '@a.con'), strangeText)
      .map((parts) => parts.join('')),
  );
  isBorne(typed, (text) => probablyMeant(text));
});

test('a letter is filled in and linked to, whatever was typed', () => {
  const target = texts('title', 'given_name', 'family_name', 'email', 'phone');
  const values = texts('given_name', 'locality', 'comments');
  const placeholders = fc.array(fc.oneof(strangeText, fc.constantFrom('{given_name}', '{target.title}', '{', '}')), {
    maxLength: 9,
  });
  isBorne(
    fc.tuple(placeholders, values, target),
    ([text, typed, reached]) => {
      const letter = fillIn(text.join(''), typed, reached);
      expect(mailto(reached['email'] ?? '', letter, letter)).toMatch(
        /^mailto:[^?&#\s]*\?subject=[^?&#\s]*&body=[^?&#\s]*$/,
      );
      expect(tel(reached['phone'] ?? '')).toMatch(/^tel:[\d+]*$/);
    },
    500,
  );
});

test('whatever is said with it, a page is shared by links', () => {
  isBorne(fc.tuple(strangeText, fc.webUrl()), ([text, url]) => {
    expect(shareLinks(text, url).filter(({ href }) => !/^(?:https|mailto):[^\s"<>]+$/.test(href))).toEqual([]);
  });
});

test('what the page’s address says is taken for a code, or left', () => {
  const { attributes } = configOf(response, { source: 'ours' });
  isBorne(texts(...referrerParameters, 'website'), (page) => {
    const said = Object.entries(referrerData(page, attributes));
    expect(said.filter(([, value]) => value.length > 255 || value.trim() !== value || value === '')).toEqual([]);
  });
  isBorne(strangeText, (text) => {
    expect(asSourceCode(text)).toMatch(/^[\w-]*$/);
  });
});

test('tags and codes are read from any text', () => {
  isBorne(strangeText, (text) => {
    expect(tagsIn(text).filter((tag) => tag === '' || tag.includes(','))).toEqual([]);
    expect(codeIn('region', text) ?? 'US').toMatch(/^[A-Z]{2}$/);
    expect(codeIn('language', text) ?? 'en').toMatch(/^[a-z]{2}$/);
  });
});

const body = fc.oneof(
  strangeText,
  fc.json(),
  fc.json().map((json) => `{"error":${json}}`),
  strangeText.map((error) => JSON.stringify({ error })),
  fc.nat(100_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.nat(20_000).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)),
  fc.constant(undefined),
);
const answer = fc.record({
  type: fc.constant('answered' as const),
  status: fc.oneof(fc.integer({ min: 200, max: 599 }), fc.integer()),
  body,
  retryAfter: fc.oneof(
    strangeText,
    fc.date().map((date) => date.toUTCString()),
    fc.integer().map(String),
    fc.constantFrom(null, '0x10', '1e3', '9'.repeat(400), 'Sun, 06 Nov 1994 08:49:37 GMT'),
  ),
});

test('every answer is one of the outcomes, thanked for only with a 2xx, and its message is short', () => {
  isBorne(answer, (each) => {
    const outcome = outcomeOf(each);
    if (outcome.type === 'accepted') expect(Math.floor(each.status / 100)).toBe(2);
    if (outcome.type === 'refused') expect(outcome.message?.length ?? 1).toBeLessThanOrEqual(500);
    expect(['accepted', 'refused', 'throttled', 'unconfirmed', 'misconfigured']).toContain(outcome.type);
  });
});

test('whatever an answer says, the next try waits a second at least, half a minute at most, and ends in time', () => {
  const tries = fc.record({
    answer,
    made: fc.integer({ min: 1, max: 5 }),
    elapsed: fc.double({ min: 0, max: 100_000, noNaN: true }),
    now: fc.nat(4_000_000_000_000),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  isBorne(fc.tuple(fc.constantFrom(...Object.values(retryPolicies)), tries), ([policy, each]) => {
    const wait = waitBeforeNext(policy, each);
    if (wait === undefined) return;
    expect(wait).toBeGreaterThanOrEqual(1_000);
    expect(wait).toBeLessThanOrEqual(30_000);
    expect(each.elapsed + wait).toBeLessThanOrEqual(lastStart);
    expect(each.made).toBeLessThan(policy.attempts);
  });
});

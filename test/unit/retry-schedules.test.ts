/** Bounds that hold for every schedule of tries, whatever is answered and however long that takes; time is a number here. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import type { Answer } from '../../src/core/outcome.js';
import { retryPolicies, totalLimit, waitBeforeNext, type RetryPolicy } from '../../src/core/retry.js';

const start = Date.parse('2026-01-01T12:00:00Z');

/** One try as the world plays it: what comes back, after how long, and where the jitter falls. */
interface Played {
  readonly answer: Answer;
  /** The wait in ms that the header names at that moment, where it names one. */
  readonly asks: (now: number) => number | undefined;
  readonly takes: number;
  readonly random: number;
}

/** A `Retry-After`, and the wait that it names when it is read at `now`. */
interface Header {
  readonly text: string | null;
  readonly asks: (now: number) => number | undefined;
}

const seconds = fc
  .oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1e12 }))
  .map((count): Header => ({ text: String(count), asks: () => count * 1_000 }));

const dates = fc.integer({ min: -100, max: 200 }).map((ahead): Header => {
  const at = start + ahead * 1_000;
  return { text: new Date(at).toUTCString(), asks: (now) => (at > now ? at - now : undefined) };
});

/** Nothing a wait could be read from. */
const noise = fc
  .oneof(fc.constantFrom(null, '', '0', '-1', '0x10', '1.5', '1e9', 'Infinity', 'soon'), fc.string())
  .filter((text) => text === null || !/[1-9]/.test(text) || /[^\d]/.test(text))
  .map((text): Header => ({ text, asks: () => undefined }));

const answered = fc
  .tuple(fc.constantFrom(200, 204, 302, 400, 404, 422, 429, 429, 429, 500, 503), fc.oneof(seconds, dates, noise))
  .map(([status, { text, asks }]) => ({
    answer: { type: 'answered', status, body: undefined, retryAfter: text } as const,
    asks,
  }));

const silent = fc
  .constantFrom<Answer>(
    { type: 'unconfirmed', cause: 'network' },
    { type: 'unconfirmed', cause: 'timeout' },
    { type: 'misconfigured', cause: 'redirect' },
    { type: 'misconfigured', cause: 'policy', detail: 'connect-src' },
  )
  .map((answer) => ({ answer, asks: () => undefined }));

const plays: fc.Arbitrary<Played> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: answered }, silent),
    // At once, soon, or never: a try ends at its limit.
    fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5_000, noNaN: true }), fc.constant(Infinity)),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([{ answer, asks }, takes, random]) => ({ answer, asks, takes, random }));

interface Schedule {
  readonly tries: number;
  readonly elapsed: number;
  readonly waits: readonly { readonly wait: number; readonly asked: number | undefined; readonly after: Answer }[];
}

/** Runs tries and waits to their end, as `deliver` does; more plays than any policy allows keep it honest. */
function scheduleOf(policy: RetryPolicy, world: readonly Played[]): Schedule {
  let elapsed = 0;
  let tries = 0;
  const waits: Schedule['waits'][number][] = [];
  for (const { answer, asks, takes, random } of world) {
    tries += 1;
    elapsed += Math.max(0, Math.min(takes, policy.attemptLimit, totalLimit - elapsed));
    const now = start + elapsed;
    const wait = waitBeforeNext(policy, { answer, made: tries, elapsed, now, random });
    if (wait === undefined) break;
    waits.push({ wait, asked: asks(now), after: answer });
    elapsed += wait;
  }
  return { tries, elapsed, waits };
}

const worlds = fc.array(plays, { minLength: 6, maxLength: 6 });

/** Enough for three tries in a row to be asked for long waits, and still a blink. */
const runs = { numRuns: 2_000 };

for (const [name, policy, most] of [
  ['replaces the first', retryPolicies.replaces, 3],
  ['adds to the first', retryPolicies.adds, 2],
] as const) {
  const everySchedule = (holds: (schedule: Schedule) => boolean) => {
    fc.assert(
      fc.property(worlds, (world) => holds(scheduleOf(policy, world))),
      runs,
    );
  };

  test(`no schedule of a record that ${name} has more than ${most} tries or lasts longer than 45 s`, () => {
    everySchedule(({ tries, elapsed }) => tries <= most && elapsed <= 45_000);
  });

  test(`no wait of a record that ${name} is under a second, or under what was asked for`, () => {
    everySchedule(({ waits }) => waits.every(({ wait, asked = 0 }) => wait >= 1_000 && wait >= asked));
  });

  test(`no wait of a record that ${name} is over half a minute, or over three seconds unasked`, () => {
    everySchedule(({ waits }) =>
      waits.every(({ wait, asked = 0 }) => wait <= 30_000 && wait <= Math.max(asked, 3_000)),
    );
  });

  test(`some schedules of a record that ${name} use all ${most} tries and more than half of the time`, () => {
    const schedules = fc.sample(worlds, { ...runs, seed: 1 }).map((world) => scheduleOf(policy, world));
    expect(Math.max(...schedules.map(({ tries }) => tries))).toBe(most);
    expect(Math.max(...schedules.map(({ elapsed }) => elapsed))).toBeGreaterThan(22_500);
  });
}

test('a record that adds to the first is sent again only where nothing was recorded and the wait is known', () => {
  fc.assert(
    fc.property(worlds, (world) =>
      scheduleOf(retryPolicies.adds, world).waits.every(
        ({ after, asked = 0 }) => after.type === 'answered' && after.status === 429 && asked > 0,
      ),
    ),
    runs,
  );
});

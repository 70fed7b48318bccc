/** When a page's forms tried to post and what they told of it, and the page's clock in the test's hands. */
import type { Page } from 'playwright/test';
import { expect } from './fixtures.js';
import type { Parts } from './forms.js';

/** When the page asked and was answered, on its own clock, and what its forms told of being sent. */
interface Seen {
  readonly tries: { readonly begun: number; answered?: number }[];
  readonly events: { readonly type: string; readonly reason: string; readonly at: number }[];
}

/** Notes in the page, before any script of it runs. The posts go on to the server as they are. */
export function noteTries(): void {
  const seen: Seen = { tries: [], events: [] };
  const real = globalThis.fetch;
  const noted = async (...request: Parameters<typeof fetch>) => {
    const made: Seen['tries'][number] = { begun: performance.now() };
    seen.tries.push(made);
    try {
      return await real(...request);
    } finally {
      made.answered = performance.now();
    }
  };
  for (const type of ['an-submit', 'an-success', 'an-error']) {
    document.addEventListener(type, (event) => {
      seen.events.push({ type, reason: 'reason' in event ? String(event.reason) : '', at: performance.now() });
    });
  }
  Object.assign(globalThis, { seen, fetch: noted });
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => Reflect.get(globalThis, 'seen') as Seen);

/** Every event of a form that was sent, in order. */
export const eventsOf = async (page: Page): Promise<readonly string[]> =>
  (await seenBy(page)).events.map(({ type }) => type);

/** The events since the form was sent last: there is to be one. */
export async function whatCameOfIt(page: Page): Promise<Seen['events']> {
  const { events } = await seenBy(page);
  return events.slice(events.map(({ type }) => type).lastIndexOf('an-submit') + 1);
}

/** How often the form itself tried: Chromium sends a post again on its own when a reused connection is reset. */
export const triesOf = async (page: Page): Promise<number> => (await seenBy(page)).tries.length;

/** How long the form waited between an answer and its next try, ms of the page's clock. */
export async function waitsOf(page: Page): Promise<readonly number[]> {
  const { tries } = await seenBy(page);
  return tries.slice(1).map(({ begun }, index) => begun - (tries[index]?.answered ?? NaN));
}

/** From the first try to what came of it, ms of the page's clock. */
export async function durationOf(page: Page): Promise<number> {
  const { tries, events } = await seenBy(page);
  return (events.at(-1)?.at ?? NaN) - (tries[0]?.begun ?? NaN);
}

/**
 * Stops the page's clock before the page is opened, and takes chance out of the waits: each is as short as it may be,
 * and no time passes but what the test lets pass.
 */
export async function stopTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Math.random = () => 0;
  });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Lets the waits between the tries pass until the form has decided. */
export function passTime(page: Page, { summary, thanks }: Parts): Promise<void> {
  return passTimeUntil(page, () => expect(summary.or(thanks)).toBeVisible({ timeout: 50 }));
}

/** Lets the waits between the tries of all the page's forms pass until `expectation` is met. */
export async function passTimeUntil(page: Page, expectation: () => unknown): Promise<void> {
  await expect(async () => {
    const { tries } = await seenBy(page);
    // While an answer is on its way no time passes, however slow this machine is.
    if (tries.every(({ answered }) => answered !== undefined)) await page.clock.runFor(500);
    await expectation();
  }).toPass({ intervals: [10] });
}

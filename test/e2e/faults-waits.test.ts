/** What comes of answers that say “later”, fail or never come whole, of a form of each column; the page's clock is the test's. */
import type { Page } from 'playwright/test';
import { answerWith, columns, countedBy, expect, expectAccepted, expectFailed, test } from '../helpers/faults.js';
import { element, page as pageOf, partsOn, send } from '../helpers/forms.js';
import { durationOf, passTime, stopTime, waitsOf } from '../helpers/tries.js';

/** A 429 whose wait the page may read. */
const tooMany = (wait: string) =>
  answerWith(429, { headers: { 'Retry-After': wait, 'Access-Control-Expose-Headers': 'Retry-After' } });

/** No tight loop and no endless wait. The clocks round: a millisecond less is no shorter wait. */
async function expectPatience(page: Page, least = 1_000): Promise<void> {
  for (const wait of await waitsOf(page)) expect(wait).toBeGreaterThan(least - 1);
  expect(await durationOf(page)).toBeLessThanOrEqual(45_000);
}

const forEver = [
  ['F13', '429 whose wait no page may read', 'throttled', answerWith(429, { headers: { 'Retry-After': '3600' } })],
  ['F14', '429 with a Retry-After of 0x10', 'throttled', tooMany('0x10')],
  ['F14', '429 with an empty Retry-After', 'throttled', tooMany('')],
  ['F14', '429 with a Retry-After of -1', 'throttled', tooMany('-1')],
  ['F14', '429 with a Retry-After of 0', 'throttled', tooMany('0')],
  ['F14', '429 with a Retry-After of a past date', 'throttled', tooMany('Sat, 01 Jan 2000 00:00:00 GMT')],
  ['F16', '500', 'unconfirmed', answerWith(500)],
  ['F16', '502', 'unconfirmed', answerWith(502)],
  ['F16', '503', 'unconfirmed', answerWith(503)],
  ['F16', '504', 'unconfirmed', answerWith(504)],
] as const;

for (const column of columns) {
  const { kind, tries, limit } = column;
  const isTriedAgain = tries > 1;

  test.describe(kind.record, () => {
    test('F2 an answer that takes 8 s: within 100 ms it is shown and said that it is being sent, then accepted', async ({
      page,
      host,
      door,
      sandbox,
    }) => {
      await stopTime(page);
      await page.goto(host.add('/', pageOf(element(kind, door.apiBase))));
      const parts = partsOn(page, kind);
      const watched = await parts.live.evaluateHandle((region) => {
        const times = { before: region.textContent, clicked: NaN, said: NaN };
        document.addEventListener('click', () => (times.clicked = performance.now()), { capture: true });
        new MutationObserver(() => (times.said = performance.now())).observe(region, {
          childList: true,
          subtree: true,
        });
        return { region, times };
      });
      await send(parts);
      await expect.poll(door.read).toBe(1);
      await page.clock.runFor(8_000);
      await expect(parts.button).toHaveText('Sending…');
      await expect(parts.button).toHaveAttribute('aria-disabled', 'true');
      await expect(parts.live).toHaveText('Sending…');
      const { before, clicked, said } = await watched.evaluate(({ times }) => times);
      expect(before).toBe('');
      expect(said - clicked).toBeLessThan(100);
      await door.letIn();
      await expectAccepted(parts, column);
      expect(await watched.evaluate(({ region }) => [region.isConnected, region.textContent])).toEqual([
        true,
        column.accepted,
      ]);
      expect(door.read()).toBe(1);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    test('F5 a 200 of the API is an acceptance at once, though its body never ends', async ({
      open,
      page,
      sandbox,
    }) => {
      sandbox.faults.add({ kind: 'stall', record: true, times: 'always' });
      await stopTime(page);
      const parts = await open(kind);
      await send(parts);
      await expectAccepted(parts, column);
      await page.clock.runFor(limit + 100);
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    for (const [row, what, fault, reason, records] of [
      ['F5', '200 of somebody else', { kind: 'stall', contentType: 'text/html', record: true }, 'unconfirmed', 1],
      ['F22', '400', { kind: 'drip' }, 'refused', 0],
    ] as const) {
      test(`${row} a ${what} whose body never ends is ${reason} when the time for one try is over`, async ({
        open,
        page,
        sandbox,
      }) => {
        sandbox.faults.add({ ...fault, times: 'always' });
        await stopTime(page);
        const parts = await open(kind);
        const headers = page.waitForResponse((response) => response.request().method() === 'POST');
        await send(parts);
        await headers;
        await page.clock.runFor(limit - 100);
        await expect(parts.live).toHaveText('Sending…');
        await page.clock.runFor(200);
        await expectFailed(parts, column, reason);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records });
      });
    }

    test('F11 429 with a wait of 2 s is waited for, then accepted', async ({ open, page, sandbox, posts }) => {
      sandbox.faults.add({ ...tooMany('2'), times: 1 });
      await stopTime(page);
      const parts = await open(kind);
      await send(parts);
      await passTime(page, parts);
      await expectAccepted(parts, column);
      await expectPatience(page, 2_000);
      expect(posts().map(({ answer_status }) => answer_status)).toEqual([429, 200]);
      expect(countedBy(sandbox)).toEqual({ posts: 2, records: 1 });
    });

    for (const [row, name, wait] of [
      ['F12', 'an hour', '3600'],
      ['F14', 'a date far away', 'Fri, 01 Jan 2999 00:00:00 GMT'],
    ] as const) {
      test(`${row} 429 with a Retry-After of ${name} is throttled at once`, async ({ open, page, sandbox }) => {
        sandbox.faults.add(tooMany(wait));
        await stopTime(page);
        const parts = await open(kind);
        await send(parts);
        await expectFailed(parts, column, 'throttled');
        expect(await durationOf(page)).toBe(0);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
      });
    }

    for (const [row, name, reason, fault] of forEver) {
      test(`${row} ${name} for ever is ${reason} after ${isTriedAgain ? 'three patient posts' : 'one post'}`, async ({
        open,
        page,
        sandbox,
      }) => {
        sandbox.faults.add(fault);
        await stopTime(page);
        const parts = await open(kind);
        await send(parts);
        await passTime(page, parts);
        await expectFailed(parts, column, reason);
        await expectPatience(page);
        expect(countedBy(sandbox)).toEqual({ posts: tries, records: 0 });
      });
    }

    test(`F15 500, then 200: ${isTriedAgain ? 'tried again and accepted' : 'unconfirmed, and not sent again unasked'}`, async ({
      open,
      page,
      sandbox,
      posts,
    }) => {
      sandbox.faults.add({ kind: 'answer', status: 500 });
      await stopTime(page);
      const parts = await open(kind);
      await send(parts);
      await passTime(page, parts);
      await (isTriedAgain ? expectAccepted(parts, column) : expectFailed(parts, column, 'unconfirmed'));
      await expectPatience(page);
      expect(posts().map(({ answer_status }) => answer_status)).toEqual(isTriedAgain ? [500, 200] : [500]);
      expect(countedBy(sandbox).records).toBe(isTriedAgain ? 1 : 0);
    });

    for (const [row, name, fault] of [
      ['F21', 'an API that never answers', { kind: 'hang', record: true, times: 'always' }],
      ['F22', 'a 500 whose body drips for ever', { kind: 'drip', status: 500, record: true, times: 'always' }],
    ] as const) {
      test(`${row} ${name} leaves it unconfirmed within 45 s, recorded once`, async ({ open, page, sandbox }) => {
        sandbox.faults.add(fault);
        await stopTime(page);
        const parts = await open(kind);
        await send(parts);
        for (let made = 1; made <= tries; made += 1) {
          await expect.poll(() => countedBy(sandbox).posts).toBe(made);
          await expect(parts.live).toHaveText('Sending…');
          // Past the time for one try and the wait after it.
          await page.clock.runFor(limit + 1_500);
        }
        await expectFailed(parts, column, 'unconfirmed');
        await expectPatience(page);
        expect(countedBy(sandbox)).toEqual({ posts: tries, records: 1 });
      });
    }
  });
}

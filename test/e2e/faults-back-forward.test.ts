/** What a person sees who leaves the page and comes back with the browser's button: the very page, kept as it was. */
import { wholeChromiumLaunchOptions } from '../helpers/chromium.js';
import { columns, countedBy, expect, expectAccepted, expectFailed, rsvpColumn } from '../helpers/faults.js';
import { rsvp, send } from '../helpers/forms.js';
import { test as base } from '../helpers/in-flight.js';
import { listen } from '../helpers/loopback.js';
import { stopTime } from '../helpers/tries.js';

const test = base.extend<{
  readonly leave: () => Promise<void>;
  /** Comes back to the page, which the browser has kept. */
  readonly comeBack: () => Promise<void>;
}>({
  // The headless shell has no such cache; Playwright switches that of the whole browser off unless it is told not to.
  launchOptions: { ...wholeChromiumLaunchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        Object.assign(globalThis, { persisted });
      });
    });
    await use(page);
  },
  leave: async ({ page, host }, use) => {
    const address = host.add('/elsewhere', '<!doctype html><title>Elsewhere</title>');
    await use(async () => {
      await page.evaluate((address) => {
        location.assign(address);
      }, address);
      await page.waitForURL(address);
    });
  },
  comeBack: async ({ page, host }, use) => {
    await use(async () => {
      // The page may be gone before it has answered; whether it went back is seen below.
      await page
        .evaluate(() => {
          history.back();
        })
        .catch(() => undefined);
      // A page that was kept is not loaded again.
      await page.waitForURL(`${host.origin}/`, { waitUntil: 'commit' });
      await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'persisted') as unknown)).toBe(true);
    });
  },
});

for (const column of columns) {
  const { kind } = column;

  test.describe(kind.record, () => {
    test('F31 who comes back after the thanks sees them, and nothing is sent again', async ({
      open,
      sandbox,
      leave,
      comeBack,
    }) => {
      const parts = await open(kind);
      await send(parts);
      await expect(parts.thanks).toBeVisible();
      await leave();
      await comeBack();
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    test('F31 who left in flight and comes back after the answer sees the thanks', async ({
      sendHeld,
      door,
      sandbox,
      leave,
      comeBack,
    }) => {
      const parts = await sendHeld(kind);
      await leave();
      await door.letIn();
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
      await comeBack();
      await expectAccepted(parts, column);
      expect(door.read()).toBe(1);
    });

    test('F31 who left in flight and comes back before the answer sees the thanks', async ({
      sendHeld,
      door,
      sandbox,
      leave,
      comeBack,
    }) => {
      const parts = await sendHeld(kind);
      await leave();
      await comeBack();
      await expect(parts.button).toHaveAttribute('aria-disabled', 'true');
      await door.letIn();
      await expectAccepted(parts, column);
      expect(door.read()).toBe(1);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    test('F31 who left in flight and comes back to no answer is not stuck, and nothing is sent by itself', async ({
      page,
      sendHeld,
      door,
      sandbox,
      leave,
      comeBack,
    }) => {
      await stopTime(page);
      const parts = await sendHeld(kind);
      await leave();
      await comeBack();
      await page.clock.runFor(column.limit);
      await expectFailed(parts, column, 'unconfirmed');
      await page.clock.runFor(60_000);
      expect(door.read()).toBe(1);
      await parts.button.click();
      await expect.poll(door.read).toBe(2);
      // The first is let in, too: the API may have read what nobody confirmed.
      await door.letIn();
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 2, records: kind === rsvp ? 1 : 2 });
    });

    test('F31 what failed while the person was away is told when they are back, and not sent by itself', async ({
      page,
      sendHeld,
      door,
      sandbox,
      leave,
      comeBack,
    }) => {
      sandbox.faults.add({ kind: 'answer', status: 500 });
      await stopTime(page);
      const parts = await sendHeld(kind);
      await leave();
      await door.letIn();
      await comeBack();
      await page.clock.runFor(60_000);
      await expectFailed(parts, column, 'unconfirmed');
      expect(door.read()).toBe(1);
      await parts.button.click();
      await expect.poll(door.read).toBe(2);
      await door.letIn();
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 2, records: 1 });
    });
  });
}

test('F31 what waited for its second try when the person left is not sent by itself when they are back', async ({
  page,
  open,
  sandbox,
  leave,
  comeBack,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  await stopTime(page);
  const parts = await open(rsvpColumn.kind);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(parts);
  const response = await answered;
  await response.finished();
  await leave();
  await comeBack();
  await page.clock.runFor(60_000);
  await expectFailed(parts, rsvpColumn, 'unconfirmed');
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
  await parts.button.click();
  await expectAccepted(parts, rsvpColumn);
  expect(countedBy(sandbox)).toEqual({ posts: 2, records: 1 });
});

test('F40 who is led to an address where nothing listens, and goes back, sees the thanks, and nothing is sent again', async ({
  page,
  open,
  sandbox,
  comeBack,
}) => {
  const gone = await listen(() => undefined);
  await gone.close();
  const parts = await open(rsvp, `redirect-url="${gone.origin}/thanks"`);
  await send(parts);
  // The browser's own page, which says that it could not connect.
  await expect(page).toHaveURL(/^chrome-error:/);
  await comeBack();
  await expect(parts.thanks).toBeVisible();
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
});

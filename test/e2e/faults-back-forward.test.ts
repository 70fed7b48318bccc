/** What a person sees who leaves the page and comes back with the browser's button: the very page, kept as it was. */
import { chromiumLaunchOptions } from '../helpers/chromium.js';
import { expect } from '../helpers/fixtures.js';
import { rsvp, send, survey } from '../helpers/forms.js';
import { test as base } from '../helpers/gate.js';
import { listen } from '../helpers/loopback.js';
import { passTime } from '../helpers/pass-time.js';

const test = base.extend<{
  readonly leave: () => Promise<void>;
  /** Comes back to the page, which the browser has kept. */
  readonly comeBack: () => Promise<void>;
}>({
  // Playwright switches the cache off unless it is told not to.
  launchOptions: { ...chromiumLaunchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
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
      await page.evaluate(() => {
        history.back();
      });
      // A page that was kept is not loaded again.
      await page.waitForURL(`${host.origin}/`, { waitUntil: 'commit' });
      await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'persisted') as unknown)).toBe(true);
    });
  },
});

for (const kind of [rsvp, survey]) {
  test(`F31 ${kind.record}: who comes back after the thanks sees them, and nothing is sent again`, async ({
    open,
    sandbox,
    posts,
    leave,
    comeBack,
  }) => {
    const parts = await open(kind);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
    await leave();
    await comeBack();
    await expect(parts.thanks).toBeVisible();
    expect(posts()).toHaveLength(1);
    expect(sandbox.recorded().records).toHaveLength(1);
  });

  test(`F31 ${kind.record}: who left in flight and comes back after the answer sees the thanks`, async ({
    sendInto,
    gate,
    sandbox,
    leave,
    comeBack,
  }) => {
    const parts = await sendInto(kind);
    await leave();
    gate.open();
    await expect.poll(() => sandbox.recorded().records.length).toBe(1);
    await comeBack();
    await expect(parts.thanks).toBeVisible();
    expect(gate.came).toHaveLength(1);
    expect(sandbox.recorded().records).toHaveLength(1);
  });

  test(`F31 ${kind.record}: who left in flight and comes back before the answer sees the thanks`, async ({
    sendInto,
    gate,
    sandbox,
    leave,
    comeBack,
  }) => {
    const parts = await sendInto(kind);
    await leave();
    await comeBack();
    await expect(parts.button).toHaveAttribute('aria-disabled', 'true');
    gate.open();
    await expect(parts.thanks).toBeVisible();
    expect(gate.came).toHaveLength(1);
    expect(sandbox.recorded().records).toHaveLength(1);
  });

  test(`F31 ${kind.record}: who left in flight and comes back to no answer is not stuck, and nothing is sent again by itself`, async ({
    page,
    sendInto,
    gate,
    sandbox,
    leave,
    comeBack,
  }) => {
    await page.clock.install();
    const parts = await sendInto(kind);
    await leave();
    await comeBack();
    await passTime(page, parts);
    await page.clock.runFor(45_000);
    await expect(parts.summary).toBeVisible();
    await expect(parts.email).toHaveValue('jo@example.org');
    expect(gate.came).toHaveLength(1);
    gate.open();
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(gate.came).toHaveLength(2);
    // What came first was let through, too.
    await expect.poll(() => sandbox.recorded().records.length).toBe(kind === rsvp ? 1 : 2);
  });
}

for (const status of [500, 429]) {
  test(`F31 an RSVP that was answered with ${status} while the person was away is not sent again by itself`, async ({
    page,
    sendInto,
    gate,
    sandbox,
    posts,
    leave,
    comeBack,
  }) => {
    sandbox.faults.add({ kind: 'answer', status });
    await page.clock.install();
    const parts = await sendInto(rsvp);
    await leave();
    gate.open();
    await expect.poll(() => posts().length).toBe(1);
    await comeBack();
    await passTime(page, parts);
    await page.clock.runFor(45_000);
    await expect(parts.summary).toBeVisible();
    await expect(parts.email).toHaveValue('jo@example.org');
    expect(posts()).toHaveLength(1);
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(sandbox.recorded().records).toHaveLength(1);
  });
}

test('F31 an RSVP that waited for its second try when the person left is not sent again by itself', async ({
  page,
  open,
  sandbox,
  posts,
  leave,
  comeBack,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const parts = await open(rsvp);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(parts);
  await (await answered).finished();
  await leave();
  await comeBack();
  await passTime(page, parts);
  await page.clock.runFor(45_000);
  await expect(parts.summary).toBeVisible();
  await expect(parts.email).toHaveValue('jo@example.org');
  expect(posts()).toHaveLength(1);
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toHaveLength(2);
});

test('F40 who is led to an address where nothing listens, and goes back, sees the thanks, and nothing is sent again', async ({
  page,
  open,
  sandbox,
  posts,
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
  expect(posts()).toHaveLength(1);
  expect(sandbox.recorded().records).toHaveLength(1);
});

/** What comes of connections that are not there, break, or are not allowed, of a form of each column. */
import { startSandbox } from '../../demo/sandbox/server.js';
import { answerWith, columns, countedBy, expect, expectAccepted, expectFailed, test } from '../helpers/faults.js';
import { element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { listen } from '../helpers/loopback.js';
import { startResettingApi } from '../helpers/resetting-api.js';
import { passTime, stopTime, triesOf } from '../helpers/tries.js';

/** A port where nothing listens: one that was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = await listen(() => undefined);
  await server.close();
  return Number(new URL(server.origin).port);
}

/** Lets the page hear of what its policy forbids 50 ms later, as Firefox does on a busy machine; runs in the page. */
function reportLate(): void {
  const held = new WeakSet<Event>();
  addEventListener(
    'securitypolicyviolation',
    (event) => {
      if (held.has(event)) return;
      event.stopImmediatePropagation();
      const again = new SecurityPolicyViolationEvent(event.type, {
        bubbles: true,
        blockedURI: event.blockedURI,
        disposition: event.disposition,
        documentURI: event.documentURI,
        effectiveDirective: event.effectiveDirective,
        originalPolicy: event.originalPolicy,
        statusCode: event.statusCode,
        violatedDirective: event.violatedDirective,
      });
      held.add(again);
      setTimeout(() => document.dispatchEvent(again), 50);
    },
    true,
  );
}

for (const column of columns) {
  const { kind, tries } = column;

  test.describe(kind.record, () => {
    test('F17 without a network nothing is posted, nor once it is back, until the person sends again', async ({
      open,
      page,
      context,
      sandbox,
    }) => {
      await stopTime(page);
      const parts = await open(kind);
      await context.setOffline(true);
      await send(parts);
      await expectFailed(parts, column, 'offline');
      expect(await triesOf(page)).toBe(0);
      await context.setOffline(false);
      await page.clock.runFor(60_000);
      expect(await triesOf(page)).toBe(0);
      expect(countedBy(sandbox)).toEqual({ posts: 0, records: 0 });
      await parts.button.click();
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    test('F18 where nothing listens it is unconfirmed, and sent again once something does', async ({ page, host }) => {
      const port = await unusedPort();
      await stopTime(page);
      await page.goto(host.add('/', pageOf(element(kind, `http://127.0.0.1:${port}/api/v2`))));
      const parts = partsOn(page, kind);
      await send(parts);
      await passTime(page, parts);
      await expectFailed(parts, column, 'unconfirmed');
      expect(await triesOf(page)).toBe(tries);
      const sandbox = await startSandbox({ port });
      expect(countedBy(sandbox)).toEqual({ posts: 0, records: 0 });
      await parts.button.click();
      await expectAccepted(parts, column);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
      await sandbox.close();
    });

    for (const [row, where, at, before] of [
      ['F19', 'before the answer', 'before-headers', ''],
      ['F20', 'in the middle of the headers', 'in-headers', 'HTTP/1.1 200 OK\r\nContent-Ty'],
    ] as const) {
      test(`${row} a connection reset ${where}, after the post was recorded, leaves one record`, async ({
        open,
        page,
        sandbox,
        posts,
      }) => {
        sandbox.faults.add({ kind: 'reset', at, record: true, times: 'always' });
        await stopTime(page);
        // What Chromium sends again on its own is a second record of what may be there twice, unless it has an identifier.
        const parts = await open(kind, tries > 1 ? '' : 'identifier-system="site"');
        await send(parts);
        await passTime(page, parts);
        await expectFailed(parts, column, 'unconfirmed');
        expect(await triesOf(page)).toBe(tries);
        // Each try has a connection that its preflight used, so Chromium may send each once more on its own.
        expect(posts().length).toBeGreaterThanOrEqual(tries);
        expect(posts().length).toBeLessThanOrEqual(2 * tries);
        expect(countedBy(sandbox).records).toBe(1);
      });

      test(`${row} where no connection is used twice, one reset ${where} brings just the posts that were tried`, async ({
        page,
        host,
      }) => {
        const api = await startResettingApi(before);
        await stopTime(page);
        await page.goto(host.add('/', pageOf(element(kind, api.apiBase))));
        const parts = partsOn(page, kind);
        await send(parts);
        await passTime(page, parts);
        await expectFailed(parts, column, 'unconfirmed');
        expect(await triesOf(page)).toBe(tries);
        expect(api.read()).toBe(tries);
        await api.close();
      });
    }

    test('F23 a refused preflight keeps every post away and leaves it unconfirmed', async ({ open, page, sandbox }) => {
      sandbox.faults.add({ kind: 'preflight-refused', times: 'always' });
      await stopTime(page);
      const parts = await open(kind);
      await send(parts);
      await passTime(page, parts);
      await expectFailed(parts, column, 'unconfirmed');
      const { requests, records } = sandbox.recorded();
      expect(requests.map(({ method }) => method)).toEqual(Array<string>(tries).fill('OPTIONS'));
      expect(records).toEqual([]);
    });

    test('F24 an answer that the page may not read is unconfirmed, and recorded once', async ({
      open,
      page,
      sandbox,
    }) => {
      sandbox.faults.add(answerWith(200, { cors: false, record: true }));
      await stopTime(page);
      const parts = await open(kind);
      await send(parts);
      await passTime(page, parts);
      await expectFailed(parts, column, 'unconfirmed');
      expect(countedBy(sandbox)).toEqual({ posts: tries, records: 1 });
    });

    test('F25 a page whose policy has no connect-src for the API names the directive to the builder', async ({
      page,
      host,
      sandbox,
      complaints,
    }) => {
      const policy = { 'Content-Security-Policy': "connect-src 'self'" };
      await page.goto(host.add('/', pageOf(element(kind, sandbox.apiBase)), policy));
      const parts = partsOn(page, kind);
      await send(parts);
      await expectFailed(parts, column, 'misconfigured');
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      expect(complaints.join('\n')).toContain(
        `add ${sandbox.origin} to connect-src in this page's Content-Security-Policy`,
      );
      expect(sandbox.recorded()).toMatchObject({ requests: [], records: [] });
    });

    test('F25 a policy whose report comes well after the failure is named all the same', async ({
      page,
      host,
      sandbox,
      complaints,
    }) => {
      await page.addInitScript(reportLate);
      const policy = { 'Content-Security-Policy': "connect-src 'self'" };
      await page.goto(host.add('/', pageOf(element(kind, sandbox.apiBase)), policy));
      const parts = partsOn(page, kind);
      await send(parts);
      await expectFailed(parts, column, 'misconfigured');
      expect(complaints.join('\n')).toContain(`add ${sandbox.origin} to connect-src`);
    });
  });
}

test('a policy that only reports is no reason for a lost connection: it is tried again', async ({
  page,
  host,
  sandbox,
}) => {
  await stopTime(page);
  sandbox.faults.add({ kind: 'reset' }, { kind: 'reset' });
  const reported = { 'Content-Security-Policy-Report-Only': "connect-src 'none'" };
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase)), reported));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await passTime(page, parts);
  await expect(parts.thanks).toBeVisible();
});

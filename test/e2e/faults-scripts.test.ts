/** What comes of the script where it is there more than once, altered, or not at all. */
import { readFile } from 'node:fs/promises';
import { columns, countedBy, expect, expectAccepted, test } from '../helpers/faults.js';
import { element, page as pageOf, partsOn, send } from '../helpers/forms.js';

const builtScript = () => readFile(new URL('../../dist/an-forms.js', import.meta.url), 'utf8');

const formsAt = (apiBase: string) => columns.map(({ kind }) => element(kind, apiBase)).join('');

test('F34 the script twice, a second copy, and one element’s script beside the whole work without a complaint', async ({
  page,
  host,
  sandbox,
  complaints,
}) => {
  const scripts = ['an-forms.js', 'an-forms.js?copy', 'an-event-rsvp.js']
    .map((file) => `<script async src="/dist/${file}"></script><script type="module" src="/dist/${file}"></script>`)
    .join('');
  await page.goto(host.add('/', pageOf(formsAt(sandbox.apiBase) + scripts)));
  for (const column of columns) {
    const parts = partsOn(page, column.kind);
    await send(parts);
    await expectAccepted(parts, column);
  }
  expect(countedBy(sandbox)).toEqual({ posts: 2, records: 2 });
  expect(complaints).toEqual([]);
});

for (const order of [
  ['/dist/an-forms.js', '/older.js'],
  ['/older.js', '/dist/an-forms.js'],
]) {
  test(`F34 of ${order.join(' and ')} the first is used, and nothing is complained of`, async ({
    page,
    host,
    sandbox,
    complaints,
  }) => {
    const older = (await builtScript()).replaceAll('Thank you. Your', 'Thanks. Your');
    host.add('/older.js', older, { 'Content-Type': 'text/javascript' });
    const scripts = order.map((address) => `<script src="${address}"></script>`).join('');
    await page.goto(host.add('/', `<!doctype html><meta charset="utf-8">${scripts}${formsAt(sandbox.apiBase)}`));
    for (const { kind, accepted } of columns) {
      const parts = partsOn(page, kind);
      await send(parts);
      await expect(parts.thanks).toHaveText(
        order[0] === '/older.js' ? accepted.replace('Thank you', 'Thanks') : accepted,
      );
    }
    expect(countedBy(sandbox)).toEqual({ posts: 2, records: 2 });
    expect(complaints).toEqual([]);
  });
}

for (const { kind } of columns) {
  test.describe(kind.record, () => {
    test('F35 with the script blocked the fallback link is seen and nothing to fill in', async ({
      page,
      host,
      sandbox,
    }) => {
      const policy = { 'Content-Security-Policy': "script-src 'none'" };
      await page.goto(host.add('/', pageOf(element(kind, sandbox.apiBase)), policy));
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await expect(page.locator('input, form')).toHaveCount(0);
      expect(sandbox.recorded().requests).toEqual([]);
    });

    test('F35 with one byte flipped under an integrity hash the fallback link is seen', async ({
      page,
      host,
      sandbox,
    }) => {
      const script = await builtScript();
      const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script));
      const integrity = `sha384-${Buffer.from(hash).toString('base64')}`;
      const guarded = (file: string) =>
        `<script src="${file}" integrity="${integrity}" crossorigin="anonymous"></script>${element(kind, sandbox.apiBase)}`;
      await page.goto(host.add('/whole', guarded('/dist/an-forms.js')));
      await expect(partsOn(page, kind).button).toBeVisible();
      host.add('/flipped.js', script.replace('attendance', 'attendancE'), { 'Content-Type': 'text/javascript' });
      await page.goto(host.add('/flipped', guarded('/flipped.js')));
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await expect(page.locator('input, form')).toHaveCount(0);
      expect(sandbox.recorded().requests).toEqual([]);
    });

    test('F35 without JavaScript the fallback link is seen', async ({ browser, host, sandbox }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(host.add('/', pageOf(element(kind, sandbox.apiBase))));
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await expect(page.locator('input, form')).toHaveCount(0);
      expect(sandbox.recorded().requests).toEqual([]);
      await context.close();
    });
  });
}

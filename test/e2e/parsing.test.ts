/** Forms whose script comes while the parser of the page is still inside of them: a slow page, and a script from the cache. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, element, rsvp, survey } from '../helpers/forms.js';
import { listen } from '../helpers/loopback.js';

const scriptText = readFileSync(new URL('../../dist/an-forms.js', import.meta.url));

/** A page whose first part is sent, and the second when the test says so. */
async function startSlowPage(first: string, second: string) {
  let held: ServerResponse | undefined;
  const server = await listen(({ url }, _body, response) => {
    if (url === '/an-forms.js')
      return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(scriptText);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(`<!doctype html><html lang="en"><title>River Guild</title><script>
      window.ready = [];
      document.addEventListener('an-ready', ({ target }) =>
        ready.push([...target.shadowRoot.querySelectorAll('[part=control]')].map(({ name }) => name)));
      </script>${first}`);
    held = response;
  });
  return { ...server, sendRest: () => held?.end(second) };
}

declare const ready: readonly (readonly string[])[];
/** How many forms were drawn at `DOMContentLoaded`, which the parser tells in its last task. */
declare let drawnByThen: number;

const kinds = [
  {
    name: 'a form with a question',
    parts: [
      element(survey, 'http://127.0.0.1:9/api/v2', 'fields="email_address* custom_fields.size"', ' ').replace(
        '</an-survey-form>',
        '',
      ),
      '<an-field name="custom_fields.size" label="Size"></an-field></an-survey-form>',
    ],
    controls: ['email_address', 'custom_fields.size'],
  },
  {
    name: 'a letter',
    parts: [
      `<an-outreach-form advocacy-campaign-id="${actionId}" type="email" fields="email_address*" subject="River" message="Dear all">`,
      '<an-target title="Senator" family-name="Ray" email="ray@example.org"></an-target></an-outreach-form>',
    ],
    controls: ['email_address', 'subject', 'message'],
  },
  {
    name: 'the last of the page, whole and with nothing after it',
    parts: [
      `<p>We march.</p>${element(rsvp, 'http://127.0.0.1:9/api/v2', 'fields="email_address*"', '<b>RSVP</b>')}`,
      '',
    ],
    controls: ['email_address'],
  },
] as const;

for (const { name, parts, controls } of kinds) {
  for (const way of ['async', 'blocking'] as const) {
    test(`${name}, half of it sent and the script ${way}, is drawn once it is whole and complains of nothing`, async ({
      page,
      complaints,
    }) => {
      const script = `<script ${way === 'async' ? 'async' : ''} src="/an-forms.js"></script>`;
      const slow = await startSlowPage(script + parts[0], parts[1]);
      await page.goto(slow.origin, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelector('[api-base], [type]')?.matches(':defined'));
      // What would be drawn too early is drawn by now.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => ready)).toEqual([]);
      slow.sendRest();
      await expect.poll(() => page.evaluate(() => ready)).toEqual([controls]);
      expect(complaints).toEqual([]);
      await slow.close();
    });
  }
}

test('a form is drawn as soon as the parser has left it, however long the rest of the page takes', async ({ page }) => {
  const form = element(rsvp, 'http://127.0.0.1:9/api/v2', 'fields="email_address*"', '<b>RSVP</b>');
  const slow = await startSlowPage(`<script async src="/an-forms.js"></script>${form}<p>We march.</p>`, '<p>Soon.</p>');
  await page.goto(slow.origin, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => ready)).toEqual([['email_address']]);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  slow.sendRest();
  await slow.close();
});

test('a form that the page ends with is drawn in a task of its own, after the parser’s', async ({ page }) => {
  const form = element(rsvp, 'http://127.0.0.1:9/api/v2', 'fields="email_address*"', '<b>RSVP</b>');
  const [open, end] = form.split(/(?=<\/an-event-rsvp>)/);
  const slow = await startSlowPage(
    `<script>document.addEventListener('DOMContentLoaded', () => (drawnByThen = ready.length))</script>
    ${open}<script src="/an-forms.js"></script>`,
    end ?? '',
  );
  await page.goto(slow.origin, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('an-event-rsvp')?.matches(':defined'));
  slow.sendRest();
  await expect.poll(() => page.evaluate(() => ready)).toEqual([['email_address']]);
  expect(await page.evaluate(() => drawnByThen)).toBe(0);
  await slow.close();
});

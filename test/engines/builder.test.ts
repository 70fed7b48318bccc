/** The embed builder in each engine, by real clicks and keys: from an empty page to an answer that another site's form recorded. */
import { readFileSync } from 'node:fs';
import { startSite } from '../../demo/site.js';
import { blank, strict } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';
import { expect, test } from './fixtures.js';
import { Form } from './form.js';

test('from an empty page to a form that is live on another site, under a strict policy and held to its hash', async ({
  driver,
  host,
  sandbox,
}) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await driver.open(site.origin);
  const valueOf = (selector: string) =>
    driver.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.value, selector);
  const snippet = () => driver.evaluate(() => document.querySelector('#snippet')?.textContent ?? '');
  await driver.click('#c-event-id');
  await driver.type(actionId);
  await expect.poll(() => valueOf('#c-event-id')).toBe(actionId);
  await driver.click('button[aria-label="Remove Last name"]');
  await driver.click('#add-field + button');
  await driver.type('What can you do?');
  await driver.click('details:has(#c-submit-label) > summary');
  await driver.click('#c-submit-label');
  await driver.type('Count me in');
  await driver.click('details:has(#c-api-base) > summary');
  await driver.click('#c-api-base');
  await driver.type(sandbox.apiBase);
  const { 'an-event-rsvp.js': script } = JSON.parse(
    readFileSync(new URL('../../dist/sri.json', import.meta.url), 'utf8'),
  ) as Record<string, { readonly integrity: string }>;
  await expect.poll(snippet).toContain(`integrity="${script?.integrity ?? 'missing'}" crossorigin="anonymous"`);
  expect(await snippet()).toContain(`api-base="${sandbox.apiBase}"`);

  const page = blank(await snippet());
  await driver.open(host.add('/', page, strict(site.origin, sandbox.origin)));
  const form = new Form(driver, 'an-event-rsvp');
  await form.shown();
  await form.type('given_name', 'Jo');
  await form.type('email_address', 'jo@example.org');
  await form.type('custom_fields.question_1', 'Cook');
  await form.submit();
  await form.shows({ thanks: 'Thank you. Your RSVP has been sent.', focus: 'status' });
  expect(sandbox.recorded().records).toMatchObject([{ kind: 'attendance' }]);
  expect(sandbox.recorded().people).toMatchObject([{ given_name: 'Jo', custom_fields: { question_1: 'Cook' } }]);

  // The same page with a hash of something else.
  await driver.open(
    host.add(
      '/other',
      page.replace(/integrity="sha384-../g, 'integrity="sha384-xx'),
      strict(site.origin, sandbox.origin),
    ),
  );
  expect(await driver.evaluate(() => customElements.get('an-event-rsvp') === undefined)).toBe(true);
  await site.close();
});

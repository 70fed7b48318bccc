/** Fields named after what every object has: refused where they are none, own keys of the body where they are. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';

const names = ['__proto__', 'constructor', 'prototype.x', 'hasOwnProperty', 'toString'];

/** What every object of the page inherits. */
const inherited = (page: Page) =>
  page.evaluate(() => [Reflect.ownKeys(Object.prototype).map(String).sort(), Reflect.ownKeys({})]);

/** Sets the property `fields` of the page's form. */
async function setFields(page: Page, fields: readonly Record<string, string>[]): Promise<void> {
  await page.locator(survey.tag).evaluate((form, fields) => {
    Reflect.set(form, 'fields', fields);
  }, fields);
}

for (const name of names) {
  const field = `<an-field name="${name}" label="Mine"></an-field>`;
  const link = '<a href="https://actionnetwork.org/events/our-march">On Action Network</a>';
  for (const [way, attributes, children] of [
    ['the attribute fields', `fields="email_address ${name}"`, link],
    ['<an-field>', 'fields="email_address"', field + link],
  ] as const) {
    test(`A8 a field named ${name} in ${way} is refused, and the builder is told what to write`, async ({
      page,
      host,
      sandbox,
      posts,
      complaints,
    }) => {
      await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, attributes, children))));
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await expect(page.locator('input, form')).toHaveCount(0);
      expect(complaints).toEqual([
        expect.stringContaining(`<an-event-rsvp> fields="${name}": Write custom_fields. and a name of your own`),
      ]);
      expect(posts()).toHaveLength(0);
    });
  }

  test(`A8 a field named ${name} in the property fields is refused, and the builder is told what to write`, async ({
    open,
    page,
    posts,
    complaints,
  }) => {
    await open(survey);
    await setFields(page, [{ name: 'email_address' }, { name, label: 'Mine' }]);
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input, form')).toHaveCount(0);
    expect(complaints).toEqual([expect.stringContaining(`<an-survey-form> fields="${name}":`)]);
    expect(posts()).toHaveLength(0);
  });
}

const customs = names.map((name) => `custom_fields.${name}`);
/** Written as text: as an object in JavaScript `__proto__` would be its prototype. */
const body = `{"person":{"email_addresses":[{"address":"jo@example.org"}],"custom_fields":{${names
  .map((name) => `"${name}":"answer to custom_fields.${name}"`)
  .join(',')}}}}`;

const declarations = (type: string) =>
  customs.map((name) => `<an-field name="${name}" label="${name}" type="${type}"></an-field>`).join('');

for (const [way, attributes, children] of [
  ['<an-field>', 'fields="email_address"', declarations('text')],
  ['the attribute fields beside it', `fields="email_address ${customs.join(' ')}"`, declarations('textarea')],
  ['the property fields', '', ''],
] as const) {
  test(`A8 custom fields of such names, in ${way}, are sent under them, and no object of the page changes`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, attributes, children))));
    const parts = partsOn(page, survey);
    await parts.button.waitFor();
    const before = await inherited(page);
    if (!children) {
      await setFields(page, [{ name: 'email_address' }, ...customs.map((name) => ({ name, label: name }))]);
    }
    for (const name of customs) await parts.form.locator(`[part=control][name="${name}"]`).fill(`answer to ${name}`);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
    expect(posts().map((post) => post.body)).toEqual([body]);
    expect(await inherited(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });
}

test('A8 parameters of such names in the page’s address prefill nothing and change no object', async ({
  page,
  open,
  posts,
}) => {
  const query =
    '?__proto__=x&constructor=x&__proto__[polluted]=x&custom_fields.__proto__=x&email_address=jo@example.org';
  const parts = await open(rsvp, 'prefill source-param="__proto__"', query);
  await expect(parts.email).toHaveValue('jo@example.org');
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
    person: { email_addresses: [{ address: 'jo@example.org' }] },
    'action_network:referrer_data': { source: 'x' },
  });
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
});

for (const name of ['__proto__', 'constructor']) {
  test(`A8 source-param="${name}" finds no source where the page’s address has none`, async ({ open, posts }) => {
    const parts = await open(rsvp, `source-param="${name}"`);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
      person: { email_addresses: [{ address: 'jo@example.org' }] },
    });
  });
}

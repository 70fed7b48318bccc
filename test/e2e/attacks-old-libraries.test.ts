/** Libraries that change what the platform gives to every script: what a form sends is the same to the byte. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { library, oldLibrary } from '../helpers/foreign-scripts.js';
import { element, partsOn, rsvp } from '../helpers/forms.js';
import { expectWorks, hostilePage } from '../helpers/hostile-pages.js';

const name = 'Zoë "Z" \\ O’Neil 👍 </script>';

const content = (apiBase: string) =>
  element(
    rsvp,
    apiBase,
    `fields="given_name email_address* phone_number postal_code" country="US" add-tags="volunteer, member"
      source="site" autoresponse email-opt-in="Send me news"`,
    `<an-field name="custom_fields.skills" type="checkboxes" label="Skills">
      <option value="cook" tags="cooks">Cook</option><option value="sing">Sing</option></an-field>
    <an-field name="custom_fields.shirt size" type="select" label="Shirt"><option>S</option></an-field>
    <an-field name="custom_fields.driver" type="checkbox" label="I can drive"></an-field>`,
  );

/** As a page without other scripts sends it. */
const body = JSON.stringify({
  person: {
    given_name: name,
    email_addresses: [{ address: 'jo@example.org', status: 'subscribed' }],
    phone_numbers: [{ number: '2025550123' }],
    postal_addresses: [{ postal_code: '20500', country: 'US' }],
    custom_fields: { skills: 'cook, sing', 'shirt size': 'S', driver: '0' },
  },
  add_tags: ['volunteer', 'member', 'cooks'],
  triggers: { autoresponse: { enabled: true } },
  'action_network:referrer_data': { source: 'site' },
});

/** All that is asked is answered by hand, and sent. */
async function answer(page: Page): Promise<void> {
  const { form, email, button, summary, thanks } = partsOn(page, rsvp);
  await button.click();
  await expect(summary).toBeFocused();
  await form.getByLabel('First name').fill(name);
  await email.fill('jo@example.org');
  await form.getByLabel('Send me news').check();
  await form.getByLabel('Phone number').fill('(202) 555-0123');
  await form.getByLabel('ZIP code').fill('20500');
  await form.getByLabel('Cook').check();
  await form.getByLabel('Sing').check();
  await form.getByLabel('Shirt').selectOption('S');
  await button.click();
  await expect(thanks).toBeVisible();
}

const toJson = `[Object, Array, String, Number, Boolean].forEach(function (type) {
  type.prototype.toJSON = function () { return 'text of my own'; };
});`;

const jQuery1 = () => oldLibrary('jquery-1.6.4');

const libraries: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'A7 nothing': () => Promise.resolve([]),
  'A7 a toJSON of every type': () => Promise.resolve([toJson]),
  'A7 Prototype.js 1.6.1': async () => [await oldLibrary('prototype-1.6.1')],
  'A7 Prototype.js 1.7': async () => [await oldLibrary('prototype-1.7.0.0')],
  'A9 MooTools 1.3.2': async () => [await oldLibrary('mootools-1.3.2')],
  'A9 MooTools 1.4.1': async () => [await oldLibrary('mootools-1.4.1')],
  'A9 Ext Core 3.1': async () => [await oldLibrary('ext-core-3.1.0')],
  'A9 jQuery 1.6.4 with jQuery Mobile 1.0': async () => [await jQuery1(), await oldLibrary('jquery.mobile-1.0')],
  'A9 jQuery 3': async () => [await library('jquery/dist/jquery.js')],
  'A9 zone.js': async () => [await library('zone.js/bundles/zone.umd.js')],
  'A9 bluebird as Promise': async () => [await library('bluebird/js/browser/bluebird.js')],
};

for (const [title, load] of Object.entries(libraries)) {
  for (const when of ['before', 'after'] as const) {
    test(`${title} ${when} us changes nothing of what is sent`, async ({ page, host, sandbox, posts, complaints }) => {
      await page.goto(hostilePage(host, content(sandbox.apiBase), { [when]: await load() }));
      await answer(page);
      expect(posts().map((post) => post.body)).toEqual([body]);
      expect(sandbox.recorded().records).toHaveLength(1);
      expect(complaints).toEqual([]);
    });
  }
}

test('A7 of two letters both are sent where every object has a toJSON', async ({ page, host, sandbox, posts }) => {
  const target = (name: string) => `<an-target given-name="${name}" email="x@example.org"></an-target>`;
  const letter = `<an-outreach-form advocacy-campaign-id="f77e736b-d295-4e68-96ec-a765090c6523" type="email" subject="Hi" message="Dear {target.given_name}"
    fields="email_address" api-base="${sandbox.apiBase}">${target('Ann')}${target('Bo')}</an-outreach-form>`;
  await page.goto(hostilePage(host, letter, { before: [toJson] }));
  await expectWorks(page, { tag: 'an-outreach-form', idAttribute: '', record: 'outreach' }, posts);
  expect(posts()).toHaveLength(2);
});

/** Each as a library or a polyfill of its time replaced it. */
const natives = {
  'Array.from': `Array.from = function (item) {
    if (item == null) return [];
    return typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item];
  };`,
  'Function.prototype.bind': `Function.prototype.bind = function (self) {
    var bound = this, first = [].slice.call(arguments, 1);
    return function () { return bound.apply(self, first.concat([].slice.call(arguments))); };
  };`,
  'document.getElementById': `document.getElementById = function (id) { throw new Error('Not ' + id + '.'); };`,
  'document.querySelector': `document.querySelector = function () { return null; };`,
};

for (const [native, script] of Object.entries(natives)) {
  for (const when of ['before', 'after'] as const) {
    test(`A9 a form works where ${native} is replaced ${when} us`, async ({
      page,
      host,
      sandbox,
      posts,
      complaints,
    }) => {
      await page.goto(hostilePage(host, element(rsvp, sandbox.apiBase), { [when]: [script] }));
      await expectWorks(page, rsvp, posts);
      expect(complaints).toEqual([]);
    });
  }
}

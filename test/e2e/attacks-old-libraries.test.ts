/** Libraries that change what the platform gives to every script: what a form sends is the same to the byte. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { library, oldLibrary } from '../helpers/foreign-scripts.js';
import { element, partsOn, rsvp, send } from '../helpers/forms.js';
import { hostilePage } from '../helpers/hostile-pages.js';

/** The sandbox's campaign of letters. */
const letters = 'f77e736b-d295-4e68-96ec-a765090c6523';

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

/** As libraries for galleries, full pages and dragging do: what is no field of a form is theirs. */
const takesAllButFields = `
  const isField = ({ target }) => target.matches('input, textarea, select, button, label');
  const take = (event) => { if (!isField(event)) event.preventDefault(); };
  for (const type of ['mousedown', 'pointerdown', 'touchstart', 'keydown', 'keypress'])
    document.addEventListener(type, take, { passive: false });
  globalThis.heard = [];
  for (const type of ['click', 'focusin', 'input', 'keydown'])
    document.addEventListener(type, (event) => heard.push(event.key ?? type));`;

test('on a page that takes every key and press that is not for a field, a form is filled in and sent', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const form = element(rsvp, sandbox.apiBase, 'fields="given_name email_address*"');
  await page.goto(hostilePage(host, form, { before: [takesAllButFields] }));
  await page.getByLabel('First name').click();
  await page.keyboard.type('Ann Lee');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ann@example.org');
  await page.keyboard.press('Escape');
  await page.getByRole('button').click();
  await expect(partsOn(page, rsvp).thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ person: { given_name: 'Ann Lee' } });
  // What a page needs to know is still told.
  expect(await page.evaluate(() => [...new Set(Reflect.get(globalThis, 'heard') as string[])])).toEqual([
    ...['focusin', 'click', 'input', 'Escape'],
  ]);
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

/** A script of the page, by what a test is called; the last ones replace a native as libraries of their time did. */
const scripts: Readonly<Record<string, () => string | Promise<string>>> = {
  'A7 nothing': () => '',
  'A7 a toJSON of every type': () => toJson,
  'A7 Prototype.js 1.6.1': () => oldLibrary('prototype-1.6.1'),
  'A7 Prototype.js 1.7': () => oldLibrary('prototype-1.7.0.0'),
  'A9 MooTools 1.3.2': () => oldLibrary('mootools-1.3.2'),
  'A9 MooTools 1.4.1': () => oldLibrary('mootools-1.4.1'),
  'A9 Ext Core 3.1': () => oldLibrary('ext-core-3.1.0'),
  'A9 jQuery 1.6.4 with jQuery Mobile 1.0': async () =>
    (await oldLibrary('jquery-1.6.4')) + (await oldLibrary('jquery.mobile-1.0')),
  'A9 jQuery 3': () => library('jquery/dist/jquery.js'),
  'A9 zone.js': () => library('zone.js/bundles/zone.umd.js'),
  'A9 bluebird as Promise': () => library('bluebird/js/browser/bluebird.js'),
  'A9 another Array.from': () => `Array.from = function (items) {
    for (var list = [], at = 0; items && at < items.length; at++) list.push(items[at]);
    return list;
  };`,
  'A9 another Function.prototype.bind': () => `Function.prototype.bind = function (self) {
    var bound = this, first = [].slice.call(arguments, 1);
    return function () { return bound.apply(self, first.concat([].slice.call(arguments))); };
  };`,
  'A9 another document.getElementById': () =>
    `document.getElementById = function (id) { throw new Error('Not ' + id + '.'); };`,
  'A9 another document.querySelector': () => `document.querySelector = function () { return null; };`,
};

for (const [title, script] of Object.entries(scripts)) {
  for (const when of ['before', 'after'] as const) {
    test(`${title} ${when} us changes nothing of what is sent`, async ({ page, host, sandbox, posts, complaints }) => {
      await page.goto(hostilePage(host, content(sandbox.apiBase), { [when]: [await script()] }));
      await answer(page);
      expect(posts().map((post) => post.body)).toEqual([body]);
      expect(sandbox.recorded().records).toHaveLength(1);
      expect(complaints).toEqual([]);
    });
  }
}

for (const [title, script] of [
  ['A7 a toJSON of every type', () => toJson],
  ['A7 Prototype.js 1.6.1', () => oldLibrary('prototype-1.6.1')],
] as const) {
  test(`${title} leaves two letters two, each with what it says and an identifier of its own, and sends again what failed`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add({ kind: 'answer', status: 200, record: true }, { kind: 'answer', status: 400 });
    const target = (name: string) => `<an-target given-name="${name}" email="x@example.org"></an-target>`;
    const letter = `<an-outreach-form advocacy-campaign-id="${letters}" type="email" subject="Hi" api-base="${sandbox.apiBase}"
      message="Dear {target.given_name}" identifier-system="us" fields="email_address">${target('Ann')}${target('Bo')}</an-outreach-form>`;
    await page.goto(hostilePage(host, letter, { before: [await script()] }));
    const parts = partsOn(page, { tag: 'an-outreach-form', idAttribute: '', record: 'outreach' });
    await send(parts);
    await expect(parts.summary).toContainText('1 of 2 sent.');
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    const sent = posts().map((post) => JSON.parse(post.body) as { message: string; identifiers: string[] });
    expect(sent.map(({ message }) => message)).toEqual(['Dear Ann', 'Dear Bo', 'Dear Bo']);
    const [ann, bo, boAgain] = sent.map(({ identifiers }) => identifiers[0]);
    expect(ann).toMatch(/^us:[0-9a-f-]{36}$/);
    expect(bo).not.toBe(ann);
    expect(boAgain).toBe(bo);
  });
}

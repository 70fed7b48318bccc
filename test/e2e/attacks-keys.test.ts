/** API keys, which must never be in a page: a form that holds one is not shown, and a body that does is not sent. A person who writes what looks like one is heard. */
import type { FormElement } from '../../src/index.js';
import { everyForm, markup, questions } from '../helpers/every-form.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, rsvp, send, survey } from '../helpers/forms.js';

/** Looks like one of the API. */
const key = '0b6c7d8e9fa0b1c2d3e4f5061728394a';

test('A16 a person whose answer looks like a key is heard: it is theirs, and no secret of the page', async ({
  open,
  posts,
  complaints,
}) => {
  const parts = await open(survey, 'fields="given_name email_address"');
  await parts.form.getByLabel('First name').fill(key);
  await parts.email.fill(`${key}@example.org`);
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { person: { given_name: key, email_addresses: [{ address: `${key}@example.org` }] } },
  ]);
  expect(complaints).toEqual([]);
});

test('A16 an email referrer of the page’s address that looks like a key does not keep people from signing up', async ({
  open,
  posts,
}) => {
  const parts = await open(survey, 'fields="email_address"', `?email_referrer=${key}`);
  await parts.email.fill('jo@example.org');
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
});

test('A16 an API key in any attribute of a form, a question, an option or a target shows the link instead, and is not repeated', async ({
  page,
  host,
  sandbox,
  complaints,
}) => {
  const forms = Object.values(everyForm).map((form) =>
    markup(form, sandbox.apiBase, '', `<a href="/">Link</a>${questions}`),
  );
  await page.goto(host.add('/', pageOf(forms.join(''))));
  await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
  const { shown, tried } = await page.evaluate(async (key) => {
    const shown: string[] = [];
    let tried = 0;
    for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
      const isShown = async () => {
        // Attributes that are none of ours are read when the form is put into the page.
        form.replaceWith(form);
        await form.updateComplete;
        return form.renderRoot.querySelector('form') !== null;
      };
      const { observedAttributes } = form.constructor as unknown as { readonly observedAttributes: readonly string[] };
      const ofField = ['name', 'type', 'label', 'hint', 'value', 'pattern', 'min', 'max', 'maxlength'];
      const places: readonly (readonly [Element, readonly string[]])[] = [
        [form, [...observedAttributes, 'api-key', 'osdi-api-token', 'data-any', 'id', 'class']],
        ...[...form.querySelectorAll('an-field')].map(
          (field) => [field, [...ofField, 'autocomplete', 'show-if', 'tags', 'data-any']] as const,
        ),
        ...[...form.querySelectorAll('option')].map((option) => [option, ['value', 'label', 'tags']] as const),
        ...[...form.querySelectorAll('an-target')].map((target) => [target, target.getAttributeNames()] as const),
      ];
      for (const [element, names] of places) {
        for (const name of names) {
          const before = element.getAttribute(name);
          tried += 1;
          element.setAttribute(name, tried % 2 === 0 ? key : `key ${key.toUpperCase()}, and more`);
          if (await isShown()) shown.push(`${form.localName} ${element.localName} ${name}`);
          if (before === null) element.removeAttribute(name);
          else element.setAttribute(name, before);
        }
        if (!(await isShown())) shown.push(`${form.localName} ${element.localName} is not mended`);
      }
    }
    return { shown, tried };
  }, key);
  expect(shown).toEqual([]);
  expect(tried).toBeGreaterThan(500);
  expect(complaints.filter((complaint) => !complaint.includes('Take the API key out of the page'))).toEqual([]);
  expect(complaints.filter((complaint) => complaint.toLowerCase().includes(key))).toEqual([]);
});

for (const [where, attribute] of [
  ['an attribute', `source="${key}"`],
  ['an attribute of its name', 'api-key="secret"'],
] as const) {
  test(`A16 a form with an API key in ${where} refuses to work, and says so without repeating it`, async ({
    page,
    host,
    sandbox,
    complaints,
    posts,
  }) => {
    await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, attribute))));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect.poll(() => complaints.join()).toContain('Take the API key out of the page');
    expect(complaints.join()).not.toContain(key);
    expect(posts()).toEqual([]);
  });
}

test('A16 a body into which a listener puts an API key is not sent, and the key is not repeated', async ({
  open,
  page,
  complaints,
  posts,
}) => {
  const parts = await open(rsvp);
  await page.evaluate((key) => {
    document.addEventListener('an-submit', ({ body }) => {
      body.person['token'] = key;
    });
  }, key);
  await send(parts);
  await expect(parts.summary).toContainText('This form cannot be sent right now.');
  expect(complaints.join()).toContain('left a body with an API key');
  expect(complaints.join()).not.toContain(key);
  expect(posts()).toEqual([]);
});

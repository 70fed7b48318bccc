/** An API key in a page: the form refuses to work, and says so on the console without repeating it. */
import type { FormElement } from '../../src/index.js';
import { everyForm, markup } from '../helpers/every-form.js';
import { expect, test as base } from '../helpers/fixtures.js';
import { page as pageOf, partsOn, rsvp, survey } from '../helpers/forms.js';
import { startRecordingApi, type RecordingApi } from '../helpers/recording-api.js';

/** As Action Network's keys look. */
const key = '0b6c7d8e9fa0b1c2d3e4f5061728394a';
const keys = [
  key,
  key.toUpperCase(),
  ` ${key} `,
  `OSDI-API-Token: ${key}`,
  `https://example.org/?osdi-api-token=${key}&x`,
];

const test = base.extend<{ readonly api: RecordingApi }>({
  api: async ({}, use) => {
    const api = await startRecordingApi();
    await use(api);
    await api.close();
  },
});

/** The form shows the link, sends nothing, and the key is told to nobody. */
function refusedFor(names: readonly string[]) {
  return names.map((name) => ({ name, shows: 'the link', result: 'misconfigured' }));
}

test.afterEach(({ complaints, api }) => {
  expect(complaints.join('\n')).toContain('API key');
  expect(complaints.join('\n').toLowerCase()).not.toContain(key.slice(4, 28));
  expect(JSON.stringify(api.posts).toLowerCase()).not.toContain(key);
});

test('A16 an API key in any attribute of any element is refused', async ({ page, host, api, complaints }) => {
  const forms = Object.values(everyForm).map((form) => markup(form, api.apiBase, '', '<a href="/">Link</a>'));
  await page.goto(host.add('/', pageOf(forms.join(''))));
  await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
  const tried = await page.evaluate(async (keys) => {
    const tried: { readonly name: string; readonly shows: string; readonly result: string }[] = [];
    for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
      const { observedAttributes } = form.constructor as unknown as { readonly observedAttributes: readonly string[] };
      const trials = [
        ...observedAttributes.flatMap((name) => keys.map((value) => [name, value] as const)),
        ...['data-x', 'title', 'token', 'share', 'key'].flatMap((name) => keys.map((value) => [name, value] as const)),
        ...[
          'api-key',
          'osdi-api-token',
          'OSDI-API-Token',
          'apikey',
          'api_key',
          'data-api-key',
          'action-network-api-token',
        ].map((name) => [name, 'any'] as const),
      ];
      for (const [name, value] of trials) {
        const copy = form.cloneNode(true) as FormElement;
        copy.setAttribute(name, value);
        form.after(copy);
        await copy.updateComplete;
        const shows = copy.renderRoot.querySelector('button, input') ? 'a form' : 'the link';
        tried.push({ name: `${form.localName} ${name}`, shows, result: (await copy.submit()).type });
        copy.remove();
      }
    }
    return tried;
  }, keys);
  expect(tried.length).toBeGreaterThan(600);
  expect(tried).toEqual(refusedFor(tried.map(({ name }) => name)));
  expect(complaints.filter((told) => !/^<an-[a-z-]+> [\w-]+="…": Take the API key out of the page/.test(told))).toEqual(
    [],
  );
  expect(api.posts).toEqual([]);
});

test('A16 an API key that comes into an attribute later is refused, and forgotten once it is taken away', async ({
  page,
  host,
  api,
}) => {
  const form = everyForm['a survey'] ?? { tag: '', own: '' };
  await page.goto(host.add('/', pageOf(markup(form, api.apiBase, '', '<a href="/">Link</a>'))));
  const parts = partsOn(page, survey);
  await parts.email.fill('jo@example.org');
  const set = (value: string) =>
    parts.form.evaluate((form, value) => {
      form.setAttribute('website', value);
    }, value);
  await set(key);
  await expect(page.getByRole('link', { name: 'Link' })).toBeVisible();
  expect((await parts.form.evaluate((form: FormElement) => form.submit())).type).toBe('misconfigured');
  await set('example.org');
  await expect(parts.button).toBeVisible();
  expect(api.posts).toEqual([]);
});

const question = `<an-field name="custom_fields.x" type="select" label="Size"><option value="1">S</option></an-field>`;

for (const [what, child] of [
  ['the label of a question', question.replace('Size', key)],
  ['the name of a question', question.replace('fields.x', `fields.${key}`)],
  ['an attribute api-key of a question', question.replace('label', `api-key="${key}" label`)],
  ['an attribute osdi-api-token of a question', question.replace('label', `osdi-api-token="${key}" label`)],
  ['another attribute of a question', question.replace('label', `data-x="${key}" label`)],
  ['the value of a hidden question', `<an-field name="custom_fields.x" type="hidden" value="${key}"></an-field>`],
  ['the value of an option', question.replace('"1"', `"${key}"`)],
  ['the words of an option', question.replace('>S<', `>${key}<`)],
  ['the tags of an option', question.replace('"1"', `"1" tags="${key}"`)],
] as const) {
  test(`A16 an API key as ${what} is refused`, async ({ page, host, api }) => {
    const form = everyForm['a survey'] ?? { tag: '', own: '' };
    await page.goto(
      host.add('/', pageOf(markup(form, api.apiBase, 'fields="email_address"', `<a href="/">Link</a>${child}`))),
    );
    await expect(page.getByRole('link', { name: 'Link' })).toBeVisible();
    await expect(partsOn(page, survey).button).toHaveCount(0);
    const result = await page.locator('an-survey-form').evaluate((form: FormElement) => form.submit());
    expect(result.type).toBe('misconfigured');
    expect(api.posts).toEqual([]);
  });
}

test('A16 an API key in a target of an outreach is refused', async ({ page, host, api }) => {
  const letter = everyForm['a letter'] ?? { tag: '', own: '' };
  const child = `<a href="/">Link</a><an-target title="${key}" email="a@example.org"></an-target>`;
  await page.goto(host.add('/', pageOf(markup(letter, api.apiBase, '', child))));
  await expect(page.getByRole('link', { name: 'Link' })).toBeVisible();
  await expect(page.locator('[part=submit]')).toHaveCount(0);
  expect(api.posts).toEqual([]);
});

test('A16 an API key in a property, at any depth, is refused', async ({ page, host, api }) => {
  const forms = [everyForm['a survey'], everyForm['a letter']].flatMap((form) =>
    form ? [markup(form, api.apiBase)] : [],
  );
  await page.goto(host.add('/', pageOf(forms.join(''))));
  await expect(page.locator('[part=submit]')).toHaveCount(2);
  const tried = await page.evaluate(async (key) => {
    const properties: readonly (readonly [string, string, unknown])[] = [
      ['an-survey-form', 'source', key],
      ['an-survey-form', 'addTags', `member, ${key}`],
      ['an-survey-form', 'messages', { optional: key }],
      ['an-survey-form', 'messages', { too_long: { other: key } }],
      ['an-survey-form', 'fields', [{ name: 'email_address', label: key }]],
      ['an-survey-form', 'fields', [{ name: 'email_address' }, { name: `custom_fields.${key}`, label: 'x' }]],
      ['an-survey-form', 'fields', [{ name: 'email_address', apiKey: key }]],
      [
        'an-survey-form',
        'fields',
        [{ name: 'email_address' }, { name: 'custom_fields.x', label: 'x', options: [{ label: 'x', value: key }] }],
      ],
      ['an-outreach-form', 'targets', [{ title: 'Senator', email: 'a@example.org', ocdid: key }]],
      ['an-outreach-form', 'message', `Dear ${key}`],
    ];
    const tried: { readonly name: string; readonly shows: string; readonly result: string }[] = [];
    for (const [tag, name, value] of properties) {
      const form = document.querySelector<FormElement>(tag);
      if (!form) continue;
      Reflect.set(form, name, value);
      await form.updateComplete;
      const shows = form.renderRoot.querySelector('button, input') ? 'a form' : 'the link';
      tried.push({ name, shows, result: (await form.submit()).type });
      Reflect.set(form, name, name === 'message' ? 'Dear' : null);
      await form.updateComplete;
    }
    return tried;
  }, key);
  expect(tried).toHaveLength(10);
  expect(tried).toEqual(refusedFor(tried.map(({ name }) => name)));
  expect(api.posts).toEqual([]);
});

for (const [what, put] of [
  ['a field of its own', `body['api_key'] = KEY`],
  ['the header’s name as a field', `body['OSDI-API-Token'] = KEY`],
  ['a custom field', `body.person.custom_fields = { note: KEY }`],
  ['a custom field of its name', `body.person.custom_fields = { 'api-key': KEY }`],
  ['a tag', `body.add_tags = ['member', KEY]`],
  ['a body in its place', `event.body = { person: body.person, 'osdi-api-token': KEY }`],
] as const) {
  test(`A16 an API key that the page puts into the body of an-submit as ${what} is never sent`, async ({
    page,
    host,
    api,
  }) => {
    const form = everyForm['an RSVP'] ?? { tag: '', own: '' };
    const script = `<script>document.addEventListener('an-submit', (event) => { const { body } = event; ${put.replaceAll('KEY', `'${key}'`)}; });</script>`;
    await page.goto(host.add('/', pageOf(script + markup(form, api.apiBase, '', '<a href="/">Link</a>'))));
    const parts = partsOn(page, rsvp);
    await parts.email.fill('jo@example.org');
    await parts.button.click();
    await expect(parts.summary).toContainText('This form cannot be sent right now.');
    await expect(page.getByRole('link', { name: 'Link' })).toBeVisible();
    await expect(parts.email).toHaveValue('jo@example.org');
    expect(api.posts).toEqual([]);
  });
}

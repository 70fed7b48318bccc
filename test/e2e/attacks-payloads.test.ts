/** Scripts smuggled into everything that a page, its address or the API may say: they are text, or refused. */
import type { FormElement } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { startAnsweringApi, type AnsweringApi } from '../helpers/answering-api.js';
import { everyForm, markup, questions } from '../helpers/every-form.js';
import { expect, test as base } from '../helpers/fixtures.js';
import { page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { payloads, treeOf, watchPayloads, written, type Watched } from '../helpers/payloads.js';

const test = base.extend<{ readonly api: AnsweringApi }>({
  api: async ({}, use) => {
    const api = await startAnsweringApi();
    await use(api);
    await api.close();
  },
});

const steps = '<script src="/dist/an-next-steps.js"></script>';

/** Every element, with `text` wherever a builder may write what they like. */
function everywhere(text: string, apiBase: string): string {
  const said = written(text);
  const sentences = JSON.stringify(Object.fromEntries(Object.keys(en.messages).map((key) => [key, text])));
  const attributes = [
    'fields="given_name family_name email_address* phone_number locality postal_code" prefill source-param="campaign"',
    `consent="${said}" email-opt-in="${said}" sms-opt-in="${said}" submit-label="${said}" success-message="${said}"`,
    `add-tags="${said}" referrer="${said}" website="${said}" email-referrer="${said}" messages="${written(sentences)}"`,
    `share="${said}" add-to-calendar event-title="${said}" event-location="${said}" event-start="2026-12-05"`,
    `title="${said}" class="${said}" style="${said}" data-x="${said}"`,
  ].join(' ');
  const options = `<option value="${said}" tags="${said}">${said}</option><option label="${said}">2</option>`;
  const asked = ['text', 'textarea', 'hidden', 'select', 'radio', 'checkbox', 'checkboxes']
    .map(
      (type) =>
        `<an-field name="custom_fields.${type} ${said}" type="${type}" label="${said}" hint="${said}" value="${said}"
          min="${said}" max="${said}" autocomplete="${said}" tags="${said}" show-if="given_name=${said}">${options}</an-field>`,
    )
    .join('');
  const slotted = ['intro', 'legal', 'success', said].map((slot) => `<p slot="${slot}">${said}</p>`).join('');
  return Object.values(everyForm)
    .map((form) => {
      const target = `<an-target title="${said}" given-name="${said}" email="${said}" phone="${said}" ocdid="${said}"></an-target>`;
      const own = form.own.replace(/subject=.*/, `subject="${said}" message="${said} {given_name} {target.title}"`);
      return markup({ ...form, own, children: form.children ? target : '' }, apiBase, attributes, asked + slotted);
    })
    .join('');
}

test('A10 payloads in every attribute, question, option, target, sentence, slot and URL parameter are text in every state', async ({
  page,
  host,
  api,
}) => {
  const ran = await watchPayloads(page);
  const address = [
    'given_name',
    'family_name',
    'locality',
    'postal_code',
    'source',
    'referrer',
    'campaign',
    'email_address',
  ];
  /** The elements of the page when it is ready, with problems, and after the thanks. */
  const treesWith = async (text: string) => {
    const url = host.add('/', pageOf(everywhere(text, api.apiBase) + steps));
    const query = new URLSearchParams(address.map((name) => [name, text]));
    await page.goto(`${url}?${query.toString()}#${encodeURIComponent(text)}`);
    await expect(page.locator('[part=submit]')).toHaveCount(Object.keys(everyForm).length);
    await expect(page.locator('[part=label]').first()).toContainText(text.trim());
    const trees = [await treeOf(page)];
    for (const isRight of [false, true]) {
      const types = await page.evaluate(async (isRight) => {
        const forms = [...document.querySelectorAll<FormElement>('[api-base]')];
        return Promise.all(
          forms.map(async (form) => {
            for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control]')) {
              if (['checkbox', 'radio'].includes(control.type)) control.checked = isRight;
              if (control.type === 'email') control.value = isRight ? 'jo@example.org' : '';
              if (control.type === 'number') control.value = '5';
            }
            return (await form.submit()).type;
          }),
        );
      }, isRight);
      expect(new Set(types)).toEqual(new Set([isRight ? 'accepted' : 'invalid']));
      trees.push(await treeOf(page));
    }
    return trees;
  };
  const expected = await treesWith('word');
  for (const payload of payloads) {
    expect(await treesWith(payload), payload).toEqual(expected);
    expect(await ran(), payload).toEqual([]);
  }
});

test('A10 a payload in any one attribute of a form, a question, an option or a target is text, or shows the link instead', async ({
  page,
  host,
  api,
}) => {
  const ran = await watchPayloads(page);
  const forms = Object.values(everyForm).map((form) =>
    markup(form, api.apiBase, 'share', `<a href="/">Link</a>${questions}`),
  );
  await page.goto(host.add('/', pageOf(forms.join('') + steps)));
  await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
  const { strange, tried } = await page.evaluate(async (payloads) => {
    const { treeOf } = globalThis as unknown as Watched;
    const strange: string[] = [];
    let tried = 0;
    for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
      const { observedAttributes } = form.constructor as unknown as { readonly observedAttributes: readonly string[] };
      const treeWith = async (element: Element, name: string, text: string | null) => {
        const before = element.getAttribute(name);
        if (text === null) element.removeAttribute(name);
        else element.setAttribute(name, text);
        // The form hears of its children's changes a microtask later.
        await Promise.resolve();
        await form.updateComplete;
        const tree = treeOf(form.renderRoot);
        if (before === null) element.removeAttribute(name);
        else element.setAttribute(name, before);
        return tree;
      };
      const fallback = await treeWith(form, 'fields', 'nothing');
      const places: readonly (readonly [Element, readonly string[]])[] = [
        [form, [...observedAttributes, 'event-start', 'event-title', 'onclick', 'id']],
        ...[...form.querySelectorAll('an-field')].map(
          (field) =>
            [
              field,
              [...field.getAttributeNames(), 'value', 'hint', 'pattern', 'min', 'max', 'maxlength', 'show-if'],
            ] as const,
        ),
        ...[...form.querySelectorAll('option')].map((option) => [option, ['value', 'label', 'tags']] as const),
        ...[...form.querySelectorAll('an-target')].map((target) => [target, target.getAttributeNames()] as const),
      ];
      for (const [element, names] of places) {
        for (const name of names) {
          const allowed = [fallback];
          for (const text of ['word', 'name=word', '1']) allowed.push(await treeWith(element, name, text));
          for (const payload of payloads) {
            tried += 1;
            const tree = await treeWith(element, name, payload);
            if (!allowed.includes(tree)) strange.push(`${form.localName} ${element.localName} ${name}=${payload}`);
          }
        }
      }
    }
    return { strange, tried };
  }, payloads);
  expect(strange).toEqual([]);
  expect(tried).toBeGreaterThan(5_000);
  expect(await ran()).toEqual([]);
});

test('A11 payloads in the API’s error message are text, and what answers with other than the API’s JSON is not shown', async ({
  page,
  host,
  api,
}) => {
  const ran = await watchPayloads(page);
  await page.goto(host.add('/', pageOf(markup(everyForm['an RSVP'] ?? { tag: '', own: '' }, api.apiBase))));
  const parts = partsOn(page, rsvp);
  const treeAfter = async (status: number, body: string, words: string) => {
    api.answerWith({ status, body });
    await send(parts);
    await expect(parts.summary).toContainText(words);
    return treeOf(page);
  };
  for (const status of [400, 409, 413, 422]) {
    const expected = await treeAfter(status, '{"error":"word"}', 'word');
    for (const payload of payloads) {
      expect(await treeAfter(status, JSON.stringify({ error: payload }), payload.trim()), payload).toEqual(expected);
    }
  }
  for (const payload of payloads) {
    await treeAfter(400, payload, 'Your answers were not accepted.');
    await expect(parts.summary).not.toContainText('fired');
  }
  expect(await ran()).toEqual([]);
});

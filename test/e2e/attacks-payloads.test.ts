/** Scripts smuggled into everything that a page, its address or the API may say: they are text, or refused. */
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/answering-api.js';
import { everyForm, markup, questions } from '../helpers/every-form.js';
import { actionId, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { payloads, treeOf, watchPayloads, written, type Watched } from '../helpers/payloads.js';

const steps = '<script src="/dist/an-next-steps.js"></script>';

for (const [name, form] of Object.entries(everyForm)) {
  test(`A10 a payload in any one attribute of ${name}, a question, an option or a target is text, or shows the link instead`, async ({
    page,
    host,
    api,
  }) => {
    const ran = await watchPayloads(page);
    await page.goto(
      host.add('/', pageOf(markup(form, api.apiBase, 'share', `<a href="/">Link</a>${questions}`) + steps)),
    );
    await expect(page.locator('[part=submit]')).toBeVisible();
    const { strange, tried } = await page.evaluate(async (payloads) => {
      const { treeOf } = globalThis as unknown as Watched;
      const strange: string[] = [];
      let tried = 0;
      for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
        const { observedAttributes } = form.constructor as unknown as {
          readonly observedAttributes: readonly string[];
        };
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
    expect(tried).toBeGreaterThan(1_000);
    expect(await ran()).toEqual([]);
  });
}

const asked = ['given_name', 'email_address', 'phone_number', 'address_lines', 'locality', 'postal_code', 'comments'];

/** A petition with the text wherever its builder may write one. */
function worded(text: string, apiBase: string): string {
  const [word, words] = [written(text), written(JSON.stringify({ optional: text, given_name: text }))];
  const texts = ['consent', 'email-opt-in', 'submit-label', 'success-message', 'share'].map(
    (name) => `${name}="${word}"`,
  );
  const inside = `<p slot="intro">${word}</p><p slot="legal">${word}</p><p slot="success">${word}</p>
    <an-field name="custom_fields.a" type="select" label="${word}" hint="${word}">
      <option value="${word}">${word}</option></an-field>
    <an-field name="custom_fields.b" type="radio" label="${word}"><option value="${word}">${word}</option></an-field>
    <an-field name="custom_fields.c" label="${word}" value="${word}"></an-field>`;
  const attributes = `fields="${asked.join(' ')}" prefill messages="${words}" add-tags="${word}" referrer="${word}" ${texts.join(' ')}`;
  return pageOf(
    markup({ tag: 'an-petition-form', own: `petition-id="${actionId}"` }, apiBase, attributes, inside) + steps,
  );
}

test('A10 a payload in every text and slot of a form and in every parameter of its address is text, whatever the form shows', async ({
  page,
  host,
  api,
}) => {
  const ran = await watchPayloads(page);
  const treesWith = async (text: string) => {
    const names = [...asked, 'source', 'referrer', 'email_referrer', 'mobile_message_referrer', 'lang', 'fields'];
    const query = new URLSearchParams(names.map((name) => [name, text]));
    await page.goto(`${host.add('/', worded(text, api.apiBase))}?${query.toString()}`);
    const form = page.locator('an-petition-form');
    const control = (name: string) => form.locator(`[name="${name}"]`);
    await expect(control('given_name')).toHaveValue(text);
    const trees = [await treeOf(page)];
    await form.locator('[part=submit]').click();
    await expect(form.locator('[part=summary]')).toBeVisible();
    trees.push(await treeOf(page));
    await control('email_address').fill('jo@example.org');
    await control('phone_number').fill('');
    await control('consent').check();
    await form.locator('[part=submit]').click();
    await expect(form.locator('[part=status]')).toBeVisible();
    return [...trees, await treeOf(page)];
  };
  const expected = await treesWith('word');
  for (const payload of payloads) expect(await treesWith(payload), payload).toEqual(expected);
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

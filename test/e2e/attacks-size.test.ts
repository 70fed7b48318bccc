/** More than any person would type: no field blocks the page, and a limit is said. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { everyField } from '../helpers/every-form.js';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, page as pageOf, partsOn, type FormKind } from '../helpers/forms.js';
import { startMeter } from '../helpers/meter.js';
import { unfelt } from '../helpers/timing.js';

const petition: FormKind = { tag: 'an-petition-form', idAttribute: 'petition-id', record: 'signature' };

/** 100 kB, of what a step might look at again and again. */
const texts: Readonly<Record<string, string>> = {
  'one letter': 'x'.repeat(100_000),
  'half an address again and again': 'a@'.repeat(50_000),
  'an address that never ends': `jo@${'a.'.repeat(49_999)}`,
  'one digit': '9'.repeat(100_000),
  'brackets and spaces': '( '.repeat(50_000),
  markup: '<b>&amp;'.repeat(12_500),
  placeholders: '{given_name}'.repeat(8_334),
  'accents on one letter': `a${'\u0301'.repeat(99_999)}`,
};

const types = ['text', 'textarea', 'email', 'tel', 'url', 'number'];
const questions = types
  .map((type) => `<an-field name="custom_fields.${type}" type="${type}" label="${type}"></an-field>`)
  .join('');

/** Names of the text fields. */
const names = [
  ...everyField(petition.tag)
    .replace(/ (?:country|languages_spoken)\*/g, '')
    .replaceAll('*', '')
    .split(' '),
  ...types.map((type) => `custom_fields.${type}`),
];

type Act = 'paste' | 'paste elsewhere' | 'leave' | 'send' | 'clear';

/** Does one thing to a field; elsewhere, to a bare control of the same kind, for what the browser itself takes. */
function act(page: Page, name: string, what: Act): Promise<unknown> {
  return page.locator(petition.tag).evaluate(
    async (form: FormElement, { name, what }) => {
      const field = form.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!field) throw new Error(`There is no field ${name}.`);
      const control = what === 'paste elsewhere' ? (field.cloneNode() as HTMLInputElement) : field;
      if (what === 'paste elsewhere') document.body.append(control);
      if (what.startsWith('paste')) {
        control.focus();
        // Deprecated, and still the only way in which a script pastes as a person does.
        const pasting = document as unknown as {
          execCommand: (name: string, isSeen: boolean, text: string) => boolean;
        };
        pasting.execCommand('insertText', false, Reflect.get(globalThis, 'text') as string);
      }
      if (what === 'leave') field.blur();
      if (what === 'clear') field.value = '';
      if (what === 'send' || what === 'clear') await form.submit();
      await form.updateComplete;
    },
    { name, what },
  );
}

for (const [what, text] of Object.entries(texts)) {
  test(`A22 100 kB of ${what} in any text field do not block the page, stay there, and a limit is said`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    test.slow();
    const markup = `<an-petition-form petition-id="${actionId}" api-base="${sandbox.apiBase}" country="GB"
      fields="${everyField(petition.tag).replace(' country*', '')}">${questions}</an-petition-form>`;
    await page.goto(host.add('/', pageOf(markup)));
    const { form, button } = partsOn(page, petition);
    await button.waitFor();
    await page.evaluate((text) => Object.assign(globalThis, { text }), text);
    const costOf = await startMeter(page);
    for (const name of names) {
      const platform = await costOf(() => act(page, name, 'paste elsewhere'));
      const pasting = await costOf(() => act(page, name, 'paste'));
      const control = form.locator(`[name="${name}"]`);
      const kept = await control.inputValue();
      const leaving = await costOf(() => act(page, name, 'leave'));
      const sending = await costOf(() => act(page, name, 'send'));
      expect.soft(pasting - platform, `pasting into ${name}`).toBeLessThan(unfelt);
      expect.soft(leaving, `leaving ${name}`).toBeLessThan(unfelt);
      expect.soft(sending, `sending ${name}`).toBeLessThan(unfelt);
      expect.soft(await control.inputValue()).toBe(kept);
      // The browser itself takes no such number.
      const limit = /Shorten “.+” to (?:254|255|5,000) characters or fewer/;
      if (kept !== '') await expect.soft(control, name).toHaveAccessibleDescription(limit);
      await act(page, name, 'clear');
    }
    expect(posts()).toEqual([]);
  });
}

test('A22 a letter of 100 kB to ten targets can be typed on and sent without blocking the page', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const targets = Array.from(
    { length: 10 },
    (_, at) => `<an-target given-name="${at}" email="${at}@example.org"></an-target>`,
  ).join('');
  const message = '{target.given_name} words '.repeat(3_800);
  const markup = `<an-outreach-form advocacy-campaign-id="${actionId}" api-base="${sandbox.apiBase}" type="email" subject="Hi"
    message="${message}" fields="email_address*">${targets}</an-outreach-form>`;
  await page.goto(host.add('/', pageOf(markup)));
  const form = page.locator('an-outreach-form');
  await form.locator('button').waitFor();
  const costOf = await startMeter(page);
  const typing = await costOf(() =>
    form.evaluate(async (form: FormElement) => {
      const letter = form.renderRoot.querySelector('textarea');
      if (!letter) throw new Error('There is no letter.');
      letter.value += '.';
      letter.dispatchEvent(new Event('input', { bubbles: true }));
      await form.updateComplete;
    }),
  );
  // Up to the first post, which is then stopped.
  const sending = await costOf(() =>
    form.evaluate(async (form: FormElement) => {
      const email = form.renderRoot.querySelector<HTMLInputElement>('[type=email]');
      if (email) email.value = 'jo@example.org';
      form.addEventListener('an-submit', (event) => {
        event.preventDefault();
      });
      await form.submit();
    }),
  );
  expect(typing).toBeLessThan(unfelt);
  expect(sending).toBeLessThan(unfelt);
  expect(posts()).toEqual([]);
});

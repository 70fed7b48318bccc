/** More than any person would type: no field blocks the page, and a limit is said. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { everyField } from '../helpers/every-form.js';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, page as pageOf, type FormKind, partsOn } from '../helpers/forms.js';
import { measuring, type Measuring } from '../helpers/measuring.js';
import { unfelt } from '../helpers/timing.js';

const petition: FormKind = { tag: 'an-petition-form', idAttribute: 'petition-id', record: 'signature' };
const survey: FormKind = { tag: 'an-survey-form', idAttribute: 'survey-id', record: 'response' };

test.beforeEach(async ({ page }) => {
  await page.addInitScript(measuring);
});

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

interface Cost {
  readonly name: string;
  readonly pasting: number;
  readonly leaving: number;
  readonly sending: number;
  readonly said: string;
  readonly isKept: boolean;
}

/** What each text field costs beyond what a bare control of the platform does: to paste into, to leave, and to send. */
function costsOf(page: Page, text: string): Promise<readonly Cost[]> {
  return page.locator(petition.tag).evaluate(async (form: FormElement, text) => {
    const { costOf } = globalThis as unknown as Measuring;
    const paste = (control: HTMLInputElement) => {
      control.focus();
      control.select();
      document.execCommand('insertText', false, text);
    };
    const controls = [
      ...form.renderRoot.querySelectorAll<HTMLInputElement>('input[part=control], textarea[part=control]'),
    ];
    const costs: Cost[] = [];
    for (const control of controls) {
      const bare = document.createElement(control.localName) as HTMLInputElement;
      if (control.localName === 'input') bare.type = control.type;
      document.body.append(bare);
      const platform = await costOf(() => {
        paste(bare);
      });
      bare.remove();
      const pasted = await costOf(() => {
        paste(control);
        return form.updateComplete;
      }, platform);
      const kept = control.value;
      const leaving = await costOf(
        () => {
          control.blur();
          return form.updateComplete;
        },
        0,
        () => {
          control.focus();
        },
      );
      const sending = await costOf(() => form.submit());
      const described = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      const said = described.map((id) => form.renderRoot.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ');
      costs.push({
        name: control.name,
        pasting: pasted - platform,
        leaving,
        sending,
        said,
        isKept: control.value === kept,
      });
      control.value = '';
      await form.submit();
    }
    return costs;
  }, text);
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
    await partsOn(page, petition).button.waitFor();
    const costs = await costsOf(page, text);
    expect(costs).toHaveLength(15);
    for (const { name, pasting, leaving, sending, said, isKept } of costs) {
      expect.soft(pasting, `pasting into ${name}`).toBeLessThan(unfelt);
      expect.soft(leaving, `leaving ${name}`).toBeLessThan(unfelt);
      expect.soft(sending, `sending ${name}`).toBeLessThan(unfelt);
      expect.soft(isKept, name).toBe(true);
      // The browser itself takes no letters for a number.
      if (!name.endsWith('number'))
        expect.soft(said, name).toMatch(/Shorten “.+” to (?:254|255|5,000) characters or fewer/);
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
  const { typing, sending } = await form.evaluate(async (form: FormElement) => {
    const { costOf } = globalThis as unknown as Measuring;
    const letter = form.renderRoot.querySelector('textarea');
    const email = form.renderRoot.querySelector<HTMLInputElement>('[type=email]');
    if (!letter || !email) throw new Error('There is no letter.');
    email.value = 'jo@example.org';
    const typing = await costOf(() => {
      letter.value += '.';
      letter.dispatchEvent(new Event('input', { bubbles: true }));
      return form.updateComplete;
    });
    // Up to the first post, which is then stopped.
    document.addEventListener('an-submit', (event) => {
      event.preventDefault();
    });
    return { typing, sending: await costOf(() => form.submit()) };
  });
  expect(typing).toBeLessThan(unfelt);
  expect(sending).toBeLessThan(unfelt);
  expect(posts()).toEqual([]);
});

for (const type of ['select', 'radio', 'checkboxes']) {
  test(`A22 a question of type ${type} with 10,000 options is drawn about as fast as the browser can, and blocks nothing that is typed, chosen or sent`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    test.slow();
    const options = Array.from({ length: 10_000 }, (_, at) => `<option value="v${at}">Option ${at}</option>`).join('');
    const markup = `<an-survey-form survey-id="${actionId}" api-base="${sandbox.apiBase}" fields="email_address*">
      <an-field name="custom_fields.x" type="${type}" label="Place">${options}</an-field></an-survey-form>`;
    await page.goto(host.add('/', pageOf('')));
    const costs = await page.evaluate(
      async ({ markup, type }) => {
        const { costOf } = globalThis as unknown as Measuring;
        await customElements.whenDefined('an-survey-form');
        const place = document.createElement('div');
        document.body.append(place);
        const clear = () => {
          place.replaceChildren();
        };
        const platform = await costOf(
          () => {
            const list = document.createElement(type === 'select' ? 'select' : 'fieldset');
            for (let at = 0; at < 10_000; at++) {
              if (type === 'select') list.append(new Option(`Option ${at}`, `v${at}`));
              else {
                const [label, input, words] = ['label', 'input', 'span'].map((name) => document.createElement(name));
                if (!label || !(input instanceof HTMLInputElement) || !words) continue;
                Object.assign(input, { type: 'checkbox', name: 'x', value: `v${at}` });
                words.textContent = `Option ${at}`;
                label.append(input, words);
                list.append(label);
              }
            }
            place.append(list);
            return place.offsetHeight;
          },
          0,
          clear,
        );
        const drawing = await costOf(
          async () => {
            place.innerHTML = markup;
            await (place.firstElementChild as FormElement).updateComplete;
            return place.offsetHeight;
          },
          0,
          clear,
        );
        const form = place.firstElementChild as FormElement;
        const email = form.renderRoot.querySelector<HTMLInputElement>('[type=email]');
        const choices = [...form.renderRoot.querySelectorAll<HTMLInputElement>('[name="custom_fields.x"]')];
        const [choice] = choices;
        if (!email || !choice) throw new Error('There is nothing to answer.');
        const tell = (control: HTMLElement) => {
          control.dispatchEvent(new Event('input', { bubbles: true }));
          return form.updateComplete;
        };
        const typing = await costOf(() => {
          email.value = 'jo@example.org';
          return tell(email);
        });
        const choosing = await costOf(() => {
          if (type === 'select') choice.value = 'v9999';
          else for (const each of choices) each.checked = true;
          return tell(choice);
        });
        document.addEventListener('an-submit', (event) => {
          event.preventDefault();
        });
        return { platform, drawing, typing, choosing, sending: await costOf(() => form.submit()) };
      },
      { markup, type },
    );
    expect(costs.drawing / costs.platform).toBeLessThan(8);
    expect(costs.typing).toBeLessThan(unfelt);
    expect(costs.choosing).toBeLessThan(unfelt);
    expect(costs.sending).toBeLessThan(unfelt);
    expect(posts()).toEqual([]);
    await expect(partsOn(page, survey).form).toBeVisible();
  });
}

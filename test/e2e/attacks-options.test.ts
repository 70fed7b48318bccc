/** Questions with more options than anyone would read: nothing that is typed, chosen or sent waits for them. */
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, page as pageOf } from '../helpers/forms.js';
import { startMeter } from '../helpers/meter.js';
import { unfelt } from '../helpers/timing.js';

const many = 10_000;

for (const type of ['select', 'radio', 'checkboxes']) {
  test(`A22 a question of type ${type} with 10,000 options is drawn about as fast as the browser can, and nothing that is typed, chosen or sent waits for it`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    test.slow();
    const options = Array.from({ length: many }, (_, at) => `<option value="v${at}">Option ${at}</option>`).join('');
    const markup = `<an-survey-form survey-id="${actionId}" api-base="${sandbox.apiBase}" fields="email_address*">
      <an-field name="custom_fields.x" type="${type}" label="Place">${options}</an-field></an-survey-form>`;
    await page.goto(host.add('/', pageOf('<div id="plain"></div><div id="ours"></div>')));
    await page.evaluate(() => customElements.whenDefined('an-survey-form').then(() => undefined));
    const costOf = await startMeter(page);
    const platform = await costOf(() =>
      page.evaluate(
        ({ type, many }) => {
          const all = Array.from({ length: many }, (_, at) =>
            type === 'select'
              ? `<option value="v${at}">Option ${at}</option>`
              : `<label><input type="checkbox" name="x" value="v${at}"><span>Option ${at}</span></label>`,
          ).join('');
          const plain = document.querySelector<HTMLElement>('#plain');
          if (plain) plain.innerHTML = type === 'select' ? `<select>${all}</select>` : `<div>${all}</div>`;
          return plain?.offsetHeight;
        },
        { type, many },
      ),
    );
    const drawing = await costOf(() =>
      page.evaluate(async (markup) => {
        const ours = document.querySelector<HTMLElement>('#ours');
        if (ours) ours.innerHTML = markup;
        await (ours?.firstElementChild as FormElement).updateComplete;
        return ours?.offsetHeight;
      }, markup),
    );
    const form = page.locator('an-survey-form');
    const typing = await costOf(() =>
      form.evaluate(async (form: FormElement) => {
        const email = form.renderRoot.querySelector<HTMLInputElement>('[type=email]');
        if (email) email.value = 'jo@example.org';
        email?.dispatchEvent(new Event('input', { bubbles: true }));
        await form.updateComplete;
      }),
    );
    // Everything that can be chosen at once; ticking it is the browser's work.
    await form.evaluate((form: FormElement) => {
      for (const choice of form.renderRoot.querySelectorAll<HTMLInputElement>('[name="custom_fields.x"]')) {
        if (choice instanceof HTMLSelectElement) choice.value = 'v9999';
        else choice.checked = true;
      }
    });
    const choosing = await costOf(() =>
      form.evaluate(async (form: FormElement) => {
        form.renderRoot.querySelector('[name="custom_fields.x"]')?.dispatchEvent(new Event('input', { bubbles: true }));
        await form.updateComplete;
      }),
    );
    const sending = await costOf(() =>
      form.evaluate(async (form: FormElement) => {
        form.addEventListener('an-submit', (event) => {
          event.preventDefault();
        });
        return (await form.submit()).type;
      }),
    );
    expect.soft(drawing / platform).toBeLessThan(6);
    expect.soft(typing, 'typing').toBeLessThan(unfelt);
    expect.soft(choosing, 'choosing').toBeLessThan(unfelt);
    expect.soft(sending, 'sending').toBeLessThan(unfelt);
    expect(posts()).toEqual([]);
  });
}

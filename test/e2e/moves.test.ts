/** Forms that a page moves, whatever they show: what was typed and what was said stay, and nothing is sent. */
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/answering-api.js';
import { bring, everyForm, markup, questions } from '../helpers/every-form.js';
import { page as pageOf } from '../helpers/forms.js';
import { moves } from '../helpers/moves.js';

/** What every form of the page holds and shows. */
const shown = () =>
  [...document.querySelectorAll<FormElement>('[api-base]')].map((form) => ({
    states: ['sending', 'done', 'failed'].filter((state) => form.matches(`:state(${state})`)),
    text: form.renderRoot.textContent,
    controls: [...form.renderRoot.querySelectorAll<HTMLInputElement>('[name]')].map(
      ({ name, value, checked, hidden }) => ({ name, value, checked, hidden }),
    ),
  }));

for (const [moved, move] of Object.entries(moves)) {
  test(`F32 forms that are ${moved} show and hold what they did: ready, with problems, refused, done`, async ({
    page,
    host,
    api,
    complaints,
  }) => {
    const forms = Object.values(everyForm).map((form) => markup(form, api.apiBase, 'consent="«Yes»"', questions));
    await page.goto(host.add('/', pageOf(`${forms.join('')}<aside></aside>`)));
    await page.locator('[part=submit]').last().waitFor();
    for (const situation of ['slip', 'wrong', 'refused', 'unconfirmed', 'misconfigured', 'done', 'sending'] as const) {
      await bring(page, api, situation);
      const before = await page.evaluate(shown);
      let asked = 0;
      const count = () => {
        asked += 1;
      };
      page.on('request', count);
      for (const form of await page.locator('[api-base]').elementHandles()) {
        await form.evaluate(move);
        await form.evaluate((form) => (form as FormElement).updateComplete);
      }
      page.off('request', count);
      expect(await page.evaluate(shown), situation).toEqual(before);
      expect(asked).toBe(0);
    }
    expect(
      complaints.filter((complaint) => !complaint.startsWith('Failed to load') && !complaint.includes('answered 404')),
    ).toEqual([]);
  });
}

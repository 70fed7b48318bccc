/** What moves on the page while a form goes from state to state: nothing above it or beside it, and nothing at all while it sends. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/answering-api.js';
import { bring, everyForm, fill, markup, questions, situationNames } from '../helpers/every-form.js';
import { page as pageOf } from '../helpers/forms.js';

/** Adds up the browser's own scores, also of what follows a click or a key at once, which page metrics leave out. */
function countShifts(): void {
  const total = { score: 0 };
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });
  const add = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) if ('value' in entry) total.score += Number(entry.value);
  };
  observer.observe({ type: 'layout-shift', buffered: true });
  const takeScore = () => {
    add(observer.takeRecords());
    const { score } = total;
    total.score = 0;
    return score;
  };
  Object.assign(globalThis, { takeScore });
}

declare const takeScore: () => number;

/** The score of what moved since it was last asked for, once all that was drawn is shown. */
const shiftsSince = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // Shifts are told with the frame that follows.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return takeScore();
  });

/** Where the page's own elements stand, and where the form begins and how wide it is. */
const around = (page: Page, tag: string) =>
  page.evaluate(
    (tag) =>
      Object.fromEntries(
        ['h1', 'aside', tag].map((name) => {
          const { left, top, width } = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
          return [name, { left, top, width }];
        }),
      ),
    tag,
  );

const controls = (page: Page) =>
  page.locator('[part=control], [part=submit]').evaluateAll((all) =>
    all.map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { left, top, width, height };
    }),
  );

const widths = { 'a phone': 320, 'a desktop': 1280 };

for (const [name, form] of Object.entries(everyForm)) {
  for (const [device, width] of Object.entries(widths)) {
    test(`${name} on ${device} moves nothing above or beside it in any state, and by 0.00 when it sends`, async ({
      page,
      host,
      api,
    }) => {
      // High enough for all of it: what is scrolled does not count.
      await page.setViewportSize({ width, height: 4_000 });
      await page.addInitScript(countShifts);
      const content = ['stacked', 'inline', 'grid'].map((layout) =>
        markup(form, api.apiBase, `layout="${layout}" fields="given_name* email_address phone_number"`, questions),
      );
      const aside = width > 500 ? '<aside style="flex: 1">Our next march</aside>' : '<aside hidden></aside>';
      const row = `<h1>River Guild</h1><div style="display: flex; gap: 20px"><main style="flex: 2; min-width: 0">`;
      for (const each of content) {
        await page.goto(host.add('/', pageOf(`${row}${each}</main>${aside}</div>`)));
        await page.locator('[part=submit]').waitFor();
        const before = await around(page, form.tag);
        for (const situation of situationNames) {
          await bring(page, api, situation);
          expect(await around(page, form.tag), situation).toEqual(before);
        }

        await bring(page, api, 'ready');
        await fill(page, 'right');
        await shiftsSince(page);
        const filled = await controls(page);
        api.answerWith('hold');
        await page.locator(form.tag).evaluate(async (form: FormElement) => {
          void form.submit();
          while (!form.matches(':state(sending)')) await form.updateComplete;
        });
        await expect(page.locator('[part=submit]')).toHaveAttribute('aria-disabled', 'true');
        // The words on the button are others, and begin elsewhere on it.
        expect(await shiftsSince(page)).toBeLessThan(0.001);
        expect(await controls(page)).toEqual(filled);
        api.answerWith({ status: 400, body: '{"error":"«No such tag.»"}' });
        await expect(page.locator('[part=summary]')).toBeVisible();
        // What the summary moves is under it: the browser sees it, so that the zero above is one.
        expect(await shiftsSince(page)).toBeGreaterThan(0.004);
      }
    });
  }
}

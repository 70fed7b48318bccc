/** What a form looks like in the room that its page gives it: narrow and wide, in each layout and state. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/answering-api.js';
import { layoutFaults } from '../helpers/boxes.js';
import { bring, everyForm, markup, questions } from '../helpers/every-form.js';
import { element, page as pageOf, rsvp } from '../helpers/forms.js';

const widths = [240, 280, 320, 400, 480, 640, 800, 1000, 1200];
const layouts = ['stacked', 'inline', 'grid'];
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2);

/** Where each control and the button stand, from the first to the last. */
function controlBoxes(page: Page) {
  return page.locator('[part=control], [part=submit]').evaluateAll((controls) =>
    controls.map((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[part=submit]').first().waitFor();
}

for (const [name, form] of Object.entries(everyForm)) {
  test(`U4 ${name} fits into containers of 240 to 1200 px in each layout: ready, with problems, done`, async ({
    page,
    host,
    api,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const attributes = `fields="given_name* email_address* phone_number region postal_code" consent="${longWord} ${longWord}"`;
    const own = `<an-field name="custom_fields.long" label="${longWord}" hint="${longWord}" required></an-field>
      <p slot="legal">${longWord}</p><p slot="success" hidden>${longWord}</p>`;
    const forms = layouts.flatMap((layout) =>
      widths.map((width) => {
        const content = markup(form, api.apiBase, `layout="${layout}" ${attributes}`, questions + own);
        return `<div id="${layout}-${width}" style="width: ${width}px">${content}</div>`;
      }),
    );
    await open(page, host.add('/', pageOf(`<style>body { margin: 0 }</style>${forms.join('')}`)));
    for (const situation of ['ready', 'empty', 'done'] as const) {
      await bring(page, api, situation);
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('[api-base]')) {
          for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        }
      });
      expect(await layoutFaults(page), situation).toEqual([]);
    }
  });
}

const fields = 'fields="given_name email_address* postal_code"';
const oneForm = (width: number, layout: string) =>
  pageOf(`<div style="width: ${width}px">${element(rsvp, 'https://127.0.0.1', `${fields} layout="${layout}"`)}</div>`);

for (const width of [800, 1200]) {
  test(`the layout inline puts three short fields and the button into one row of ${width} px`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, host.add('/', oneForm(width, 'inline')));
    const boxes = await controlBoxes(page);
    expect(boxes).toHaveLength(4);
    expect(new Set(boxes.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
    expect(boxes.every(({ left }, index) => index === 0 || left >= (boxes[index - 1]?.right ?? 0))).toBe(true);
  });
}

for (const layout of layouts) {
  test(`the layout ${layout} puts one field below the other where there are 240 px or 280 px`, async ({
    page,
    host,
  }) => {
    for (const width of [240, 280]) {
      await open(page, host.add('/', oneForm(width, layout)));
      const boxes = await controlBoxes(page);
      expect(boxes).toHaveLength(4);
      expect(boxes.every(({ top }, index) => index === 0 || top >= (boxes[index - 1]?.bottom ?? 0))).toBe(true);
      expect(new Set(boxes.map(({ left, right }) => `${left} ${right}`)).size).toBe(1);
    }
  });
}

test('the layout grid has two columns of one width at 800 px', async ({ page, host }) => {
  await open(page, host.add('/', oneForm(800, 'grid')));
  const [first, second, third] = await controlBoxes(page);
  expect(second?.top).toBe(first?.top);
  expect(second?.left).toBeGreaterThan(first?.right ?? NaN);
  expect((second?.right ?? 0) - (second?.left ?? 0)).toBe((first?.right ?? 0) - (first?.left ?? 0));
  expect(third?.top).toBeGreaterThan(first?.bottom ?? NaN);
});

test('the layout stacked is one column however wide the page is', async ({ page, host }) => {
  await open(page, host.add('/', oneForm(1200, 'stacked')));
  const boxes = await controlBoxes(page);
  expect(boxes.every(({ top }, index) => index === 0 || top >= (boxes[index - 1]?.bottom ?? 0))).toBe(true);
});

const places = {
  'a flex row': 'display: flex',
  'a flex row that aligns to the start': 'display: flex; align-items: start; flex-wrap: wrap',
  'a flex column that centres': 'display: flex; flex-direction: column; align-items: center',
  'a grid of columns as wide as what is in them': 'display: grid; grid-template-columns: auto',
  'a grid that centres': 'display: grid; justify-items: center',
};

for (const [where, style] of Object.entries(places)) {
  test(`a form of each layout in ${where} is at least 250 px wide and fits`, async ({ page, host }) => {
    const forms = layouts.map(
      (layout) =>
        `<div id="${layout}" style="width: 800px; ${style}">${element(rsvp, 'https://127.0.0.1', `${fields} layout="${layout}"`)}</div>`,
    );
    await open(page, host.add('/', pageOf(forms.join(''))));
    const found = await page.locator(rsvp.tag).evaluateAll((forms) => forms.map((form) => form.clientWidth));
    expect(found).toHaveLength(layouts.length);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(250);
    expect(await layoutFaults(page)).toEqual([]);
  });
}

test('a form beside a paragraph in a flex row leaves room for it, and keeps enough for itself', async ({
  page,
  host,
}) => {
  const forms = layouts.map(
    (layout) =>
      `<div id="${layout}" style="width: 800px; display: flex; gap: 1em"><p style="flex: 1">${'Come to the river. '.repeat(9)}</p>
      <div id="${layout}-form" style="flex: 1">${element(rsvp, 'https://127.0.0.1', `${fields} layout="${layout}"`)}</div></div>`,
  );
  await open(page, host.add('/', pageOf(forms.join(''))));
  expect(await layoutFaults(page)).toEqual([]);
  const found = await page.locator(rsvp.tag).evaluateAll((forms) => forms.map((form) => form.clientWidth));
  expect(Math.min(...found)).toBeGreaterThanOrEqual(350);
});

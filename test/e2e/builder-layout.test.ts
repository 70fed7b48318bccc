/** How the builder stands on screens: what is needed next is in sight, and nothing scrolls in what scrolls. */
import { expect, test } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';

const address = `#1&form=event-rsvp&event-id=${actionId}`;

for (const [width, height] of [
  [1280, 720],
  [1280, 900],
  [1440, 900],
] as const) {
  test(`at ${width} by ${height} the whole form is seen, and nothing scrolls within the column beside the steps`, async ({
    openBuilder,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const builder = await openBuilder(address);
    await expect(builder.form.getByRole('button')).toBeVisible();
    const cut = () =>
      page
        .locator('.result *')
        .evaluateAll((all: HTMLElement[]) =>
          all
            .filter(
              (each) =>
                each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY),
            )
            .map(({ localName }) => localName),
        );
    await expect.poll(cut).toEqual([]);
    const box = (selector: string) =>
      page.locator(selector).evaluate((each) => {
        const { top, bottom, height } = each.getBoundingClientRect();
        return { top, bottom, height };
      });
    // The form reaches the end of its pane, and the pane is no lower.
    const [frame, pane] = [await box('iframe'), await box('.pane')];
    expect(Math.abs(frame.bottom - pane.bottom)).toBeLessThan(3);
    expect((await box('.preview .toolbar')).height).toBeLessThan(48);
    const [tabs, copy] = [await box('.output .toolbar'), await box('.output .primary')];
    expect(copy.top - tabs.bottom).toBeLessThan(16);
    if (height === 900) expect(copy.bottom).toBeLessThan(height);
  });
}

test('at 320 px a field is two lines, and its buttons are big enough to hit', async ({ openBuilder, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openBuilder(address);
  const lines = await page.locator('.bar').evaluateAll((bars) =>
    bars.map((bar) => {
      const middles = [...bar.children].map((child) => {
        const { top, height } = child.getBoundingClientRect();
        return Math.round((top + height / 2) / 20);
      });
      return new Set(middles).size;
    }),
  );
  expect(lines).toEqual([2, 2, 2, 2]);
  for (const icon of await page.locator('.bar .icon').all()) {
    const { width, height } = (await icon.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

test('at 320 px no hint lies over the words of its box', async ({ openBuilder, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openBuilder(`?lang=de${address}`);
  for (const fold of await page.locator('summary').all()) await fold.click();
  const overlaps = await page.locator('.flag + .hint').evaluateAll((hints) =>
    hints.map((hint) => {
      const words = hint.previousElementSibling?.querySelector('span');
      return (words?.getBoundingClientRect().bottom ?? Infinity) - hint.getBoundingClientRect().top;
    }),
  );
  expect(overlaps.length).toBeGreaterThan(3);
  expect(Math.max(...overlaps)).toBeLessThanOrEqual(0);
});

test('what is unfolded stands in its card without a card of its own, and what is folded is even', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder(address);
  await builder.unfold('Words');
  await expect(page.locator('[open] > .editor')).toHaveCSS('border-top-width', '0px');
  const { above, below } = await page.locator('.import').evaluate((card) => {
    const [outer, inner] = [card.getBoundingClientRect(), card.querySelector('summary')?.getBoundingClientRect()];
    return { above: (inner?.top ?? 0) - outer.top, below: outer.bottom - (inner?.bottom ?? 0) };
  });
  expect(Math.abs(above - below)).toBeLessThan(1);
  const top = (selector: string) => page.locator(selector).evaluate((each) => each.getBoundingClientRect().top);
  expect(await top('.import')).toBeLessThan(await top('#step-action'));
});

test('choices stand below one heading, and each control has a name of its own', async ({ openBuilder, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openBuilder(
    `${address}&field=["custom_fields.x",0,{"type":"radio","label":"Which?"},[["A","",""],["B","",""]]]`,
  );
  await page.getByRole('button', { name: 'Edit Which?' }).click();
  await expect(page.locator('.columns')).toHaveText(/^\s*Choice\s*Recorded as\s*Tags\s*$/);
  for (const name of ['Choice 1', 'Choice 2 is recorded as', 'Choice 2 adds the tags']) {
    await expect(page.getByRole('textbox', { name, exact: true })).toBeVisible();
  }
  const tops = await page
    .locator('.choice input')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(2);
  const left = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
  expect((await left('.choice input')).slice(0, 3)).toEqual(await left('.columns span'));
  expect(await page.locator('.choice label').first().boundingBox()).toMatchObject({ width: 1 });
});

test('themes are one click away, and an accent is that of the theme until another is chosen', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder(address);
  await page.getByRole('radio', { name: 'Bold' }).check({ force: true });
  await expect(builder.snippet).toContainText('themes/bold.css');
  await builder.unfold('Look');
  const swatch = page.getByLabel('Accent color: choose it');
  await expect(swatch).toHaveValue('#ffd400');
  await expect(page.locator('.verdict')).toHaveText('Black text on it: very easy to read (14.6:1; 4.5:1 is needed).');
  await page.getByRole('radio', { name: 'None' }).check({ force: true });
  await expect(swatch).toHaveValue('#2459d6');
});

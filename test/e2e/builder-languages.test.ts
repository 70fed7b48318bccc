/** The builder in the languages of the forms: all of it, in its direction, by the browser's own choice or the person's. */
import { axeFindings } from '../helpers/axe.js';
import { builderOn, endpoint, expect, test } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';
import { languages, speak, words, type Language } from '../../demo/builder/words.js';
import { words as english } from '../../demo/builder/words/en.js';

/** Everything unfolded and something wrong: a letter to two people, with a question of each kind of control. */
const busy =
  '#1&form=outreach-form&type=email&source=a+b&accent=%23ffee00&link=ftp://x&messages=%7B%22optional%22:%22%22%7D&share=' +
  '&add-to-calendar=&target=%7B%22title%22:%22Senator%22%7D&fields=email_address*' +
  '&field=%5B%22custom_fields.question_1%22,0,%7B%22label%22:%22Why%22,%22type%22:%22radio%22%7D,%5B%5B%22A%22%5D,%5B%22B%22%5D%5D%5D';

for (const language of Object.keys(languages) as Language[]) {
  test(`in ${language} no English is left in the builder, nothing leaves its place at 320 px, and axe finds nothing`, async ({
    openBuilder,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openBuilder(`?lang=${language}${busy}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const fold of await page.locator('summary').all()) await fold.click();
    for (const edit of await page.locator('.icon.edit').all()) await edit.click();
    await page.locator('.primary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
    if (language === 'en') return;
    await speak(language);
    const translated = Object.entries(english).flatMap(([key, sentence]) =>
      words[key as keyof typeof english] === sentence ? [] : [sentence.split('{')[0]?.trim() ?? ''],
    );
    const shown = await page.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('body *, title')];
      const own = elements.filter((element) => element.closest('[lang]:not(html), pre, code') === null);
      const texts = own.flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text));
      const attributes = ['aria-label', 'title', 'placeholder'].flatMap((name) =>
        own.map((element) => element.getAttribute(name)),
      );
      return [...texts.map(({ data }) => data), ...attributes].map((text) => text?.trim() ?? '').filter(Boolean);
    });
    expect(shown.length).toBeGreaterThan(100);
    const isEnglish = (text: string) =>
      translated.some((sentence) => sentence.length > 3 && (text === sentence || text.startsWith(`${sentence} `)));
    expect(shown.filter(isEnglish)).toEqual([]);
  });
}

test('a browser’s own language is spoken, by the form as well, and another is a choice away and stays in the address', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ locale: 'es-MX' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  const { form } = builderOn(page);
  const snippet = page.locator('#snippet');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Un formulario para Action Network, en línea en dos minutos',
  );
  await expect(form.getByLabel('Correo electrónico')).toBeVisible();
  await expect(snippet).toContainText('lang="es"');
  await page.locator('#c-event-id').fill(endpoint);
  await page.getByLabel('Idioma', { exact: true }).selectOption('Deutsch');
  await expect(page).toHaveTitle(/Formular/);
  await expect(page.getByText('E-Mail-Adresse').first()).toBeVisible();
  // The form was begun in Spanish, and stays.
  await expect(snippet).toContainText('lang="es"');
  const address = page.url();
  expect(address).toContain('lang=de');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await context.close();
});

test('a form that nothing was done to speaks with the builder', async ({ openBuilder, page }) => {
  const { form, snippet } = await openBuilder();
  await expect(snippet).not.toContainText('lang=');
  await page.getByLabel('Language', { exact: true }).selectOption('Français');
  await expect(form.getByLabel('Adresse électronique')).toBeVisible();
  await page.getByLabel('Langue', { exact: true }).selectOption('English');
  await expect(form.getByLabel('Email address')).toBeVisible();
  await expect(snippet).not.toContainText('lang=');
});

test('of two languages that are chosen the last one is spoken, whichever comes first, and nothing typed meanwhile is lost', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/es-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const choice = page.locator('#language-choice');
  await choice.selectOption('Español');
  await builder.id.fill(endpoint);
  await expect(choice).toHaveValue('es');
  await choice.selectOption('Français');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const answered = page.waitForResponse(/\/es-[\w-]+\.js$/);
  release();
  await (await answered).finished();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(choice).toHaveValue('fr');
  await expect(page.locator('#c-event-id')).toHaveValue(actionId);
  expect(page.url()).toContain('lang=fr');
  // Back leads to what was before, in the language that is spoken now.
  await page.goBack();
  await expect(page.locator('#c-event-id')).toHaveValue('');
  expect(page.url()).toContain('lang=fr');
});

test('a language whose words do not come leaves the builder as it is, and says so', async ({ openBuilder, page }) => {
  const { said } = await openBuilder();
  await page.route(/\/pl-[\w-]+\.js$/, (route) => route.abort());
  const choice = page.getByLabel('Language', { exact: true });
  await choice.selectOption('Polski');
  await expect(said).toContainText('That language could not be loaded.');
  await expect(choice).toHaveValue('en');
  await expect(page.getByRole('heading', { name: 'Your action' })).toBeVisible();
});

test('in Arabic the builder runs from right to left, and code from left to right', async ({ openBuilder, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openBuilder(`?lang=ar#1&form=event-rsvp&source=a+b`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const left = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.steps')).toBeGreaterThan(await left('.result'));
  await expect(page.locator('#snippet')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('#c-event-id')).toHaveCSS('direction', 'ltr');
  // What the element itself says is English, and marked as such.
  await expect(page.locator('.summary [lang=en]')).toHaveCSS('direction', 'ltr');
});

for (const [language, screen] of [
  ['en', 320],
  ['ar', 320],
  ['ar', 1280],
] as const) {
  test(`in ${language} on a screen of ${screen} px the form in the preview is whole on every device`, async ({
    openBuilder,
    page,
  }) => {
    await page.setViewportSize({ width: screen, height: 800 });
    await openBuilder(`?lang=${language}#1&form=event-rsvp`);
    const sides = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
    for (const width of ['360', '768', '1200']) {
      await page.locator(`input[name=width][value="${width}"]`).check({ force: true });
      await expect(page.locator('iframe')).toHaveCSS('width', `${width}px`);
      const [pane, frame] = [await sides('.pane'), await sides('iframe')];
      expect(frame.left).toBeGreaterThanOrEqual(pane.left);
      expect(frame.right).toBeLessThanOrEqual(pane.right);
      // In the middle, or from side to side.
      expect(Math.abs(frame.left - pane.left - (pane.right - frame.right))).toBeLessThan(3);
    }
  });
}

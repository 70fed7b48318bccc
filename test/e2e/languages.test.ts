/** What a person reads whose language is not English: every sentence in it, in its direction, whichever script came first. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/answering-api.js';
import { axeFindings } from '../helpers/axe.js';
import { layoutFaults } from '../helpers/boxes.js';
import { bring, everyField, everyForm, markup, questions, situationNames } from '../helpers/every-form.js';
import { element, page as pageOf, rsvp } from '../helpers/forms.js';
import { pseudoScript, unbracketed } from '../helpers/pseudo-language.js';

/** Each language as a page writes it, and in it: the email address, Germany, and two countries in the order of its alphabet. */
const languages = {
  es: ['Correo electrónico', 'Alemania', 'España', 'Estonia'],
  fr: ['Adresse électronique', 'Allemagne', 'Égypte', 'Émirats arabes unis'],
  pt: ['E-mail', 'Alemanha', 'África do Sul', 'Albânia'],
  de: ['E-Mail-Adresse', 'Deutschland', 'Österreich', 'Pakistan'],
  it: ['Indirizzo email', 'Germania', 'Città del Vaticano', 'Colombia'],
  pl: ['Adres e-mail', 'Niemcy', 'Luksemburg', 'Łotwa'],
  cs: ['E-mailová adresa', 'Německo', 'Honduras', 'Chorvatsko'],
  ar: ['البريد الإلكتروني', 'ألمانيا', 'ألبانيا', 'ألمانيا'],
  'zh-CN': ['电子邮箱', '德国', '阿尔巴尼亚', '中国'],
  vi: ['Địa chỉ email', 'Đức', 'Dominica', 'Đức'],
  fil: ['Email address', 'Germany', 'Albania', 'Germany'],
  // The platform has no names in Haitian Creole: they stay in the browser's own language.
  ht: ['Adrès imèl', 'Germany', 'Albania', 'Germany'],
  en: ['Email address', 'Germany', 'Albania', 'Germany'],
} as const;

const tags = Object.keys(languages) as (keyof typeof languages)[];
const fileOf = (tag: string) => `/dist/locales/${tag === 'fil' ? 'tl' : tag.slice(0, 2)}.js`;
const scripts = (...files: readonly string[]) => files.map((file) => `<script src="${file}"></script>`).join('');
const withoutScript = (content: string) => pageOf(content).replace(/<script.*?<\/script>/, '');

/** What the forms of a page say of the email address and of countries, each by its language. */
function spokenIn(page: Page) {
  return page.locator(rsvp.tag).evaluateAll((forms: HTMLElement[]) =>
    Object.fromEntries(
      forms.map(({ lang, shadowRoot }) => {
        const label = shadowRoot?.querySelector('label[for=email_address]')?.textContent.trim();
        const options = [...(shadowRoot?.querySelectorAll<HTMLOptionElement>('[name=country] option') ?? [])];
        return [lang, { label, countries: options.map(({ text }) => text) }];
      }),
    ),
  );
}

const forms = (apiBase: string) =>
  tags.map((lang) => element(rsvp, apiBase, `fields="email_address* country" lang="${lang}"`)).join('');

for (const script of ['an-forms.js', 'an-event-rsvp.js']) {
  const locales = tags.map(fileOf);
  for (const [order, loaded] of Object.entries({
    'after it': [`/dist/${script}`, ...locales],
    'before it': [...locales, `/dist/${script}`],
    'each twice, before and after it': [...locales, `/dist/${script}`, ...locales],
  })) {
    test(`the thirteen languages are spoken on one page of ${script}, loaded ${order}`, async ({
      page,
      host,
      api,
      complaints,
    }) => {
      await page.goto(host.add('/', withoutScript(forms(api.apiBase) + scripts(...loaded))));
      await expect(page.locator('[part=submit]')).toHaveCount(tags.length);
      const spoken = await spokenIn(page);
      for (const tag of tags) {
        const [label, germany, first, second] = languages[tag];
        const { countries = [], ...found } = spoken[tag] ?? {};
        expect(found, tag).toEqual({ label });
        expect(countries, tag).toContain(germany);
        expect(countries.indexOf(first), `${first} in ${tag}`).toBeGreaterThan(0);
        expect(countries.indexOf(second), `${second} after ${first} in ${tag}`).toBeGreaterThan(
          countries.indexOf(first),
        );
      }
      expect(complaints).toEqual([]);
    });
  }
}

test('a language that comes late is spoken as soon as it is there, with what was typed', async ({
  page,
  host,
  api,
}) => {
  const form = element(rsvp, api.apiBase, 'fields="email_address*"');
  await page.goto(host.add('/', pageOf(form).replace('lang="en"', 'lang="es-MX"')));
  await page.getByLabel('Email address').fill('jo@example.org');
  await page.addScriptTag({ url: '/dist/locales/es.js' });
  await expect(page.getByLabel('Correo electrónico')).toHaveValue('jo@example.org');
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await expect(page.getByLabel('Email address')).toHaveValue('jo@example.org');
});

test('U7 a form says which language it is in, where that is not the page’s', async ({ page, host, api }) => {
  const wrapped = (lang: string, form: string) => `<div lang="${lang}">${form}</div>`;
  const form = (lang?: string) => element(rsvp, api.apiBase, `fields="email_address*"${lang ? ` lang="${lang}"` : ''}`);
  const content = [
    form(),
    form('es'),
    form('es-MX'),
    wrapped('zh-TW', form()),
    form('ar'),
    wrapped('fil', form()),
    form('tlh'),
  ];
  const loaded = scripts('/dist/locales/es.js', '/dist/locales/zh.js', '/dist/locales/tl.js');
  await page.goto(host.add('/', pageOf(loaded + content.join(''))));
  await expect(page.locator('[part=submit]')).toHaveCount(content.length);
  const spokenBy = () =>
    page.locator(rsvp.tag).evaluateAll((forms) =>
      forms.map((form) => {
        const label = form.shadowRoot?.querySelector<HTMLElement>('label');
        const { lang, dir } = label?.closest<HTMLElement>('[lang]') ?? {};
        return `${lang} ${dir}: ${label?.textContent.trim()}`;
      }),
    );
  const said = [
    'en : Email address',
    'es ltr: Correo electrónico',
    'es ltr: Correo electrónico',
    'zh-Hans ltr: 电子邮箱',
  ];
  expect(await spokenBy()).toEqual([...said, 'en : Email address', 'tl ltr: Email address', 'en : Email address']);
  await page.evaluate(() => {
    document.documentElement.lang = 'ar';
  });
  // Arabic was not loaded, so the form is English on an Arabic page, and says so.
  expect((await spokenBy())[0]).toBe('en : Email address');
});

/** Where words and controls of an Arabic form stand. */
function sides(page: Page) {
  return page.locator(rsvp.tag).evaluate(({ shadowRoot }) => {
    const box = (of: Element | Range | null | undefined) => {
      if (!of) throw new Error('It is not there.');
      const { left, right } = of.getBoundingClientRect();
      return { left: Math.round(left), right: Math.round(right), middle: (left + right) / 2 };
    };
    const wordsOf = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(shadowRoot?.querySelector(selector) ?? document.body);
      return box(range);
    };
    const part = (selector: string) => box(shadowRoot?.querySelector(selector));
    return {
      label: wordsOf('label[for=given_name]'),
      name: part('[name=given_name]'),
      email: part('[name=email_address]'),
      error: wordsOf('[part=error]'),
      title: wordsOf('h2'),
      summary: part('[part=summary]'),
      box: part('[name=consent]'),
      consent: wordsOf('.choice span'),
      button: part('[part=submit]'),
      buttonWords: wordsOf('[part=submit]'),
      directions: ['given_name', 'email_address', 'phone_number', 'custom_fields.site'].map((name) => {
        const control = shadowRoot?.querySelector(`[name="${name}"]`);
        return control ? getComputedStyle(control).direction : '';
      }),
    };
  });
}

for (const layout of ['stacked', 'inline']) {
  test(`U15 in Arabic the layout ${layout} is mirrored, and email, phone and url stay left to right`, async ({
    page,
    host,
    api,
  }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    const site = '<an-field name="custom_fields.site" type="url" label="موقع"></an-field>';
    const fields = 'fields="given_name* email_address* phone_number* custom_fields.site" consent="موافق" lang="ar"';
    const form = element(rsvp, api.apiBase, `${fields} layout="${layout}"`, site);
    await page.goto(host.add('/', pageOf(scripts('/dist/locales/ar.js') + form)));
    await page.locator('[part=submit]').waitFor();
    await bring(page, api, 'empty');
    const found = await sides(page);
    expect(found.directions).toEqual(['rtl', 'ltr', 'ltr', 'ltr']);
    expect(found.label.right).toBe(found.name.right);
    expect(found.error.right).toBeGreaterThan(found.name.right - 40);
    expect(found.title.right).toBeGreaterThan(found.summary.right - 40);
    expect(found.box.left).toBeGreaterThan(found.consent.right);
    if (layout === 'inline') {
      expect(found.name.left).toBeGreaterThan(found.email.right);
    }
  });
}

test('U15 in Arabic the button of a row is at its left, and the sign of work at the right of its words', async ({
  page,
  host,
  api,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const form = element(rsvp, api.apiBase, 'fields="given_name* email_address*" lang="ar" layout="inline"');
  await page.goto(host.add('/', pageOf(scripts('/dist/locales/ar.js') + form)));
  await page.locator('[part=submit]').waitFor();
  const lefts = await page
    .locator('[part=control], [part=submit]')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
  expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
  await bring(page, api, 'sending');
  const gaps = await page.locator('[part=submit]').evaluate((button) => {
    const words = document.createRange();
    const texts = [...button.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    );
    words.selectNodeContents(texts[0] ?? button);
    const [outer, inner] = [button.getBoundingClientRect(), words.getBoundingClientRect()];
    return { left: inner.left - outer.left, right: outer.right - inner.right };
  });
  expect(gaps.right).toBeGreaterThan(gaps.left + 10);
});

test('U15 in Arabic the limits of a day are read from right to left, each with its day, month and year in their order', async ({
  page,
  host,
  api,
}) => {
  const day =
    '<an-field name="custom_fields.day" type="date" label="اليوم" min="2026-12-05" max="2027-01-31" required></an-field>';
  const form = element(rsvp, api.apiBase, 'fields="email_address custom_fields.day" lang="ar"', day);
  await page.goto(host.add('/', pageOf(scripts('/dist/locales/ar.js') + form)));
  await page.locator('[part=submit]').click();
  const rights = await page
    .locator('[part=error]')
    .filter({ hasText: '2026' })
    .evaluate(({ childNodes }) => {
      const text = [...childNodes].find((node): node is Text => node instanceof Text && node.data.includes('2026'));
      if (!text) throw new Error('It is not there.');
      return [...text.data.matchAll(/\d+/g)].map(({ 0: number, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + number.length);
        return range.getBoundingClientRect().right;
      });
    });
  expect(rights).toHaveLength(6);
  expect(rights).toEqual([...rights].sort((a, b) => b - a));
});

for (const [name, form] of Object.entries(everyForm)) {
  for (const [what, own] of Object.entries({ 'every field of the catalogue': '', 'questions of its own': questions })) {
    test(`U19 a pseudo-language leaves no English in ${name} with ${what}, and cuts nothing off at 320 px, in any state`, async ({
      page,
      host,
      api,
    }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      const fields = own ? 'email_address phone_number' : everyField(form.tag);
      const steps = 'share="«Come!»" add-to-calendar event-title="«March»" event-start="2026-12-05"';
      const content = markup(form, api.apiBase, `lang="xx" fields="${fields}" ${steps}`, own);
      const script = host.add('/xx.js', pseudoScript(), { 'Content-Type': 'text/javascript' });
      const html = pageOf(scripts(script, '/dist/an-next-steps.js') + content).replaceAll('Our march', '«Our march»');
      await page.goto(host.add('/', html));
      await page.locator('[part=submit]').waitFor();
      for (const situation of situationNames) {
        await bring(page, api, situation);
        expect(await page.locator(form.tag).getByText('⟦').count(), situation).toBeGreaterThan(0);
        expect(await unbracketed(page), situation).toEqual([]);
        expect(await layoutFaults(page), situation).toEqual([]);
      }
    });
  }
}

for (const tag of tags) {
  test(`U20 axe finds nothing in any element in any state, in ${tag}`, async ({ page, host, api }) => {
    const content = Object.values(everyForm).map((form) =>
      markup(form, api.apiBase, 'fields="given_name* email_address phone_number region"'),
    );
    const html = pageOf(scripts(fileOf(tag)) + content.join('')).replace('lang="en"', `lang="${tag}"`);
    await page.goto(host.add('/', html));
    await expect(page.locator('[part=submit]')).toHaveCount(content.length);
    for (const situation of situationNames) {
      await bring(page, api, situation);
      // The colours are the same in every language, and take half of the time.
      expect(await axeFindings(page, tag === 'en' ? [] : ['color-contrast']), situation).toEqual([]);
    }
  });
}

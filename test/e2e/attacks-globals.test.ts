/** What careless pages do to the globals, and that we leave none there. */
import { readdirSync } from 'node:fs';
import { expect, test } from '../helpers/fixtures.js';
import { element, rsvp, survey } from '../helpers/forms.js';
import { expectWorks, hostilePage } from '../helpers/hostile-pages.js';

const clobbered = [
  '__zod_globalConfig',
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'fetch',
  'customElements',
];

for (const [what, markup] of [
  ['an id', (name: string) => `<p id="${name}">Ours</p>`],
  ['the name of a form', (name: string) => `<form name="${name}"><input name="push"></form>`],
  ['the name of two pictures', (name: string) => `<img name="${name}" alt=""><img name="${name}" alt="">`],
] as const) {
  test(`A5 a form works on a page where ${what} is that of a global`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    const above = clobbered.map(markup).join('');
    await page.goto(hostilePage(host, element(rsvp, sandbox.apiBase), { above }));
    await expectWorks(page, rsvp, posts);
    expect(complaints).toEqual([]);
  });
}

/** As libraries of the years before 2010 did it: what `for` loops see, too. */
const extended = `['extend', 'each', 'clone', 'keys', 'remove', 'toArray'].forEach(function (name) {
  Object.prototype[name] = function () { return 'not what you think'; };
});`;

for (const [when, surroundings] of [
  ['before our script', { before: [extended] }],
  ['after it', { after: [extended] }],
] as const) {
  test(`A6 a form works where ${when} every object is extended`, async ({ page, host, sandbox, posts, complaints }) => {
    await page.goto(hostilePage(host, element(survey, sandbox.apiBase), surroundings));
    await expectWorks(page, survey, posts);
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
      person: { email_addresses: [{ address: 'jo@example.org' }] },
    });
    expect(complaints).toEqual([]);
  });
}

const dist = new URL('../../dist/', import.meta.url);
const scriptsIn = (folder: string) =>
  readdirSync(new URL(folder, dist))
    .filter((file) => file.endsWith('.js'))
    .map((file) => folder + file);
const ours = [...scriptsIn('').filter((file) => file.startsWith('an-')), ...scriptsIn('locales/')];

test('A9 nothing of ours is left on a page but the tags that we register, whichever scripts it loads', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    const tags: string[] = [];
    customElements.define = (tag, ...rest) => {
      tags.push(tag);
      define(tag, ...rest);
    };
    Object.assign(globalThis, { tags });
  });
  await page.goto(host.add('/', element(rsvp, sandbox.apiBase, 'share="Come along!"')));
  /** What scripts share without a word, by where it is. */
  const shared = () =>
    page.evaluate(() => {
      const holders = {
        window: globalThis,
        document,
        Object: Object.prototype,
        Array: Array.prototype,
        Function: Function.prototype,
        HTMLElement: HTMLElement.prototype,
        Element: Element.prototype,
      };
      return Object.entries(holders).flatMap(([holder, object]) =>
        Reflect.ownKeys(object).map((name) => `${holder} ${String(name)}`),
      );
    });
  const before = await shared();
  for (const file of ours) await page.addScriptTag({ url: `/dist/${file}` });
  await expectWorks(page, rsvp, posts);
  await expect(page.locator('an-next-steps').getByRole('link', { name: 'WhatsApp' })).toBeVisible();
  expect(await shared()).toEqual(before);
  const tags = await page.evaluate(() => Reflect.get(globalThis, 'tags') as unknown);
  const languages = scriptsIn('locales/').map((file) => `an-locale-${file.slice('locales/'.length, -'.js'.length)}`);
  const elements = ['event-rsvp', 'survey-form', 'submission-form', 'petition-form', 'outreach-form'];
  const children = ['field', 'target', 'next-steps'];
  const expected = [...languages, ...[...elements, ...children].map((name) => `an-${name}`)];
  expect([...(tags as string[])].sort()).toEqual(expected.sort());
});

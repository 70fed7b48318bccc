/** What a person can do after the thanks: put the event into their calendar, and tell others of the page. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright/test';
import { axeFindings } from '../helpers/axe.js';
import { focusOf } from '../helpers/focus.js';
import { expect, test as base } from '../helpers/fixtures.js';
import { element, partsOn, rsvp } from '../helpers/forms.js';

const event = `add-to-calendar event-title="Our march; bring a friend" event-start="2026-12-05T14:00-08:00"
  event-end="2026-12-05T16:30-08:00" event-location="City Hall, 1 Main St"`;

const everything = `share="Come along!" ${event}`;
const calendarNames = ['Google', 'Outlook', 'Other calendars (.ics file)'];
const shareNames = ['WhatsApp', 'Facebook', 'Bluesky', 'Email', 'Copy the link'];
const both = ['an-event-rsvp.js', 'an-next-steps.js'];

interface PageOptions {
  /** The scripts of `dist/`, in the order in which they run. */
  readonly scripts?: readonly string[];
  readonly lang?: string;
  readonly head?: string;
  readonly query?: string;
  readonly policy?: string;
}

const test = base.extend<{
  /** Opens a page with an RSVP of these attributes, sends it, and waits for the thanks. */
  readonly accept: (attributes: string, options?: PageOptions) => Promise<{ thanks: Locator; steps: Locator }>;
}>({
  accept: async ({ page, host, sandbox }, use) => {
    await use(async (attributes, { scripts = both, lang = 'en', head = '', query = '', policy } = {}) => {
      const tags = scripts.map((script) => `<script src="/dist/${script}"></script>`).join('');
      const form = element(rsvp, sandbox.apiBase, `fields="email_address*" ${attributes}`);
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>March for the river</title>
        <meta name="viewport" content="width=device-width">${head}</head>
        <body><main><h1>March for the river</h1>${form}<p><a href="/after">After</a></p></main>${tags}</body></html>`;
      const headers = policy === undefined ? {} : { 'Content-Security-Policy': policy };
      await page.goto(host.add('/march', html, headers) + query);
      const { form: rsvpForm, thanks } = partsOn(page, rsvp);
      await rsvpForm.locator('[name=email_address]').fill('jo@example.org');
      await rsvpForm.locator('[part=submit]').click();
      await expect(thanks).toBeVisible();
      return { thanks, steps: page.locator('an-next-steps') };
    });
  },
});

test('the address that is shared does not say how this person came here, by the parameter that the page reads either', async ({
  accept,
}) => {
  const { steps } = await accept('share source-param="utm_source"', { query: '?utm_source=mail-7&source=x&day=2' });
  const address = (await parametersOf(steps.getByRole('link', { name: 'Facebook' })))['u'] ?? '';
  expect(new URL(address).search).toBe('?day=2');
});

/** What is there to press, in its order. */
function ways(steps: Locator): Locator {
  return steps.getByRole('link').or(steps.getByRole('button'));
}

/** The parameters of the address that a link leads to. */
async function parametersOf(link: Locator): Promise<Record<string, string>> {
  return Object.fromEntries(new URL((await link.getAttribute('href')) ?? '').searchParams);
}

function addScript(page: Page, script: string): Promise<unknown> {
  return page.addScriptTag({ url: `/dist/${script}` });
}

/** A platform whose sheet does as `outcome` says; what it was given is kept. */
async function withSheet(page: Page, outcome: 'shared' | 'closed'): Promise<{ given: () => Promise<unknown> }> {
  await page.addInitScript((outcome) => {
    const given: unknown[] = [];
    Object.assign(globalThis, { given });
    const share = (data: unknown) => {
      given.push(data);
      return outcome === 'shared'
        ? Promise.resolve()
        : Promise.reject(new DOMException('Share canceled', 'AbortError'));
    };
    Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
  }, outcome);
  return { given: () => page.evaluate(() => Reflect.get(globalThis, 'given') as unknown) };
}

/** A platform without a sheet, as most desktops are. */
async function withoutSheet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
}

test.beforeEach(async ({ page }) => {
  await withoutSheet(page);
});

for (const [name, scripts] of [
  ['after the form’s', both],
  ['before the form’s', [...both].reverse()],
  ['after the script of every element', ['an-forms.js', 'an-next-steps.js']],
] as const) {
  test(`the steps stand below the thanks where their script is loaded ${name}`, async ({ accept, complaints }) => {
    const { thanks, steps } = await accept(everything, { scripts });
    await expect(ways(steps)).toHaveText([...calendarNames, ...shareNames]);
    await expect(steps.getByRole('heading')).toHaveText(['Add to your calendar', 'Tell your friends']);
    const words = await thanks.getByText('Your RSVP has been sent.').boundingBox();
    const top = (await steps.getByRole('heading').first().boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThanOrEqual((words?.y ?? NaN) + (words?.height ?? NaN));
    expect(complaints).toEqual([]);
  });
}

test('a script of the steps that comes after the thanks shows them then, and leaves the focus where it was', async ({
  accept,
  page,
}) => {
  const { thanks, steps } = await accept(everything, { scripts: ['an-event-rsvp.js'] });
  await expect(thanks).toBeFocused();
  await expect(ways(steps)).toHaveCount(0);
  await addScript(page, 'an-next-steps.js');
  await expect(ways(steps)).toHaveText([...calendarNames, ...shareNames]);
  await expect(thanks).toBeFocused();
});

test('the steps are switched on, changed and switched off by properties, too, with the thanks already there', async ({
  accept,
  page,
}) => {
  const { thanks, steps } = await accept('');
  await expect(steps).toBeHidden();
  type Steps = 'share' | 'addToCalendar' | 'eventTitle' | 'eventStart' | 'eventEnd' | 'eventLocation';
  const set = (properties: Partial<Pick<HTMLElementTagNameMap['an-event-rsvp'], Steps>>) =>
    page.locator('an-event-rsvp').evaluate((form, properties) => {
      Object.assign(form, properties);
    }, properties);
  await set({ share: true });
  await expect(ways(steps)).toHaveText(shareNames);
  await set({ share: false, addToCalendar: true, eventTitle: 'Our march', eventStart: '2026-12-05' });
  await expect(ways(steps)).toHaveText(calendarNames);
  await set({ eventTitle: 'Our picnic', eventEnd: '2026-12-06', eventLocation: 'City Hall' });
  const google = steps.getByRole('link', { name: 'Google' });
  await expect(google).toHaveAttribute('href', /picnic/);
  expect(await parametersOf(google)).toMatchObject({ text: 'Our picnic', location: 'City Hall' });
  await set({ addToCalendar: false });
  await expect(steps).toBeHidden();
  await expect(thanks).toBeVisible();
});

test('the steps go with the thanks when the form is reset, and come again with the next', async ({ accept, page }) => {
  const { thanks, steps } = await accept(everything);
  await expect(ways(steps)).toHaveCount(8);
  await page.evaluate(() => {
    document.querySelector('an-event-rsvp')?.reset();
  });
  await expect(steps).toHaveCount(0);
  await page.locator('[name=email_address]').fill('al@example.org');
  await page.locator('[part=submit]').click();
  await expect(thanks).toBeVisible();
  await expect(ways(steps)).toHaveCount(8);
});

test('without the attributes nothing is shown, and the thanks take no more room', async ({ accept }) => {
  const { thanks } = await accept('', { scripts: ['an-event-rsvp.js'] });
  const alone = (await thanks.boundingBox())?.height;
  const { thanks: beside, steps } = await accept('');
  await expect(ways(steps).or(steps.getByRole('heading'))).toHaveCount(0);
  expect((await beside.boundingBox())?.height).toBe(alone);
});

test('a form whose page does not load the steps leaves no room for them', async ({ accept, page }) => {
  const { thanks } = await accept(everything, { scripts: ['an-event-rsvp.js'] });
  const before = (await thanks.boundingBox())?.height ?? 0;
  await page.evaluate(() => {
    document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('an-next-steps')?.remove();
  });
  expect(before).toBe((await thanks.boundingBox())?.height);
});

for (const [attributes, shown] of [
  ['share', shareNames],
  [event, calendarNames],
] as const) {
  test(`of the two steps only that one is shown that is asked for, by ${attributes.split(' ')[0] ?? ''}`, async ({
    accept,
  }) => {
    const { steps } = await accept(attributes);
    await expect(ways(steps)).toHaveText([...shown]);
    await expect(steps.getByRole('heading')).toHaveCount(1);
  });
}

for (const [attributes, words] of [
  ['share="Come along!"', 'Come along!'],
  ['share', 'March for the river'],
] as const) {
  test(`${attributes} tells “${words}” with the page’s address`, async ({ accept, host }) => {
    const { steps } = await accept(attributes);
    const url = `${host.origin}/march`;
    const link = (name: string) => parametersOf(steps.getByRole('link', { name }));
    expect(await link('WhatsApp')).toEqual({ text: `${words} ${url}` });
    expect(await link('Bluesky')).toEqual({ text: `${words} ${url}` });
    expect(await link('Facebook')).toEqual({ u: url });
    expect(await link('Email')).toEqual({ subject: words, body: url });
  });
}

const personal = [
  ...['source', 'referrer', 'email_referrer', 'mobile_message_referrer', 'given_name', 'family_name', 'email_address'],
  ...['phone_number', 'address_lines', 'locality', 'region', 'postal_code', 'country', 'languages_spoken', 'comments'],
];
// A referrer code that the sandbox knows.
const query = `?${personal.map((name) => `${name}=group-x`).join('&')}&event=7&email_address=again&lang=en`;

for (const [name, head, shared] of [
  ['the page’s own', '', '/march?event=7&lang=en'],
  ['the canonical', '<link rel="canonical" href="/canonical?id=1">', '/canonical?id=1'],
  [
    'the canonical less what is personal in it',
    '<link rel="canonical" href="/canonical?id=1&amp;source=group-x&amp;email_address=jo@example.org">',
    '/canonical?id=1',
  ],
  ['the page’s own beside an empty canonical', '<link rel="canonical" href="">', '/march?event=7&lang=en'],
  ['the page’s own beside a canonical without any', '<link rel="canonical">', '/march?event=7&lang=en'],
  [
    'the page’s own beside a canonical that is none',
    '<link rel="canonical" href="https://[">',
    '/march?event=7&lang=en',
  ],
] as const) {
  test(`the address that is shared is ${name}, without attribution and answers`, async ({
    accept,
    host,
    complaints,
  }) => {
    const { steps } = await accept(`share="Come!" prefill ${event}`, { head, query });
    const url = host.origin + shared;
    expect(complaints).toEqual([]);
    expect(await parametersOf(steps.getByRole('link', { name: 'Facebook' }))).toEqual({ u: url });
    expect(await parametersOf(steps.getByRole('link', { name: 'Google' }))).toMatchObject({ details: url });
    const all = await steps.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(all.filter((href) => /referrer|email_address|source/.test(href ?? ''))).toEqual([]);
  });
}

test('an address that single-page navigation changed is shared as it is then', async ({ accept, page, host }) => {
  const { steps } = await accept('share', { scripts: ['an-event-rsvp.js'] });
  await page.evaluate(() => {
    history.pushState({}, '', '/thanks?source=x&event=8');
  });
  await addScript(page, 'an-next-steps.js');
  expect(await parametersOf(steps.getByRole('link', { name: 'Facebook' }))).toEqual({
    u: `${host.origin}/thanks?event=8`,
  });
});

for (const outcome of ['shared', 'closed'] as const) {
  test(`one button opens the platform’s sheet with title, words and address; being ${outcome}, it goes on standing there`, async ({
    accept,
    page,
    host,
    complaints,
  }) => {
    const { given } = await withSheet(page, outcome);
    const { steps } = await accept('share="Come along!"', { query: '?source=x&event=7' });
    await expect(ways(steps)).toHaveText(['Tell your friends']);
    const once = { title: 'March for the river', text: 'Come along!', url: `${host.origin}/march?event=7` };
    await ways(steps).click();
    expect(await given()).toEqual([once]);
    await ways(steps).click();
    expect(await given()).toEqual([once, once]);
    expect(complaints).toEqual([]);
  });
}

test('the copy button writes the address to the clipboard and says so in a live region', async ({
  accept,
  page,
  context,
  host,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { steps } = await accept('share', { query: '?source=x&event=7' });
  const live = steps.getByRole('status');
  await expect(live).toBeEmpty();
  await steps.getByRole('button', { name: 'Copy the link' }).click();
  await expect(live).toHaveText('The link is copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${host.origin}/march?event=7`);
  await expect(steps.getByRole('button', { name: 'Copy the link' })).toBeFocused();
});

for (const [name, clipboard] of [
  ['refuses', { writeText: 'refuses' }],
  ['is not there, as on an http page', undefined],
] as const) {
  test(`a clipboard that ${name} is not said to hold the link, and breaks nothing`, async ({
    accept,
    page,
    complaints,
  }) => {
    await page.addInitScript((there) => {
      const writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: there ? { writeText } : undefined });
      addEventListener('unhandledrejection', ({ reason }) => {
        console.error(`unhandled: ${String(reason)}`);
      });
    }, clipboard !== undefined);
    const { steps } = await accept('share');
    const copy = steps.getByRole('button', { name: 'Copy the link' });
    // Where there is no clipboard, the button may be left out as well.
    if ((await copy.count()) > 0) await copy.click();
    await expect(steps.getByText('The link is copied')).toHaveCount(0);
    await expect(steps.getByRole('link', { name: 'WhatsApp' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

/** The event of the file that a click on its link puts on the person's disk. */
async function downloaded(page: Page, steps: Locator) {
  const download = page.waitForEvent('download');
  await steps.getByRole('link', { name: 'Other calendars' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('event.ics');
  const text = await readFile(await file.path(), 'utf8');
  const [vevent, ...others] = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
  if (!vevent || others.length > 0) throw new Error('A file holds one event.');
  return new ICAL.Event(vevent);
}

test('the calendar file that is downloaded holds the event, at the right instants', async ({ accept, page, host }) => {
  const { steps } = await accept(event, { query: '?source=x' });
  const march = await downloaded(page, steps);
  expect(march.startDate.toJSDate()).toEqual(new Date('2026-12-05T14:00-08:00'));
  expect(march.endDate.toJSDate()).toEqual(new Date('2026-12-05T16:30-08:00'));
  expect(march.summary).toBe('Our march; bring a friend');
  expect(march.location).toBe('City Hall, 1 Main St');
  expect(march.component.getFirstPropertyValue('url')).toBe(`${host.origin}/march`);
});

test('a long line of the calendar file is folded as its readers unfold it', async ({ accept, page }) => {
  const place = 'The old bridge over the river, where the road to Springfield begins, '.repeat(3).trim();
  const { steps } = await accept(event.replace('City Hall, 1 Main St', place));
  expect((await downloaded(page, steps)).location).toBe(place);
  const href = (await steps.getByRole('link', { name: 'Other calendars' }).getAttribute('href')) ?? '';
  const lines = decodeURIComponent(href).split('\r\n');
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(lines.at(-1)).toBe('');
});

test('the file of one event has one id for everybody, so that no calendar takes it twice', async ({ accept, page }) => {
  const ids = [];
  for (const query of ['?source=x', '?email_address=jo@example.org']) {
    const { steps } = await accept(event, { query });
    ids.push((await downloaded(page, steps)).uid);
  }
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/.@127\.0\.0\.1$/);
});

test('the links of Google and Outlook hold the same instants', async ({ accept }) => {
  const { steps } = await accept(event);
  const link = (name: string) => parametersOf(steps.getByRole('link', { name }));
  expect(await link('Google')).toMatchObject({ dates: '20261205T220000Z/20261206T003000Z' });
  expect(await link('Outlook')).toMatchObject({ startdt: '2026-12-05T22:00:00Z', enddt: '2026-12-06T00:30:00Z' });
});

test('what leads to another site opens beside the page, which it can neither reach nor learn of', async ({
  accept,
}) => {
  const { steps } = await accept(everything);
  for (const name of ['Google', 'Outlook', 'WhatsApp', 'Facebook', 'Bluesky']) {
    const link = steps.getByRole('link', { name });
    await expect(link).toHaveAttribute('href', /^https:/);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noreferrer');
  }
});

test('the keyboard reaches each step in the order that is seen, its ring is seen, and Tab leads on to the page', async ({
  accept,
  page,
}) => {
  const { steps } = await accept(everything);
  await expect(ways(steps)).toHaveCount(8);
  for (const on of [...calendarNames, ...shareNames]) {
    await page.keyboard.press('Tab');
    await expect.poll(() => focusOf(page)).toEqual({ on, faults: [] });
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'After' })).toBeFocused();
});

test('the link is copied by Enter and by Space', async ({ accept, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { steps } = await accept('share');
  for (const key of ['Enter', 'Space']) {
    await page.evaluate(() => navigator.clipboard.writeText('other'));
    await steps.getByRole('button').focus();
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/march');
  }
});

const looks = {
  light: ':root { background: #fff; color: #1c2333 }',
  dark: ':root { color-scheme: dark; background: #12161f; color: #e8ebf2 }',
};

for (const [name, content] of Object.entries(looks)) {
  test(`U20 axe finds nothing in the steps on a ${name} page, nor once the link is copied`, async ({
    accept,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-write']);
    const { steps } = await accept(everything);
    await page.addStyleTag({ content });
    await expect(ways(steps)).toHaveCount(8);
    expect(await axeFindings(page)).toEqual([]);
    await steps.getByRole('button').click();
    await expect(steps.getByRole('status')).not.toBeEmpty();
    expect(await axeFindings(page)).toEqual([]);
  });
}

for (const width of [320, 720, 1280]) {
  test(`the steps are buttons at least 44 px high, in even rows without a ragged edge, on a page of ${width} px`, async ({
    accept,
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    const { steps } = await accept(everything);
    await expect(ways(steps)).toHaveCount(8);
    for (const list of await steps.getByRole('list').all()) {
      const boxes = await ways(list).evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, height } = one.getBoundingClientRect();
          return { left: Math.round(left), right: Math.round(right), top: Math.round(top), height: Math.round(height) };
        }),
      );
      expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
      const rows = [...new Set(boxes.map(({ top }) => top))].map((top) => boxes.filter((box) => box.top === top));
      for (const row of rows) expect(new Set(row.map(({ height }) => height)).size).toBe(1);
      expect(new Set(rows.map((row) => row.at(0)?.left)).size).toBe(1);
      expect(new Set(rows.map((row) => row.at(-1)?.right)).size).toBe(1);
    }
  });
}

for (const width of [320, 1280]) {
  test(`U6 each step is at least 24 px high and wide, and nothing is wider than a page of ${width} px`, async ({
    accept,
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    const { steps } = await accept(everything.replace('Come along!', 'x'.repeat(300)));
    await expect(ways(steps)).toHaveCount(8);
    const boxes = await Promise.all((await ways(steps).all()).map((way) => way.boundingBox()));
    expect(Math.min(...boxes.map((box) => box?.height ?? 0))).toBeGreaterThanOrEqual(24);
    expect(Math.min(...boxes.map((box) => box?.width ?? 0))).toBeGreaterThanOrEqual(24);
    expect(Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0)))).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('in Arabic the steps are said in Arabic and stand from right to left', async ({ accept, page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.setViewportSize({ width: 320, height: 700 });
  const { steps } = await accept(everything, { lang: 'ar', scripts: [...both, 'locales/ar.js'] });
  await expect(steps.getByRole('heading')).toHaveText(['إضافة إلى تقويمك', 'المشاركة مع الأصدقاء']);
  const words = ['تقويمات أخرى (ملف ICS)', 'WhatsApp', 'Facebook', 'Bluesky', 'البريد الإلكتروني', 'نسخ الرابط'];
  await expect(ways(steps)).toHaveText(['Google', 'Outlook', ...words]);
  await steps.getByRole('button').click();
  await expect(steps.getByRole('status')).toHaveText('تم نسخ الرابط');
  const [google, outlook] = await Promise.all([
    steps.getByRole('link', { name: 'Google' }).boundingBox(),
    steps.getByRole('link', { name: 'Outlook' }).boundingBox(),
  ]);
  expect(google?.x).toBeGreaterThan(outlook?.x ?? NaN);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a language that comes after the thanks changes the words of the steps too', async ({ accept, page }) => {
  const { steps } = await accept('share', { lang: 'es' });
  await expect(steps.getByRole('button')).toHaveText('Copy the link');
  await addScript(page, 'locales/es.js');
  await expect(steps.getByRole('button')).toHaveText('Copiar el enlace');
});

/** Attributes that are wrong, and how the console names them. */
const mistakes = {
  'a start without its offset': [
    event.replace('T14:00-08:00', 'T14:00'),
    '<an-event-rsvp> event-start="2026-12-05T14:00": Write a time with its offset, such as 2026-12-05T14:00-08:00, or a day.',
  ],
  'an end before the start': [
    event.replace('T16:30', 'T13:30'),
    '<an-event-rsvp> event-end="2026-12-05T13:30-08:00": Write it after event-start, in the same way.',
  ],
  'an end without its offset': [
    event.replace('T16:30-08:00', 'T16:30'),
    '<an-event-rsvp> event-end="2026-12-05T16:30": Write a time with its offset, such as 2026-12-05T14:00-08:00, or a day.',
  ],
  'no title': [
    event.replace(/event-title="[^"]*"/, ''),
    '<an-event-rsvp> event-title is missing: A calendar needs it.',
  ],
} as const;

for (const [name, [attributes, sentence]] of Object.entries(mistakes)) {
  test(`${name} leaves the calendar out and the thanks standing, and is told to the builder once`, async ({
    accept,
    page,
    complaints,
  }) => {
    const { thanks, steps } = await accept(`share ${attributes}`);
    await expect(thanks).toContainText('Thank you. Your RSVP has been sent.');
    await expect(ways(steps)).toHaveText(shareNames);
    // Drawn anew: it is told no second time.
    await page.evaluate(() => {
      document.querySelector('an-event-rsvp')?.setAttribute('success-message', 'See you there.');
    });
    await expect(thanks).toContainText('See you there.');
    // Nor after another submission, whose steps are a new element.
    await page.evaluate(() => {
      document.querySelector('an-event-rsvp')?.reset();
    });
    await page.locator('[name=email_address]').fill('al@example.org');
    await page.locator('[part=submit]').click();
    await expect(ways(steps)).toHaveText(shareNames);
    expect(complaints).toEqual([sentence]);
  });
}

test('a page with a strict policy shows the steps styled, and the calendar file is downloaded all the same', async ({
  accept,
  page,
  host,
  sandbox,
  complaints,
}) => {
  const policy = `default-src 'none'; script-src ${host.origin}; connect-src ${sandbox.origin}`;
  const { steps } = await accept(everything, { policy });
  await expect(ways(steps)).toHaveText([...calendarNames, ...shareNames]);
  await expect(steps.getByRole('list').first()).toHaveCSS('display', 'flex');
  await expect(steps.getByRole('button')).toHaveCSS('border-style', 'solid');
  expect((await downloaded(page, steps)).startDate.toJSDate()).toEqual(new Date('2026-12-05T22:00:00Z'));
  expect(complaints).toEqual([]);
});

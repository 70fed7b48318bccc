/** What comes of a form whose page has put something else in the place of `fetch`, before our script or after it. */
import type { Page } from 'playwright/test';
import { expect, test as base } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, survey } from '../helpers/forms.js';
import { passTime } from '../helpers/pass-time.js';

/** What a page's `fetch` may be, as its script would write it; the browser's own stands in `native`. */
const broken = {
  'is missing': 'undefined',
  'is no function': '{}',
  'returns undefined': '() => undefined',
  'resolves to undefined': 'async () => undefined',
  'resolves to null': 'async () => null',
  'returns a text': `() => '{}'`,
  'resolves to an empty object': 'async () => ({})',
  'resolves to an answer without a status': `async () => ({ headers: new Headers(), text: async () => '{}' })`,
  'resolves to an answer whose text is a number': `async () => ({ status: 200, headers: new Headers(), text: async () => 5 })`,
  'resolves to an answer whose text is thrown': `async () => ({ status: 200, headers: new Headers(), text() { throw 1 } })`,
  'resolves to an answer whose text never comes': `async () => ({ status: 200, headers: new Headers(), text: () => new Promise(() => {}) })`,
  'never settles': '() => new Promise(() => {})',
  'calls nobody back': '() => ({ then() {} })',
  throws: '() => { throw new TypeError() }',
  'throws nothing': '() => { throw undefined }',
  'rejects with nothing': '() => Promise.reject()',
};

/** What a page's `fetch` may be that is fetched with all the same. */
const wrapped = {
  'is wrapped, as analytics do': '(...words) => native(...words).then((response) => response.clone() && response)',
  'is a polyfill over XMLHttpRequest': `(url, { method, headers, body }) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const name of Object.keys(headers)) request.setRequestHeader(name, headers[name]);
    request.onload = () => resolve({
      ok: true, status: request.status, headers: { get: () => null },
      text: () => Promise.resolve(request.responseText),
    });
    request.onerror = reject;
    request.send(body);
  })`,
  'takes a Request': '(url, options) => native(new Request(url, options))',
};

const replacing = (fetch: string) => `{ const native = globalThis.fetch; globalThis.fetch = ${fetch}; }`;

const words = { [rsvp.tag]: 'it is safe to send them again', [survey.tag]: 'could record them twice' };

const test = base.extend<{
  /** Opens a page with an RSVP and a survey that replaces `fetch` before our script or after it, sends both and waits. */
  readonly sendWith: (fetch: string, moment: 'before' | 'after') => Promise<void>;
  /** Each form told the page once what came of it, at most 45 s after it was sent. */
  readonly expectTold: (type: string) => Promise<void>;
}>({
  sendWith: async ({ page, host, sandbox }, use) => {
    await use(async (fetch, moment) => {
      await page.clock.install();
      await page.addInitScript(() => {
        const told: unknown[] = [];
        Object.assign(globalThis, { told });
        for (const type of ['an-submit', 'an-success', 'an-error']) {
          document.addEventListener(type, ({ target }) => {
            told.push({ type, form: (target as Element).localName, at: Date.now() });
          });
        }
      });
      if (moment === 'before') await page.addInitScript(replacing(fetch));
      await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase) + element(survey, sandbox.apiBase))));
      const both = [rsvp, survey].map((kind) => partsOn(page, kind));
      for (const { email } of both) await email.fill('jo@example.org');
      if (moment === 'after') await page.evaluate(replacing(fetch));
      for (const { button } of both) await button.click();
      for (const parts of both) await passTime(page, parts);
    });
  },
  expectTold: async ({ page }, use) => {
    await use(async (type) => {
      const told = await page.evaluate(
        () => Reflect.get(globalThis, 'told') as readonly { type: string; form: string; at: number }[],
      );
      for (const { tag } of [rsvp, survey]) {
        const [submit, final, ...more] = told.filter(({ form }) => form === tag);
        expect([submit?.type, final?.type, ...more]).toEqual(['an-submit', type]);
        expect((final?.at ?? NaN) - (submit?.at ?? NaN)).toBeLessThan(45_100);
      }
    });
  },
});

async function expectUnconfirmed(page: Page): Promise<void> {
  for (const kind of [rsvp, survey]) {
    const { email, button, summary, thanks } = partsOn(page, kind);
    await expect(summary).toContainText(words[kind.tag] ?? '');
    await expect(thanks).toBeHidden();
    await expect(email).toHaveValue('jo@example.org');
    await expect(button).not.toHaveAttribute('aria-disabled');
  }
}

for (const [what, fetch] of Object.entries(broken)) {
  test(`F41 where the page’s fetch ${what}, both forms say in time that it could not be confirmed`, async ({
    page,
    sendWith,
    expectTold,
    posts,
    complaints,
  }) => {
    await sendWith(fetch, 'before');
    await expectUnconfirmed(page);
    await expectTold('an-error');
    expect(posts()).toHaveLength(0);
    expect(complaints).toEqual([]);
  });
}

for (const [what, fetch] of Object.entries(wrapped)) {
  for (const moment of ['before', 'after'] as const) {
    test(`F41 where a page’s fetch, put there ${moment} our script, ${what}, both forms are accepted`, async ({
      page,
      sendWith,
      expectTold,
      posts,
      sandbox,
      complaints,
    }) => {
      await sendWith(fetch, moment);
      for (const kind of [rsvp, survey]) await expect(partsOn(page, kind).thanks).toBeVisible();
      await expectTold('an-success');
      expect(posts()).toHaveLength(2);
      expect(sandbox.recorded().records).toHaveLength(2);
      expect(complaints).toEqual([]);
    });
  }
}

test('F41 where fetch is taken away after our script, both forms say so, and are accepted once it is back', async ({
  page,
  sendWith,
  expectTold,
  posts,
  sandbox,
}) => {
  await sendWith('undefined; globalThis.taken = native', 'after');
  await expectUnconfirmed(page);
  await expectTold('an-error');
  expect(posts()).toHaveLength(0);
  await page.evaluate('globalThis.fetch = taken');
  for (const kind of [rsvp, survey]) {
    const { button, thanks } = partsOn(page, kind);
    await button.click();
    await expect(thanks).toBeVisible();
  }
  expect(posts()).toHaveLength(2);
  expect(sandbox.recorded().records).toHaveLength(2);
});

test('F41 where the page’s fetch read the answer away, nobody is thanked for what nobody can confirm', async ({
  page,
  sendWith,
  expectTold,
  posts,
}) => {
  await sendWith(
    '(...words) => native(...words).then(async (response) => { await response.text(); return response; })',
    'before',
  );
  await expectUnconfirmed(page);
  await expectTold('an-error');
  expect(posts()).toHaveLength(2);
});

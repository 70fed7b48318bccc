/** What comes of a form whose page has put something else in the place of `fetch`, before our script or after it. */
import type { Page } from 'playwright/test';
import { columns, countedBy, expect } from '../helpers/faults.js';
import { test as base } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, type Parts } from '../helpers/forms.js';
import { stopTime } from '../helpers/tries.js';

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
  'reads the API’s acceptance away':
    '(...words) => native(...words).then(async (response) => { await response.text(); return response; })',
  'takes a Request': '(url, options) => native(new Request(url, options))',
};

const replacing = (fetch: string) => `{ const native = globalThis.fetch; globalThis.fetch = ${fetch}; }`;

const kinds = columns.map(({ kind }) => kind);

const test = base.extend<{
  /** Opens a page with an RSVP and a survey that replaces `fetch` before our script or after it, and sends both. */
  readonly sendWith: (fetch: string, moment: 'before' | 'after') => Promise<readonly Parts[]>;
  /** Each form told the page once what came of it, at most 45 s after it was sent. */
  readonly expectTold: (type: string) => Promise<void>;
}>({
  sendWith: async ({ page, host, sandbox }, use) => {
    await use(async (fetch, moment) => {
      await stopTime(page);
      await page.addInitScript(() => {
        const told: unknown[] = [];
        Object.assign(globalThis, { told });
        for (const type of ['an-submit', 'an-success', 'an-error']) {
          document.addEventListener(type, ({ target }) => {
            told.push({ type, tag: (target as Element).localName, at: Date.now() });
          });
        }
      });
      if (moment === 'before') await page.addInitScript(replacing(fetch));
      await page.goto(host.add('/', pageOf(kinds.map((kind) => element(kind, sandbox.apiBase)).join(''))));
      const both = kinds.map((kind) => partsOn(page, kind));
      for (const { email } of both) await email.fill('jo@example.org');
      if (moment === 'after') await page.evaluate(replacing(fetch));
      for (const { button } of both) await button.click();
      return both;
    });
  },
  expectTold: async ({ page }, use) => {
    await use(async (type) => {
      const told = await page.evaluate(
        () => Reflect.get(globalThis, 'told') as readonly { type: string; tag: string; at: number }[],
      );
      for (const { tag } of kinds) {
        const [submit, final, ...more] = told.filter((event) => event.tag === tag);
        expect([submit?.type, final?.type, ...more]).toEqual(['an-submit', type]);
        expect((final?.at ?? NaN) - (submit?.at ?? NaN)).toBeLessThanOrEqual(45_000);
      }
    });
  },
});

async function expectUnconfirmed(both: readonly Parts[]): Promise<void> {
  for (const [index, { email, button, summary, thanks }] of both.entries()) {
    await expect(summary).toContainText(columns[index]?.unconfirmed ?? '');
    await expect(thanks).toBeHidden();
    await expect(email).toHaveValue('jo@example.org');
    await expect(button).not.toHaveAttribute('aria-disabled');
  }
}

/** Lets all the time pass that a form has. */
const passAllTime = (page: Page) => page.clock.runFor(45_000);

for (const [what, fetch] of Object.entries(broken)) {
  test(`F41 where the page’s fetch ${what}, both forms say in time that it could not be confirmed`, async ({
    page,
    sendWith,
    expectTold,
    sandbox,
    complaints,
  }) => {
    const both = await sendWith(fetch, 'before');
    await passAllTime(page);
    await expectUnconfirmed(both);
    await expectTold('an-error');
    expect(countedBy(sandbox)).toEqual({ posts: 0, records: 0 });
    expect(complaints).toEqual([]);
  });
}

for (const [what, fetch] of Object.entries(wrapped)) {
  for (const moment of ['before', 'after'] as const) {
    test(`F41 where a page’s fetch, put there ${moment} our script, ${what}, both forms are accepted`, async ({
      sendWith,
      expectTold,
      sandbox,
      complaints,
    }) => {
      const both = await sendWith(fetch, moment);
      for (const { thanks } of both) await expect(thanks).toBeVisible();
      await expectTold('an-success');
      expect(countedBy(sandbox)).toEqual({ posts: 2, records: 2 });
      expect(complaints).toEqual([]);
    });
  }
}

test('F41 where fetch is taken away after our script, both forms say so, and are accepted once it is back', async ({
  page,
  sendWith,
  expectTold,
  sandbox,
}) => {
  const both = await sendWith('undefined; globalThis.taken = native', 'after');
  await passAllTime(page);
  await expectUnconfirmed(both);
  await expectTold('an-error');
  expect(countedBy(sandbox)).toEqual({ posts: 0, records: 0 });
  await page.evaluate('globalThis.fetch = taken');
  for (const { button, thanks } of both) {
    await button.click();
    await expect(thanks).toBeVisible();
  }
  expect(countedBy(sandbox)).toEqual({ posts: 2, records: 2 });
});

test('F41 where the page’s fetch has read an answer away that is not the API’s, nobody is thanked for what nobody can confirm', async ({
  sendWith,
  expectTold,
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 200, contentType: 'text/plain', record: true, times: 'always' });
  const reading = 'native(...words).then(async (response) => { await response.text(); return response; })';
  await expectUnconfirmed(await sendWith(`(...words) => ${reading}`, 'before'));
  await expectTold('an-error');
  expect(countedBy(sandbox)).toEqual({ posts: 2, records: 2 });
});

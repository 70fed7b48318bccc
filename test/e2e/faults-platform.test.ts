/** What the forms survive of the platform: throttled timers, missing parts, a service worker, and however they come into the page. */
import type { FormElement } from '../../src/index.js';
import {
  answerWith,
  columns,
  countedBy,
  expect,
  expectAccepted,
  expectFailed,
  html,
  rsvpColumn,
  test,
} from '../helpers/faults.js';
import { actionId, element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';

test('F36 a tab whose timers slept makes up for no tries: nothing is sent after its time', async ({
  open,
  page,
  sandbox,
}) => {
  sandbox.faults.add(answerWith(500));
  await page.clock.install();
  const parts = await open(rsvp);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(parts);
  await answered;
  await expect.poll(() => countedBy(sandbox).posts).toBe(1);
  // All at once, as when a throttled tab is looked at again: the wait is over, and so is the time for all tries.
  await page.clock.fastForward(120_000);
  await expectFailed(parts, rsvpColumn, 'unconfirmed');
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
});

const missing: Readonly<Record<string, () => void>> = {
  'crypto.randomUUID, as on pages without https': () => {
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
  },
  'any storage': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    }
  },
  'Intl.DisplayNames': () => Reflect.deleteProperty(Intl, 'DisplayNames'),
  'Intl.PluralRules': () => Reflect.deleteProperty(Intl, 'PluralRules'),
  'Intl.Collator': () => Reflect.deleteProperty(Intl, 'Collator'),
  'Intl.Locale': () => Reflect.deleteProperty(Intl, 'Locale'),
};

test('F37 without Intl.PluralRules, a language that has several plural forms says the usual one', async ({
  page,
  host,
  sandbox,
  complaints,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'PluralRules');
  });
  const form = element(rsvp, sandbox.apiBase, 'lang="es"');
  await page.goto(host.add('/', pageOf(`<script src="/dist/locales/es.js"></script>${form}`)));
  const parts = partsOn(page, rsvp);
  await parts.form.getByLabel('Nombre').fill('x'.repeat(256));
  await parts.button.click();
  await expect(parts.summary).toContainText('a 255 caracteres como máximo');
  expect(complaints).toEqual([]);
});

for (const [what, remove] of Object.entries(missing)) {
  test(`F37 without ${what}, a form with a country and a length limit says what is wrong, and is sent`, async ({
    open,
    page,
    posts,
    complaints,
  }) => {
    await page.addInitScript(remove);
    const fields = 'given_name email_address* country postal_code';
    const parts = await open(rsvp, `fields="${fields}" country="us" identifier-system="our-site"`);
    await parts.form.getByLabel('First name').fill('x'.repeat(256));
    await send(parts);
    await expect(parts.summary).toContainText('Shorten “First name” to 255 characters or fewer');
    await parts.form.getByLabel('First name').fill('Jo');
    await parts.form.getByLabel('code').fill('20500');
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(posts()).toHaveLength(1);
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
      person: {
        given_name: 'Jo',
        email_addresses: [{ address: 'jo@example.org' }],
        postal_addresses: [{ country: 'US', postal_code: '20500' }],
      },
      identifiers: [expect.stringMatching(/^our-site:[0-9a-f-]{36}$/)],
    });
    expect(complaints).toEqual([]);
  });
}

for (const column of columns) {
  test(`F42 a service worker that answers the ${column.kind.record} with a page is not believed`, async ({
    page,
    host,
    sandbox,
  }) => {
    const worker = `addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => {
        if (event.request.method === 'POST') event.respondWith(new Response(${JSON.stringify(html.body)}, { headers: { 'Content-Type': 'text/html' } }));
      });`;
    host.add('/worker.js', worker, { 'Content-Type': 'text/javascript' });
    await page.goto(host.add('/', pageOf(element(column.kind, sandbox.apiBase))));
    await page.evaluate(async () => {
      const claimed = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve);
      });
      await navigator.serviceWorker.register('/worker.js');
      await claimed;
    });
    const parts = partsOn(page, column.kind);
    await send(parts);
    await expectFailed(parts, column, 'unconfirmed');
    expect(countedBy(sandbox)).toEqual({ posts: 0, records: 0 });
  });
}

/** Ways in which a form comes into a page; each is given the API's address and the action's id. */
const arrivals: Readonly<Record<string, (given: { apiBase: string; id: string }) => void>> = {
  'by its attributes, before its script': ({ apiBase, id }) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<an-event-rsvp event-id="${id}" api-base="${apiBase}"></an-event-rsvp>`,
    );
  },
  'by properties that were set before its script': ({ apiBase, id }) => {
    const form = document.createElement('an-event-rsvp');
    Object.assign(form, { eventId: id, apiBase, fields: [{ name: 'email_address', required: true }] });
    document.body.append(form);
  },
  'as a clone': ({ apiBase, id }) => {
    const form = document.createElement('an-event-rsvp');
    form.setAttribute('event-id', id);
    form.setAttribute('api-base', apiBase);
    document.body.append(form.cloneNode(true));
  },
  'from a template': ({ apiBase, id }) => {
    const template = document.createElement('template');
    template.innerHTML = `<an-event-rsvp event-id="${id}" api-base="${apiBase}"></an-event-rsvp>`;
    document.body.append(document.importNode(template.content, true));
  },
  'adopted from another document': ({ apiBase, id }) => {
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = `<an-event-rsvp event-id="${id}" api-base="${apiBase}"></an-event-rsvp>`;
    if (other.body.firstElementChild) document.body.append(document.adoptNode(other.body.firstElementChild));
  },
};

const load = () =>
  new Promise<void>((resolve) => {
    const script = document.createElement('script');
    script.src = '/dist/an-forms.js';
    script.onload = () => {
      resolve();
    };
    document.head.append(script);
  });

for (const [how, arrive] of Object.entries(arrivals)) {
  for (const order of ['before', 'after'] as const) {
    test(`F44 a form that comes ${how}, ${order} the script has run, is the same form`, async ({
      page,
      host,
      sandbox,
      complaints,
    }) => {
      await page.goto(host.add('/', '<!doctype html><html lang="en"><title>Our march</title><body></body></html>'));
      const given = { apiBase: sandbox.apiBase, id: actionId };
      if (order === 'after') await page.evaluate(load);
      await page.evaluate(arrive, given);
      if (order === 'before') await page.evaluate(load);
      const parts = partsOn(page, rsvp);
      expect(await parts.form.evaluate((form: FormElement) => form.checkValidity())).toBe(false);
      await send(parts);
      await expectAccepted(parts, rsvpColumn);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
      expect(complaints).toEqual([]);
    });
  }
}

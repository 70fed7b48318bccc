/** What the forms must survive: each fault injected by a real server, each post counted there. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { Fault, Sandbox } from '../../demo/sandbox/server.js';
import { expect, test } from '../helpers/fixtures.js';
import { startFailingApi } from '../helpers/failing-api.js';
import { startResettingApi } from '../helpers/resetting-api.js';
import {
  actionId,
  element,
  page as pageOf,
  partsOf,
  partsOn,
  rsvp,
  send,
  survey,
  type Parts,
} from '../helpers/forms.js';

const accepted = 'has been sent|have been sent';
const safeAgain = 'it is safe to send them again';
const perhapsTwice = 'could record them twice';
const kinds = [rsvp, survey];

/** Lets the waits between tries pass at once, until the form has decided; time itself is the page's. */
async function passTime(page: Page, { summary, thanks }: Parts): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(3_000);
    await expect(summary.or(thanks)).toBeVisible({ timeout: 200 });
  }).toPass();
}

/** The form failed: the words are seen, the answers stand where they were typed, and it can be sent again. */
async function expectKept({ email, button, summary }: Parts, words: string | RegExp): Promise<void> {
  await expect(summary).toContainText(words);
  await expect(email).toHaveValue('jo@example.org');
  await expect(button).not.toHaveAttribute('aria-disabled');
}

function answerWith(status: number, more: Partial<Extract<Fault, { kind: 'answer' }>> = {}): Fault {
  return { kind: 'answer', status, times: 'always', ...more };
}

const html = { body: '<!doctype html><h1>Sign in to the wireless network</h1>', contentType: 'text/html' };

for (const kind of kinds) {
  test.describe(kind.record, () => {
    test('F1 200 {} is accepted with one post', async ({ open, posts }) => {
      const parts = await open(kind);
      await send(parts);
      await expect(parts.thanks).toHaveText(new RegExp(accepted));
      expect(posts()).toMatchObject([{ answer_status: 200, answer_body: '{}' }]);
    });

    for (const [name, fault] of [
      ['204', answerWith(204, { body: '' })],
      ['200 with an empty body', answerWith(200, { body: '' })],
      ['202 {}', answerWith(202)],
    ] as const) {
      test(`F3 ${name} is accepted with one post`, async ({ open, sandbox, posts }) => {
        sandbox.faults.add(fault);
        const parts = await open(kind);
        await send(parts);
        await expect(parts.thanks).toHaveText(new RegExp(accepted));
        expect(posts()).toHaveLength(1);
      });
    }

    test('F4 200 with a captive portal’s page is never thanked for', async ({ open, sandbox, posts }) => {
      sandbox.faults.add(answerWith(200, html));
      const parts = await open(kind);
      await send(parts);
      await expectKept(parts, kind === rsvp ? safeAgain : perhapsTwice);
      await expect(parts.thanks).toBeHidden();
      expect(posts()).toHaveLength(1);
    });

    test('F7 400 shows the API’s message as text under our own words', async ({ open, page, sandbox, posts }) => {
      sandbox.faults.add(answerWith(400, { body: JSON.stringify({ error: 'No <b>such</b> tag' }) }));
      const parts = await open(kind);
      await send(parts);
      await expectKept(parts, 'Your answers were not accepted.');
      await expect(page.getByText('No <b>such</b> tag')).toBeVisible();
      expect(posts()).toHaveLength(1);
    });

    for (const [name, status, more] of [
      ['401', 401, {}],
      ['403 JSON', 403, {}],
      ['403 HTML', 403, html],
      ['404', 404, {}],
    ] as const) {
      test(`F9 ${name} shows the link of the default slot and tells the builder`, async ({
        open,
        sandbox,
        posts,
        complaints,
        page,
      }) => {
        sandbox.faults.add(answerWith(status, more));
        const parts = await open(kind);
        await send(parts);
        await expectKept(parts, 'This form cannot be sent right now.');
        await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
        expect(posts()).toHaveLength(1);
        expect(complaints.join('\n')).toContain(`<${kind.tag}> The form cannot be sent: ${sandbox.apiBase}`);
        expect(complaints.join('\n')).not.toContain('jo@example.org');
      });
    }
  });
}

test('F15 500, then 200: an RSVP is sent again and accepted', async ({ open, page, sandbox, posts }) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  await page.clock.install();
  const parts = await open(rsvp);
  await send(parts);
  await passTime(page, parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts().map(({ answer_status }) => answer_status)).toEqual([500, 200]);
});

test('F15 500: survey answers are not sent again unasked', async ({ open, sandbox, posts }) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  const parts = await open(survey);
  await send(parts);
  await expectKept(parts, perhapsTwice);
  expect(posts()).toHaveLength(1);
});

test('F16 between two tries at least a second passes', async ({ open, page, sandbox, posts }) => {
  sandbox.faults.add(answerWith(500));
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const parts = await open(rsvp);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(parts);
  await answered;
  await page.clock.runFor(950);
  await expect(parts.live).toHaveText('Sending…');
  expect(posts()).toHaveLength(1);
  await page.clock.runFor(2_100);
  await expect.poll(() => posts().length).toBe(2);
});

for (const status of [500, 502, 503, 504]) {
  test(`F16 ${status} for ever is unconfirmed after three posts`, async ({ open, page, sandbox, posts }) => {
    sandbox.faults.add(answerWith(status));
    await page.clock.install();
    const parts = await open(rsvp);
    await send(parts);
    await passTime(page, parts);
    await expectKept(parts, safeAgain);
    expect(posts()).toHaveLength(3);
  });
}

/** How often the page itself asked: Chromium sends a post again on its own when a reused connection is reset. */
function countTries(page: Page): { readonly made: () => number } {
  let made = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') made += 1;
  });
  return { made: () => made };
}

test('F19 a connection reset after the RSVP was recorded leaves one record', async ({ open, page, sandbox, posts }) => {
  sandbox.faults.add({ kind: 'reset', record: true, times: 'always' });
  await page.clock.install();
  const tries = countTries(page);
  const parts = await open(rsvp);
  await send(parts);
  await passTime(page, parts);
  await expectKept(parts, safeAgain);
  expect(sandbox.recorded().records).toHaveLength(1);
  expect(tries.made()).toBe(3);
  // Each try has a connection that its preflight used, so Chromium may send each once more on its own.
  expect(posts().length).toBeLessThanOrEqual(2 * tries.made());
});

test('F19 where no connection is used twice, the API reads just the three posts that were tried', async ({
  page,
  host,
}) => {
  const api = await startResettingApi();
  await page.clock.install();
  const tries = countTries(page);
  await page.goto(host.add('/', pageOf(element(rsvp, api.apiBase))));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await passTime(page, parts);
  await expectKept(parts, safeAgain);
  expect(tries.made()).toBe(3);
  expect(api.read()).toBe(3);
  await api.close();
});

test('F19 a connection reset after the survey was recorded is unconfirmed and not sent again', async ({
  open,
  page,
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'reset', record: true }, { kind: 'reset', record: false, times: 'always' });
  const tries = countTries(page);
  const parts = await open(survey);
  await send(parts);
  await expectKept(parts, perhapsTwice);
  expect(tries.made()).toBe(1);
  expect(sandbox.recorded().records).toHaveLength(1);
});

for (const [kind, most, words] of [
  [rsvp, 3, safeAgain],
  [survey, 1, perhapsTwice],
] as const) {
  test(`F21 an API that never answers leaves the ${kind.record} unconfirmed within 45 s`, async ({
    open,
    page,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add({ kind: 'hang', times: 'always' });
    await page.clock.install();
    const parts = await open(kind);
    await send(parts);
    await expect(parts.live).toHaveText('Sending…');
    await expect.poll(() => posts().length).toBe(1);
    await page.clock.runFor(29_000);
    await expect(parts.button).toHaveAttribute('aria-disabled', 'true');
    await page.clock.runFor(16_000);
    await expectKept(parts, words);
    expect(posts().length).toBeLessThanOrEqual(most);
  });
}

test('F25 a page whose policy has no connect-src for the API names the directive to the builder', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  const policy = { 'Content-Security-Policy': "connect-src 'self'" };
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase)), policy));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expectKept(parts, 'This form cannot be sent right now.');
  expect(complaints.join('\n')).toContain(
    `add ${sandbox.origin} to connect-src in this page's Content-Security-Policy`,
  );
  expect(posts()).toHaveLength(0);
});

test('F26 a double click, ten clicks, a held Enter and submit() in flight are one post', async ({
  open,
  page,
  sandbox,
  posts,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 200, delayMs: 1_500, record: true });
  const { email, button, thanks } = await open(survey);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['an-submit', 'an-success', 'an-error']) {
      document.addEventListener(type, () => {
        seen.push(type);
      });
    }
  });
  await email.fill('jo@example.org');
  await button.dblclick();
  await page.evaluate(() => {
    const form = document.querySelector('an-survey-form');
    const inner = form?.shadowRoot?.querySelector('button');
    for (let click = 0; click < 10; click++) inner?.click();
    void form?.submit();
  });
  await email.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
  expect(sandbox.recorded().records).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen') as unknown)).toEqual(['an-submit', 'an-success']);
});

test('F27 two forms of one event, sent together, are independent', async ({ page, host, sandbox, posts }) => {
  const forms = element(rsvp, sandbox.apiBase, 'id="a"') + element(rsvp, sandbox.apiBase, 'id="b"');
  await page.goto(host.add('/', pageOf(forms)));
  const [a, b] = [partsOf(page.locator('#a')), partsOf(page.locator('#b'))];
  await a.email.fill('a@example.org');
  await b.email.fill('b@example.org');
  await page.evaluate(() => {
    for (const form of document.querySelectorAll('an-event-rsvp')) void form.submit();
  });
  await expect(a.thanks).toBeVisible();
  await expect(b.thanks).toBeVisible();
  expect(posts()).toHaveLength(2);
  expect(
    sandbox
      .recorded()
      .people.map(({ email_addresses }) => email_addresses[0]?.address)
      .sort(),
  ).toEqual(['a@example.org', 'b@example.org']);
});

test('F34 the script twice, a second copy, and one element’s script beside the whole work without a complaint', async ({
  page,
  host,
  sandbox,
  complaints,
}) => {
  const scripts = ['an-forms.js', 'an-forms.js?copy', 'an-event-rsvp.js']
    .map((file) => `<script async src="/dist/${file}"></script><script type="module" src="/dist/${file}"></script>`)
    .join('');
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase) + element(survey, sandbox.apiBase) + scripts)));
  for (const kind of kinds) {
    const parts = partsOn(page, kind);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
  }
  expect(sandbox.recorded().records).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test.describe('F35', () => {
  const markup = (sandbox: Sandbox) => element(rsvp, sandbox.apiBase);

  test('F35 with the script blocked the fallback link is seen and nothing to fill in', async ({
    page,
    host,
    sandbox,
  }) => {
    await page.goto(host.add('/', pageOf(markup(sandbox)), { 'Content-Security-Policy': "script-src 'none'" }));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input, form')).toHaveCount(0);
  });

  test('F35 with one byte flipped under an integrity hash the fallback link is seen', async ({
    page,
    host,
    sandbox,
  }) => {
    const script = await readFile(new URL('../../dist/an-forms.js', import.meta.url));
    const hash = await crypto.subtle.digest('SHA-384', script);
    const integrity = `sha384-${Buffer.from(hash).toString('base64')}`;
    const guarded = (file: string) =>
      `<script src="${file}" integrity="${integrity}" crossorigin="anonymous"></script>${markup(sandbox)}`;
    await page.goto(host.add('/whole', guarded('/dist/an-forms.js')));
    await expect(partsOn(page, rsvp).button).toBeVisible();
    host.add('/flipped.js', script.toString().replace('attendance', 'attendancE'), {
      'Content-Type': 'text/javascript',
    });
    await page.goto(host.add('/flipped', guarded('/flipped.js')));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input, form')).toHaveCount(0);
  });

  test('F35 without JavaScript the fallback link is seen', async ({ browser, host, sandbox }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.add('/', pageOf(markup(sandbox))));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input, form')).toHaveCount(0);
    await context.close();
  });
});

test('F43 of five letters the third fails: two are said to be sent, and sending again posts the three that are left', async ({
  page,
  host,
}) => {
  const api = await startFailingApi({ failAt: 3 });
  const names = ['Ada', 'Ben', 'Cy', 'Di', 'Eve'];
  const targets = names.map((name) => `<an-target given-name="${name}" email="x@example.org"></an-target>`).join('');
  const markup = `<an-outreach-form advocacy-campaign-id="${actionId}" type="email" subject="Hi" message="Dear {target.given_name}"
    fields="email_address" api-base="${api.apiBase}">${targets}</an-outreach-form>`;
  await page.goto(host.add('/', pageOf(markup)));
  const parts = partsOn(page, { tag: 'an-outreach-form', idAttribute: '', record: '' });
  await send(parts);
  await expect(parts.summary).toContainText('2 of 5 sent.');
  await expect(parts.email).toHaveValue('jo@example.org');
  await parts.button.click();
  await expect(parts.thanks).toContainText('your letter is not sent yet');
  expect(api.accepted).toEqual(names);
  await api.close();
});

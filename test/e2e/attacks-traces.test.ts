/** What was typed is in the post and in the form, and nowhere else, whatever comes of it. */
import type { FormElement } from '../../src/index.js';
import { expect, test, type Answer } from '../helpers/answering-api.js';
import { everyField, everyForm, markup, questions } from '../helpers/every-form.js';
import { page as pageOf, rsvp } from '../helpers/forms.js';
import { watchTraces } from '../helpers/traces.js';
import { noteTries, passTimeUntil, stopTime } from '../helpers/tries.js';

/** What a person types; no page says any of it by chance. */
const mark = 'zq7x';
const number = '2025550177';

/** The API gives what was typed back in each of its answers. */
const echo = JSON.stringify({ error: `${mark}mark@example.org ${number} is wrong`, person: `${mark}mark` });

interface Situation {
  readonly answer: Answer;
  readonly expected: string;
  readonly before?: 'offline' | 'policy' | 'wrong' | 'canceled';
}

const situations: Readonly<Record<string, Situation>> = {
  'is accepted': { answer: { status: 200, body: echo }, expected: 'accepted' },
  'is refused': { answer: { status: 400, body: echo }, expected: 'refused' },
  'is answered by a page in between': { answer: { status: 200, body: `<p>${mark}</p>` }, expected: 'unconfirmed' },
  'meets a broken server': { answer: { status: 501, body: echo }, expected: 'unconfirmed' },
  'is throttled': {
    answer: {
      status: 429,
      body: echo,
      headers: { 'Retry-After': '3600', 'Access-Control-Expose-Headers': 'Retry-After' },
    },
    expected: 'throttled',
  },
  'is answered 404': { answer: { status: 404, body: echo }, expected: 'misconfigured' },
  'is redirected': { answer: { status: 302, headers: { Location: '/elsewhere' } }, expected: 'misconfigured' },
  'is forbidden by the page’s policy': { answer: { status: 200 }, expected: 'misconfigured', before: 'policy' },
  'meets no network': { answer: { status: 200 }, expected: 'offline', before: 'offline' },
  'must be mended': { answer: { status: 200 }, expected: 'invalid', before: 'wrong' },
  'is stopped by the page': { answer: { status: 200 }, expected: 'canceled', before: 'canceled' },
};

const forms = Object.values(everyForm);

for (const [what, { answer, expected, before }] of Object.entries(situations)) {
  test(`A19 what was typed into a form that ${what} leaves no trace on the page, in the browser or for its analytics`, async ({
    page,
    host,
    api,
  }) => {
    api.answerWith(answer);
    await page.addInitScript(noteTries);
    await stopTime(page);
    const traces = await watchTraces(page);
    const content = forms.map((form) =>
      markup(
        form,
        api.apiBase,
        `fields="${everyField(form.tag)}" consent="Agree" share identifier-system="${form.tag}"`,
        questions,
      ),
    );
    const policy = before === 'policy' ? { 'Content-Security-Policy': "connect-src 'self'" } : {};
    await page.goto(host.add('/', pageOf(`<script src="/dist/an-next-steps.js"></script>${content.join('')}`), policy));
    await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
    await page.evaluate(
      async ({ before, mark, number }) => {
        if (before === 'canceled') {
          document.addEventListener('an-submit', (event) => {
            event.preventDefault();
          });
        }
        const typed: Readonly<Record<string, string>> = {
          email: `${mark}mark@example.org`,
          tel: before === 'wrong' ? mark : number,
          url: `https://${mark}.example`,
          number: '5',
          date: '2026-05-05',
        };
        for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
          // What a choice opens comes in the second round.
          for (let round = 1; round <= 2; round++) {
            for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control]')) {
              if (['checkbox', 'radio'].includes(control.type)) control.checked = true;
              else if (control instanceof HTMLSelectElement) control.selectedIndex = 1;
              else
                control.value = control.name.endsWith('code')
                  ? '12345'
                  : (typed[control.type] ?? `${mark}${control.name}`);
              for (const type of ['input', 'change', 'focusout'])
                control.dispatchEvent(new Event(type, { bubbles: true }));
            }
            await form.updateComplete;
          }
        }
      },
      { before, mark, number },
    );
    if (before === 'offline') await page.context().setOffline(true);
    const sent = page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll<FormElement>('[api-base]')].map(async (form) => (await form.submit()).type),
      ),
    );
    let types: readonly string[] | undefined;
    void sent.then((each) => (types = each));
    await passTimeUntil(page, () => {
      expect(types).toHaveLength(forms.length);
    });
    if (before === 'offline') await page.context().setOffline(false);
    expect(new Set(await sent)).toEqual(new Set([expected]));
    const text = await traces();
    expect(text).toContain('an-ready');
    expect(text.split('\n').filter((line) => line.includes(mark) || line.includes(number))).toEqual([]);
  });
}

test('A19 what was typed does not go along to where an accepted form leads', async ({ open, page, host, posts }) => {
  const traces = await watchTraces(page);
  host.add('/thanks', '<title>Thanks</title>');
  const parts = await open(rsvp, 'redirect-url="/thanks" fields="given_name email_address*"', '?source=mail');
  await parts.form.getByLabel('First name').fill(`${mark}name`);
  await parts.email.fill(`${mark}mark@example.org`);
  await parts.button.click();
  await page.waitForURL(/\/thanks\?source=mail$/);
  expect(posts()).toHaveLength(1);
  expect(await traces()).not.toContain(mark);
});

test('A20 where the script dies half way, Enter puts nothing typed in the address', async ({ open, page }) => {
  const { email } = await open(rsvp);
  await page.evaluate(() => {
    const form = document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('form');
    // A copy has no listeners: what is left when the script is gone.
    form?.replaceWith(form.cloneNode(true));
  });
  await email.fill('jo@example.org');
  const before = page.url();
  await page.keyboard.press('Enter');
  await expect(email).toHaveValue('jo@example.org');
  expect(page.url()).toBe(before);
});

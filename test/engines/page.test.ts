/** The form as each engine shows it on a page: by keyboard, in another language, to the page's CSS, under a strict policy, and on a phone. */
import type { FormElement } from '../../src/index.js';
import { locale as arabic } from '../../src/locales/ar.js';
import { locale as spanish } from '../../src/locales/es.js';
import { layoutFaults } from '../helpers/boxes.js';
import { everyForm, fill, markup, questions } from '../helpers/every-form.js';
import { focusOf } from '../helpers/focus.js';
import { element, page as pageOf, rsvp } from '../helpers/forms.js';
import type { Driver, InPage, Key } from './driver.js';
import { expect, test } from './fixtures.js';
import { Form, retype } from './form.js';

test('U5 the whole RSVP goes by keyboard, and the focus is seen at every step', async ({ driver, sandbox, show }) => {
  await show(element(rsvp, sandbox.apiBase));
  const press = async (key: Key, on: string) => {
    await driver.press(key);
    await expect.poll(() => focusOf(driver), `The focus is on “${on}”.`).toEqual({ on, faults: [] });
  };
  await press('Tab', 'First name (optional)');
  await driver.type('Jo');
  await press('Tab', 'Last name (optional)');
  await press('Tab', 'Email address');
  await driver.type('jo at example');
  await press('Tab', 'ZIP code (optional)');
  await press('Tab', 'RSVP');
  await press('Enter', 'There is a problem');
  await press('Tab', 'Enter an email address, like name@example.org');
  await press('Enter', 'Email address');
  await retype(driver, ' at example', '@example.org');
  await press('Tab', 'ZIP code (optional)');
  await press('Shift+Tab', 'Email address');
  await press('Tab', 'ZIP code (optional)');
  await press('Tab', 'RSVP');
  await press('Space', 'Thank you. Your RSVP has been sent.');
  expect(sandbox.recorded().people).toMatchObject([
    { given_name: 'Jo', email_addresses: [{ address: 'jo@example.org' }] },
  ]);
});

test('the page’s CSS knows the form’s states', async ({ driver, sandbox, show }) => {
  sandbox.faults.add({ kind: 'answer', status: 400 });
  sandbox.faults.add({ kind: 'answer', status: 200, delayMs: 1_000, record: true });
  const style = `<style>an-event-rsvp { border-top: 1px solid }
    an-event-rsvp:state(failed) { border-top-width: 2px } an-event-rsvp:state(sending) { border-top-width: 3px }
    an-event-rsvp:state(done) { border-top-width: 4px }</style>`;
  const form = await show(style + element(rsvp, sandbox.apiBase));
  const width = () =>
    driver.evaluate(() => getComputedStyle(document.querySelector('an-event-rsvp') ?? document.body).borderTopWidth);
  expect(await width()).toBe('1px');
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await expect.poll(width).toBe('2px');
  await form.submit();
  await expect.poll(width).toBe('3px');
  await expect.poll(width).toBe('4px');
});

test('a field with padding and a width of the page’s own has room for its words', async ({ driver, sandbox, show }) => {
  const rules = '{ padding: 1.25em; inline-size: auto; line-height: 2 }';
  await show(`<style>an-event-rsvp::part(control) ${rules}</style>${element(rsvp, sandbox.apiBase)}`);
  const [width, height] = await driver.evaluate(() => {
    const control = document.querySelector<FormElement>('an-event-rsvp')?.renderRoot.querySelector('[part=control]');
    if (!control) throw new Error('The form has no field.');
    const { fontSize, paddingTop } = getComputedStyle(control);
    const sides = [control.clientWidth, control.clientHeight];
    return sides.map((length) => (length - 2 * parseFloat(paddingTop)) / parseFloat(fontSize));
  });
  // As wide as each engine's own, in ems; WebKit has none but what the style sheet says.
  expect(width).toBeGreaterThan(10);
  expect(height).toBe(2);
});

for (const { locale, dir } of [
  { locale: spanish, dir: 'ltr' },
  { locale: arabic, dir: 'rtl' },
]) {
  const { lang, messages } = locale;
  test(`a page in ${lang} that loads its language has a form in ${lang}, written ${dir}, and is thanked in it`, async ({
    driver,
    sandbox,
    show,
  }) => {
    const script = `<script async src="/dist/locales/${lang}.js"></script>`;
    const form = await show(script + element(rsvp, sandbox.apiBase), 'an-event-rsvp.js', lang);
    const look = () =>
      driver.evaluate(() => {
        const inside = document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('[lang]');
        const email = inside?.querySelector('[name=email_address]');
        const label = inside?.querySelector('label');
        return {
          lang: inside?.getAttribute('lang'),
          dir: label && getComputedStyle(label).direction,
          email: email && getComputedStyle(email).direction,
          words: label?.innerText,
        };
      });
    const words: unknown = expect.stringContaining(messages.given_name);
    await expect.poll(look).toEqual({ lang, dir, email: 'ltr', words });
    await form.type('email_address', 'jo@example.org');
    await form.submit();
    await form.shows({ thanks: messages.rsvp_accepted, focus: 'status' });
  });
}

test('A1 under the strictest policy the form is styled and accepted', async ({ driver, host, sandbox, posts }) => {
  const policy = `default-src 'none'; script-src ${host.origin}; connect-src ${sandbox.origin}`;
  const address = host.add('/', pageOf(element(rsvp, sandbox.apiBase)), { 'Content-Security-Policy': policy });
  await driver.open(address);
  const form = new Form(driver, rsvp.tag);
  await form.shown();
  const color = await driver.evaluate(() => {
    const button = document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('button');
    return button && getComputedStyle(button).backgroundColor;
  });
  expect(color).toBe('rgb(36, 89, 214)');
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ thanks: 'Thank you. Your RSVP has been sent.' });
  expect(posts()).toHaveLength(1);
});

/** The page in the window's only frame, for what evaluates in a page. */
function frameOf(driver: Driver) {
  return {
    evaluate: <Given, Result>(run: InPage<[Given], Result>, given?: Given): Promise<Result> =>
      driver.evaluate(
        (source, given) => {
          const run = (window.frames[0] as unknown as typeof globalThis).eval(`(${source})`) as (
            given: unknown,
          ) => Result;
          return run(given);
        },
        run.toString(),
        given,
      ),
  };
}

for (const [what, form] of Object.entries(everyForm)) {
  test(`U4 ${what} with every question fits on a phone of 320 px: ready, invalid and done`, async ({
    driver,
    host,
    sandbox,
  }) => {
    host.add('/phone', pageOf(markup(form, sandbox.apiBase, '', questions)));
    // No window gets as narrow as a frame.
    await driver.open(host.add('/', '<iframe src="/phone" width="320" height="640" style="border: 0"></iframe>'));
    const phone = frameOf(driver);
    const submit = () =>
      phone.evaluate(async () => {
        const form = document.querySelector<FormElement>('[api-base]');
        const { type } = (await form?.submit()) ?? {};
        await form?.updateComplete;
        return type;
      });
    await expect.poll(() => phone.evaluate(() => customElements.get('an-event-rsvp') !== undefined)).toBe(true);
    expect(await phone.evaluate(() => innerWidth)).toBe(320);
    expect(await layoutFaults(phone)).toEqual([]);
    expect(await submit()).toBe('invalid');
    expect(await layoutFaults(phone)).toEqual([]);
    sandbox.faults.add({ kind: 'answer', status: 200, times: 'always' });
    await fill(phone, 'right');
    expect(await submit()).toBe('accepted');
    expect(await layoutFaults(phone)).toEqual([]);
  });
}

/** A form that stands on the page before its script, in each engine: what is typed is kept, and what is pressed is sent. */
import { element, page as pageOf, rsvp } from '../helpers/forms.js';
import type { Driver } from './driver.js';
import { expect, test } from './fixtures.js';
import { Form } from './form.js';

/** What the form of the page holds, as the inside of a declarative shadow root. */
const firstPaint = (driver: Driver) =>
  driver.evaluate(() => {
    const { innerHTML, adoptedStyleSheets } = document.querySelector('an-event-rsvp')?.shadowRoot ?? new ShadowRoot();
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    return `<style>${rules.join('')}</style>${innerHTML}`;
  });

const isDefined = () => document.querySelector('an-event-rsvp')?.matches(':defined');

for (const { name, pressed } of [
  { name: 'typed before the script comes is kept, and typing goes on where it was', pressed: false },
  { name: 'pressed before the script comes is sent once when it does', pressed: true },
]) {
  test(`what is ${name}`, async ({ driver, host, sandbox, show }) => {
    const markup = element(rsvp, sandbox.apiBase);
    await show(markup);
    const template = `<template shadowrootmode="open">${await firstPaint(driver)}</template>`;
    const html = pageOf(markup.replace('></an-event-rsvp>', `>${template}</an-event-rsvp>`), '/none.js');
    await driver.open(host.add('/early', html));
    expect(await driver.evaluate(isDefined)).toBe(false);
    const email = 'an-event-rsvp >>> [name=email_address]';
    await driver.click(email);
    await driver.type('jo@example.org');
    if (pressed) await driver.click('an-event-rsvp >>> [part=submit]');
    else await driver.click('an-event-rsvp >>> [name=given_name]');
    if (!pressed) await driver.type('Ja');
    await driver.evaluate(() => {
      document.head.append(Object.assign(document.createElement('script'), { src: '/dist/an-forms.js' }));
    });
    await expect.poll(() => driver.evaluate(isDefined)).toBe(true);
    const form = new Form(driver, rsvp.tag);
    if (!pressed) {
      await driver.type('ne');
      await form.submit();
    }
    await form.shows({ thanks: 'Thank you. Your RSVP has been sent.' });
    const person = { email_addresses: [{ address: 'jo@example.org' }], ...(!pressed && { given_name: 'Jane' }) };
    expect(sandbox.recorded().people).toMatchObject([person]);
    expect(sandbox.recorded().records).toHaveLength(1);
  });
}

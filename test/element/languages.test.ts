/** The language of a form: its own or the page's, whenever its table comes, and the builder's sentences before all. */
import { expect } from 'chai';
import { registerLocale } from '../../src/elements/register-table.js';
import { locale as arabic } from '../../src/locales/ar.js';
import { locale as spanish } from '../../src/locales/es.js';
import { locale as tagalog } from '../../src/locales/tl.js';
import type { FormElement } from '../../src/index.js';
import { actionId, control, errorsDuring, mount, mountRsvp } from '../helpers/mount.js';

const label = (form: FormElement) => control(form, 'email_address').labels?.[0]?.textContent.trim();
const wrapper = (form: FormElement) => form.renderRoot.querySelector<HTMLElement>('[lang]');

/** What an observer of the page asked for has been rendered. */
async function rendered(form: FormElement): Promise<void> {
  await Promise.resolve();
  await form.updateComplete;
}

describe('the language of a form', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('is English until its table comes, then its own, with what was typed', async () => {
    const form = await mountRsvp('fields="email_address*" lang="fil-PH"');
    control(form, 'email_address').value = 'jo@example.org';
    expect([label(form), wrapper(form)?.lang, wrapper(form)?.dir]).to.deep.equal(['Email address', 'en', '']);
    registerLocale('tl', tagalog);
    await customElements.whenDefined('an-locale-tl');
    await rendered(form);
    expect([label(form), wrapper(form)?.lang]).to.deep.equal([tagalog.messages.email_address, 'tl']);
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('follows the page, and changes with it', async () => {
    registerLocale('es', spanish);
    document.documentElement.lang = 'es-MX';
    const form = await mountRsvp('fields="email_address*"');
    expect(label(form)).to.equal(spanish.messages.email_address);
    document.documentElement.lang = 'en';
    await rendered(form);
    expect(label(form)).to.equal('Email address');
  });

  it('follows what stands around its shadow root', async () => {
    registerLocale('es', spanish);
    const host = document.createElement('div');
    host.lang = 'es';
    document.body.replaceChildren(host);
    const form = document.createElement('an-event-rsvp');
    form.eventId = actionId;
    host.attachShadow({ mode: 'open' }).append(form);
    await form.updateComplete;
    expect(label(form)).to.equal(spanish.messages.email_address);
  });

  it('is written from right to left where it is, unless the builder says otherwise', async () => {
    registerLocale('ar', arabic);
    const form = await mountRsvp('fields="email_address*" lang="ar"');
    expect(wrapper(form)?.dir).to.equal('rtl');
    expect(getComputedStyle(control(form, 'email_address')).direction).to.equal('ltr');
    form.dir = 'ltr';
    await rendered(form);
    expect(wrapper(form)?.dir).to.equal('');
  });

  it('is English where the language is none', async () => {
    expect(label(await mountRsvp('fields="email_address*" lang="e n!"'))).to.equal('Email address');
    expect(label(await mountRsvp('fields="email_address*" lang="tlh"'))).to.equal('Email address');
  });

  it('says how many characters are too many as the language writes numbers and plurals', async () => {
    const form = await mountRsvp('fields="email_address* given_name"');
    form.messages = { too_long: { one: 'Only {count} sign', other: 'Only {count} signs' } };
    form.insertAdjacentHTML('beforeend', '<an-field name="given_name" maxlength="1"></an-field>');
    await rendered(form);
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'given_name').value = 'Jo';
    await form.submit();
    expect(form.renderRoot.querySelector('[part=error]')?.textContent).to.equal('Only 1 sign');
    form.querySelector('an-field')?.setAttribute('maxlength', '1000');
    await rendered(form);
    control(form, 'given_name').value = 'x'.repeat(1001);
    await form.submit();
    expect(form.renderRoot.querySelector('[part=error]')?.textContent).to.equal('Only 1,000 signs');
  });
});

it('a table of another version that lacks a sentence leaves it English', async () => {
  const { lang, messages } = spanish;
  const { email_address, ...older } = messages;
  registerLocale('eo', { lang, messages: older } as typeof spanish);
  const form = await mountRsvp('fields="email_address* given_name" lang="eo"');
  expect(email_address).to.not.equal(label(form));
  expect(label(form)).to.equal('Email address');
  expect(control(form, 'given_name').labels?.[0]?.textContent).to.contain(older.given_name);
});

it('the language of a component that holds a form is followed when it changes', async () => {
  registerLocale('es', spanish);
  document.body.innerHTML = '<div></div>';
  const root = document.body.firstElementChild?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('The page has no element.');
  root.innerHTML = `<p lang="en"><an-event-rsvp event-id="${actionId}"></an-event-rsvp></p>`;
  const form = root.querySelector('an-event-rsvp');
  if (!form) throw new Error('The root has no form.');
  await form.updateComplete;
  expect(label(form)).to.equal('Email address');
  root.querySelector('p')?.setAttribute('lang', 'es');
  await rendered(form);
  expect(label(form)).to.equal(spanish.messages.email_address);
});

describe("the builder's sentences", () => {
  it('stand in place of ours, by property or attribute, in every language', async () => {
    registerLocale('es', spanish);
    const form = await mountRsvp('fields="email_address*" lang="es"');
    form.messages = { rsvp_submit: '¡Voy!' };
    await form.updateComplete;
    expect(form.renderRoot.querySelector('button')?.textContent.trim()).to.equal('¡Voy!');
    expect(label(form)).to.equal(spanish.messages.email_address);
    form.setAttribute('messages', '{"email_address": "Tu correo"}');
    await form.updateComplete;
    expect(label(form)).to.equal('Tu correo');
    form.messages = null;
    await form.updateComplete;
    expect(label(form)).to.equal(spanish.messages.email_address);
  });

  it('are refused where they are no table, and told to the builder', async () => {
    const told = await errorsDuring(() =>
      mount(
        `<an-event-rsvp event-id="${actionId}" messages="Come!"><a href="#">RSVP</a></an-event-rsvp>`,
        'an-event-rsvp',
      ),
    );
    expect(told).to.deep.equal(['<an-event-rsvp> messages="Come!": Write JSON, {"optional": "(if you like)"}.']);
  });
});

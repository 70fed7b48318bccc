/** Attributes and properties: the builder's side of a form, before anything is sent. */
import { expect } from 'chai';
import { AnEventRsvp } from '../../src/index.js';
import { actionId, control, controls, errorsDuring, mount, mountRsvp } from '../helpers/mount.js';

describe('attributes', () => {
  it('choose the fields, in order, and say which are required', async () => {
    const form = await mountRsvp('fields="phone_number email_address* given_name"');
    expect(controls(form)).to.deep.equal(['phone_number', 'email_address', 'given_name']);
    expect(control(form, 'email_address').required).to.equal(true);
    expect(control(form, 'given_name').required).to.equal(false);
  });

  it('say what is optional in the label, and ask for either where email or phone will do', async () => {
    const form = await mountRsvp('fields="given_name email_address phone_number"');
    const labels = [...form.renderRoot.querySelectorAll('label')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(labels).to.deep.equal(['First name (optional)', 'Email address', 'Phone number']);
    expect(form.renderRoot.querySelector('[part=hint]')?.textContent).to.equal(
      'Give an email address, a phone number or both',
    );
  });

  it('are properties too, of the types that HTML would give them', async () => {
    const form = await mountRsvp('add-tags="a, b" autoresponse');
    expect(form.addTags).to.equal('a, b');
    expect(form.autoresponse).to.equal(true);
    form.submitLabel = 'Count me in';
    form.autoresponse = false;
    await form.updateComplete;
    expect(form.getAttribute('submit-label')).to.equal('Count me in');
    expect(form.hasAttribute('autoresponse')).to.equal(false);
    expect(form.renderRoot.querySelector('button')?.textContent.trim()).to.equal('Count me in');
  });

  it('may be set as properties before the element is defined', async () => {
    const early = document.createElement('an-early-rsvp') as AnEventRsvp;
    early.eventId = actionId;
    early.fields = 'phone_number*';
    document.body.replaceChildren(early);
    customElements.define('an-early-rsvp', class extends AnEventRsvp {});
    await early.updateComplete;
    expect(controls(early)).to.deep.equal(['phone_number']);
  });

  it('may change while the form is filled in, and what was typed stays with its field', async () => {
    const form = await mountRsvp('fields="given_name email_address*"');
    control(form, 'given_name').value = 'Jo';
    control(form, 'email_address').value = 'jo@example.org';
    form.fields = 'email_address* family_name given_name';
    await form.updateComplete;
    expect(controls(form).map((name) => control(form, name).value)).to.deep.equal(['jo@example.org', '', 'Jo']);
  });

  it('may name the country after the form was shown, which then starts with it', async () => {
    const form = await mountRsvp('fields="email_address country"');
    form.country = 'CA';
    await form.updateComplete;
    expect(control(form, 'country').value).to.equal('CA');
  });

  it('may change while a field has focus, which stays with that field', async () => {
    const form = await mountRsvp('fields="given_name email_address*"');
    control(form, 'email_address').focus();
    form.fields = 'email_address* family_name given_name';
    await form.updateComplete;
    expect(form.shadowRoot?.activeElement).to.equal(control(form, 'email_address'));
  });

  it('that are wrong and then right again, with a reset in between, start empty', async () => {
    const form = await mountRsvp();
    control(form, 'email_address').value = 'jo@example.org';
    await errorsDuring(async () => {
      form.eventId = 'wrong';
      await form.updateComplete;
    });
    form.reset();
    form.eventId = actionId;
    await form.updateComplete;
    expect(control(form, 'email_address').value).to.equal('');
  });

  it('that are wrong and then right again lose nothing that was typed', async () => {
    const form = await mountRsvp();
    control(form, 'email_address').value = 'jo@example.org';
    const errors = await errorsDuring(async () => {
      form.eventId = 'wrong';
      await form.updateComplete;
    });
    expect(errors).to.have.length(1);
    form.eventId = actionId;
    await form.updateComplete;
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('that are wrong are each told once, with what stands there and what to write', async () => {
    const errors = await errorsDuring(async () => {
      const form = await mountRsvp(
        'fields="name email_address" remove-tags="x" country="Freedonia" api-base="http://evil.example"',
      );
      form.submitLabel = 'Go';
      await form.updateComplete;
    });
    expect(errors).to.deep.equal([
      '<an-event-rsvp> country="Freedonia": Write a two-letter country code, such as US or CA.',
      '<an-event-rsvp> api-base="http://evil.example": Write an https address, or http on localhost.',
      '<an-event-rsvp> fields="name": Write custom_fields. and a name of your own, or one of: given_name, family_name, email_address, phone_number, address_lines, locality, region, postal_code, country, languages_spoken, comments.',
      '<an-event-rsvp> remove-tags="x": Leave it out: this kind of form takes none.',
    ]);
  });

  it('choose the words for the country', async () => {
    const text = async (attributes: string) => (await mountRsvp(attributes)).renderRoot.textContent;
    const fields = 'fields="email_address postal_code"';
    expect(await text(fields)).to.contain('ZIP code');
    expect(await text(`${fields} country="CA"`)).to.contain('Postal code');
  });

  it('country chooses the country that the form starts with', async () => {
    const form = await mountRsvp('fields="email_address country" country="uk"');
    expect(control(form, 'country').value).to.equal('GB');
    form.reset();
    expect(control(form, 'country').value).to.equal('GB');
  });
});

describe('an API key', () => {
  for (const attribute of [
    `api-key="x"`,
    `osdi-api-token="x"`,
    `api_key="x"`,
    `add-tags="${'0123456789abcdef'.repeat(2)}"`,
    `api-base="https://x.example/?key=${'0123456789abcdef'.repeat(2)}"`,
  ]) {
    it(`in ${attribute.split('=')[0] ?? ''} is refused, and not repeated on the console`, async () => {
      const errors = await errorsDuring(() => mountRsvp(attribute));
      expect(errors).to.have.length(1);
      expect(errors[0]).to.contain('Take the API key out');
      expect(errors[0]).to.not.contain('0123456789abcdef');
      expect(document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('form')).to.equal(null);
    });
  }
});

describe('slots', () => {
  it('take no room while nothing is slotted, and appear when something is', async () => {
    const form = await mountRsvp();
    const intro = form.renderRoot.querySelector<HTMLElement>('[part=intro]');
    expect(intro?.getClientRects()).to.have.length(0);
    form.insertAdjacentHTML('beforeend', '<p slot="intro">Will you come?</p>');
    await Promise.resolve();
    await form.updateComplete;
    expect(intro?.getClientRects()).to.have.length(1);
  });
});

describe('the page’s own CSS', () => {
  it('chooses the button’s color by one custom property', async () => {
    const form = await mountRsvp('style="--an-accent: rgb(1, 2, 3)"');
    const button = form.renderRoot.querySelector('button');
    if (!button) throw new Error('The form has no button.');
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('that takes every outline away leaves the form’s focus ring', async () => {
    const style = '<style>*, *:focus { outline: 0 !important }</style>';
    const form = await mount(`${style}<an-event-rsvp event-id="${actionId}"></an-event-rsvp>`, 'an-event-rsvp');
    form.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(control(form, 'given_name'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('hides the element with hidden, styles its parts, and reaches nothing else', async () => {
    const style =
      '<style>input { border: 9px solid red !important } an-event-rsvp::part(submit) { color: rgb(1, 2, 3) }</style>';
    const form = await mount(`${style}<an-event-rsvp event-id="${actionId}"></an-event-rsvp>`, 'an-event-rsvp');
    const button = form.renderRoot.querySelector('button');
    if (!button) throw new Error('The form has no button.');
    expect(getComputedStyle(button).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(control(form, 'email_address')).borderTopWidth).to.equal('1px');
    form.hidden = true;
    expect(form.getClientRects()).to.have.length(0);
  });
});

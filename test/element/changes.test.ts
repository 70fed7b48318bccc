/** Changing a form that is in use, as frameworks do: what is shown is about what the form is for now, and the person's place in it stays. */
import { expect } from 'chai';
import type { FormElement } from '../../src/index.js';
import { actionId, control, controls, errorsDuring, mountRsvp, withFetch } from '../helpers/mount.js';

const otherId = '12c9a105-1ab6-472e-ac04-667c521a5968';
const when = `<an-field name="custom_fields.when" type="radio" label="When?">
  <option value="1">Today</option><option value="2">Later</option></an-field>`;

/** Sends the form, and is answered with the status. */
async function sent(status: number): Promise<FormElement> {
  const form = await mountRsvp();
  control(form, 'email_address').value = 'jo@example.org';
  await withFetch(
    () => new Response('{}', { status }),
    () => form.submit(),
  );
  await form.updateComplete;
  return form;
}

const shown = (form: FormElement) => ({
  thanks: form.renderRoot.querySelector('[part=status]') !== null,
  summary: form.renderRoot.querySelector('[part=summary]') !== null,
});

describe('a form that is shown for another event', () => {
  it('asks again after the thanks, which were for the first', async () => {
    const form = await sent(200);
    expect(shown(form)).to.deep.equal({ thanks: true, summary: false });
    form.setAttribute('event-id', otherId);
    await form.updateComplete;
    expect(shown(form)).to.deep.equal({ thanks: false, summary: false });
    expect(form.matches(':state(done)')).to.equal(false);
    control(form, 'email_address').value = 'kim@example.org';
    const requests = await withFetch(
      () => new Response('{}'),
      () => form.submit(),
    );
    expect(requests).to.have.length(1);
    expect(shown(form)).to.deep.equal({ thanks: true, summary: false });
  });

  it('no longer says that the first was refused, and keeps what was typed', async () => {
    const form = await sent(400);
    expect(shown(form)).to.deep.equal({ thanks: false, summary: true });
    form.setAttribute('event-id', 'undefined');
    await form.updateComplete;
    form.setAttribute('event-id', otherId);
    await form.updateComplete;
    expect(shown(form)).to.deep.equal({ thanks: false, summary: false });
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('keeps its thanks where the same id is written in another way, or something else is changed', async () => {
    const form = await sent(200);
    form.setAttribute('event-id', `action_network:${actionId}`);
    form.setAttribute('add-tags', 'member');
    await form.updateComplete;
    expect(shown(form)).to.deep.equal({ thanks: true, summary: false });
  });
});

describe('a form that says what is wrong', () => {
  it('says nothing any more once the field is gone that it was about', async () => {
    const form = await mountRsvp('fields="email_address* given_name*"');
    control(form, 'email_address').value = 'jo@example.org';
    await form.submit();
    expect(shown(form)).to.deep.equal({ thanks: false, summary: true });
    form.setAttribute('fields', 'email_address*');
    await form.updateComplete;
    await form.updateComplete;
    expect(shown(form)).to.deep.equal({ thanks: false, summary: false });
  });
});

describe('a form that a script breaks', () => {
  it('stays as it is, tells the builder why, and is drawn again once that is mended', async () => {
    const form = await mountRsvp();
    control(form, 'given_name').value = 'Jo';
    const messages = Object.defineProperty({}, 'optional', {
      enumerable: true,
      get: () => {
        throw new Error('broken');
      },
    });
    const told = await errorsDuring(async () => {
      form.messages = messages;
      await form.updateComplete;
    });
    expect(told.join()).to.contain('<an-event-rsvp>').and.to.contain('Error: broken');
    expect(control(form, 'given_name').value).to.equal('Jo');
    // What is typed meanwhile counts, as always.
    control(form, 'email_address').value = 'jo@example.org';
    expect(form.checkValidity()).to.equal(true);
    form.messages = { rsvp_submit: 'Count me in' };
    await form.updateComplete;
    expect(form.renderRoot.querySelector('button')?.textContent.trim()).to.equal('Count me in');
    expect(control(form, 'given_name').value).to.equal('Jo');
  });

  it('may be carried through a template, where nothing is seen', async () => {
    const form = await mountRsvp();
    const template = document.createElement('template');
    const thrown: unknown[] = [];
    const listen = (event: ErrorEvent) => {
      event.preventDefault();
      thrown.push(event.error);
    };
    addEventListener('error', listen);
    template.content.append(form);
    document.body.append(form);
    await form.updateComplete;
    removeEventListener('error', listen);
    expect(thrown).to.deep.equal([]);
    expect(getComputedStyle(control(form, 'given_name')).boxSizing).to.equal('border-box');
  });
});

describe('the place of the person in a form that changes', () => {
  it('stays at the second choice of a question', async () => {
    const form = await mountRsvp('', when);
    const [, second] = form.renderRoot.querySelectorAll<HTMLInputElement>('[name="custom_fields.when"]');
    second?.focus();
    form.setAttribute('add-tags', 'member');
    await form.updateComplete;
    expect(form.shadowRoot?.activeElement).to.equal(second);
  });

  it('is not taken again, which would scroll the page back to it', async () => {
    const form = await mountRsvp();
    const email = control(form, 'email_address');
    email.focus();
    let taken = 0;
    email.focus = () => {
      taken += 1;
    };
    form.setAttribute('add-tags', 'member');
    await form.updateComplete;
    expect(taken).to.equal(0);
    expect(form.shadowRoot?.activeElement).to.equal(email);
  });

  it('follows its field, which another control asks for now', async () => {
    const form = await mountRsvp('fields="given_name email_address*"');
    control(form, 'email_address').focus();
    form.setAttribute('fields', 'email_address* given_name');
    await form.updateComplete;
    expect(controls(form)).to.deep.equal(['email_address', 'given_name']);
    expect(form.shadowRoot?.activeElement).to.equal(control(form, 'email_address'));
  });
});

describe('a question', () => {
  it('is asked at once where it depends on an answer that its form starts with', async () => {
    const form = await mountRsvp(
      '',
      `<an-field name="custom_fields.size" type="select" label="Size" value="L"><option>S</option><option>L</option></an-field>
       <an-field name="custom_fields.why" label="Why?" show-if="custom_fields.size=L"></an-field>`,
    );
    expect(control(form, 'custom_fields.why').getClientRects()).to.have.length(1);
  });

  it('is not required where a framework writes that it is not', async () => {
    const form = await mountRsvp(
      'autoresponse="false"',
      '<an-field name="custom_fields.a" label="A" required="false"></an-field><an-field name="custom_fields.b" label="B" required></an-field>',
    );
    expect(control(form, 'custom_fields.a').required).to.equal(false);
    expect(control(form, 'custom_fields.b').required).to.equal(true);
    expect(form.autoresponse).to.equal(false);
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'custom_fields.b').value = 'x';
    const [request] = await withFetch(
      () => new Response('{}'),
      () => form.submit(),
    );
    expect(request?.body).not.to.contain('autoresponse');
  });

  it('that a script gives with numbers for its choices is sent with them', async () => {
    const form = await mountRsvp();
    const options = [{ label: 2026 }, { label: 'Later', value: 2027 }];
    // Scripts are not checked by a compiler.
    Object.assign(form, {
      fields: [{ name: 'email_address' }, { name: 'custom_fields.y', type: 'select', label: 'Y', options }],
    });
    await form.updateComplete;
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'custom_fields.y').value = '2027';
    const [request] = await withFetch(
      () => new Response('{}'),
      () => form.submit(),
    );
    expect(request?.body).to.contain('"custom_fields":{"y":"2027"}');
  });
});

it('a sentence that a script leaves undefined is ours', async () => {
  const form = await mountRsvp();
  Object.assign(form, { messages: { rsvp_submit: undefined, given_name: 'Name' } });
  await form.updateComplete;
  expect(form.renderRoot.querySelector('button')?.textContent.trim()).to.equal('RSVP');
  expect(form.renderRoot.querySelector('label')?.textContent).to.contain('Name');
});

/** The builder's own questions: declared in light DOM or as data, at any time. */
import { expect } from 'chai';
import type { FormElement } from '../../src/index.js';
import { actionId, control, controls, errorsDuring, mountRsvp, withFetch } from '../helpers/mount.js';

const accepted = () => new Response('{}');

async function bodyOf(form: FormElement): Promise<unknown> {
  const [request] = await withFetch(accepted, () => form.submit());
  return JSON.parse(request?.body as string);
}

/** What the observer of the children asked for has been rendered. */
async function rendered(form: FormElement): Promise<void> {
  await Promise.resolve();
  await form.updateComplete;
}

const shirt = `<an-field name="custom_fields.Shirt size" type="select" label="Shirt size" required>
  <option value="S">Small</option><option value="L" tags="tall, member">Large</option></an-field>`;

describe('<an-field>', () => {
  it('shows nothing where it stands, and its question in the form', async () => {
    const form = await mountRsvp('fields="email_address"', shirt);
    expect(controls(form)).to.deep.equal(['email_address', 'custom_fields.Shirt size']);
    const select = form.renderRoot.querySelector('select');
    expect(select?.labels[0]?.textContent.trim()).to.equal('Shirt size');
    expect([...(select?.options ?? [])].map(({ value, label }) => [value, label])).to.deep.equal([
      ['', 'Choose…'],
      ['S', 'Small'],
      ['L', 'Large'],
    ]);
  });

  it('sends the answer inside the person, and adds the tags of what was chosen', async () => {
    const form = await mountRsvp('fields="email_address" add-tags="member"', shirt);
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'custom_fields.Shirt size').value = 'L';
    expect(await bodyOf(form)).to.deep.equal({
      person: { email_addresses: [{ address: 'jo@example.org' }], custom_fields: { 'Shirt size': 'L' } },
      add_tags: ['member', 'tall'],
    });
  });

  it('may be added, changed and removed while the form is filled in', async () => {
    const form = await mountRsvp('fields="email_address"');
    control(form, 'email_address').value = 'jo@example.org';
    form.insertAdjacentHTML('beforeend', '<an-field name="custom_fields.why" label="Why?"></an-field>');
    await rendered(form);
    expect(controls(form)).to.deep.equal(['email_address', 'custom_fields.why']);
    control(form, 'custom_fields.why').value = 'because';
    form.querySelector('an-field')?.setAttribute('label', 'Why do you come?');
    await rendered(form);
    expect(form.renderRoot.textContent).to.contain('Why do you come?');
    expect(control(form, 'custom_fields.why').value).to.equal('because');
    form.querySelector('an-field')?.remove();
    await rendered(form);
    expect(controls(form)).to.deep.equal(['email_address']);
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('may be added while the form is out of the document', async () => {
    const form = await mountRsvp('fields="email_address"');
    form.remove();
    form.insertAdjacentHTML('beforeend', '<an-field name="custom_fields.why" label="Why?"></an-field>');
    document.body.append(form);
    await form.updateComplete;
    expect(controls(form)).to.deep.equal(['email_address', 'custom_fields.why']);
  });

  it('may ask for its question where its name stands in the list, and say a known field in other words', async () => {
    const form = await mountRsvp(
      'fields="custom_fields.why email_address"',
      `<an-field name="email_address" label="Your mail"></an-field><an-field name="custom_fields.why" label="Why?"></an-field>`,
    );
    const labels = [...form.renderRoot.querySelectorAll('label')];
    expect(labels.map(({ textContent }) => textContent.replace('(optional)', '').trim())).to.deep.equal([
      'Why?',
      'Your mail',
    ]);
  });

  it('is found inside what an editor put around it', async () => {
    const form = await mountRsvp('', `<p><an-field name="custom_fields.size" label="Size"></an-field></p>`);
    expect(controls(form)).to.contain('custom_fields.size');
  });

  for (const type of ['select', 'radio', 'checkboxes']) {
    it(`of the type ${type} starts with the choice that its value names`, async () => {
      const options = '<option value="S">Small</option><option value="M">Medium</option>';
      const field = `<an-field name="custom_fields.size" type="${type}" label="Size" value="M">${options}</an-field>`;
      const form = await mountRsvp('', field);
      control(form, 'email_address').value = 'jo@example.org';
      form.insertAdjacentHTML('beforeend', field.replaceAll('size', 'fit'));
      await Promise.resolve();
      expect(await bodyOf(form)).to.deep.include({
        person: { email_addresses: [{ address: 'jo@example.org' }], custom_fields: { size: 'M', fit: 'M' } },
      });
    });
  }

  it('that is wrong is told with its name and what to write', async () => {
    const errors = await errorsDuring(() => mountRsvp('', '<an-field name="shoe" label="Shoe"></an-field>'));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('"shoe": Write custom_fields. and a name of your own');
  });

  it('is a group of choices with a legend, which the summary leads to', async () => {
    const form = await mountRsvp(
      'fields="email_address"',
      `<an-field name="custom_fields.when" type="radio" label="When?" hint="One day." required><option>Today</option><option>Later</option></an-field>`,
    );
    control(form, 'email_address').value = 'jo@example.org';
    expect(await form.submit()).to.deep.equal({ type: 'invalid' });
    const group = form.renderRoot.querySelector('fieldset');
    expect(group?.querySelector('legend')?.textContent.trim()).to.equal('When?');
    form.renderRoot.querySelector<HTMLAnchorElement>('[part=summary] a')?.click();
    expect(form.shadowRoot?.activeElement).to.equal(control(form, 'custom_fields.when'));
    const described = group?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => form.shadowRoot?.getElementById(id)?.textContent)).to.deep.equal([
      'One day.',
      'Choose an answer to “When?”',
    ]);
  });

  it('asks a conditional question only while its answer is there, and keeps what was typed', async () => {
    const form = await mountRsvp(
      'fields="email_address*"',
      `<an-field name="custom_fields.drive" type="checkbox" label="I can drive"></an-field>
       <an-field name="custom_fields.seats" type="number" label="Seats" required show-if="custom_fields.drive=1"></an-field>`,
    );
    const drive = control(form, 'custom_fields.drive');
    const seats = control(form, 'custom_fields.seats');
    const tick = async () => {
      drive.click();
      await form.updateComplete;
    };
    expect(seats.getClientRects()).to.have.length(0);
    await tick();
    expect(seats.getClientRects()).to.have.length(1);
    seats.value = '3';
    await tick();
    expect(seats.getClientRects()).to.have.length(0);
    control(form, 'email_address').value = 'jo@example.org';
    expect(await bodyOf(form)).to.deep.equal({
      person: { email_addresses: [{ address: 'jo@example.org' }], custom_fields: { drive: '0' } },
    });
  });
});

describe('the property fields', () => {
  it('takes fields as data, as <an-field> does', async () => {
    const form = await mountRsvp();
    form.fields = [
      { name: 'phone_number', label: 'Mobile', required: true },
      {
        name: 'custom_fields.skills',
        type: 'checkboxes',
        label: 'Skills',
        options: [{ label: 'Cook' }, { label: 'Sing', tags: 'choir' }],
      },
    ];
    await form.updateComplete;
    expect(form.hasAttribute('fields')).to.equal(false);
    control(form, 'phone_number').value = '(202) 555-0123';
    for (const box of form.renderRoot.querySelectorAll<HTMLInputElement>('[type=checkbox]')) box.checked = true;
    expect(await bodyOf(form)).to.deep.equal({
      person: { phone_numbers: [{ number: '2025550123' }], custom_fields: { skills: 'Cook, Sing' } },
      add_tags: ['choir'],
    });
  });
});

describe('consent', () => {
  const boxes = 'fields="email_address* phone_number" consent="I agree" email-opt-in="News" sms-opt-in="Texts"';

  it('is asked for in boxes that start unticked, the texts’ at the phone field', async () => {
    const form = await mountRsvp(boxes);
    expect(controls(form)).to.deep.equal(['email_address', 'email-opt-in', 'phone_number', 'sms-opt-in', 'consent']);
    expect(form.renderRoot.querySelectorAll(':checked')).to.have.length(0);
  });

  it('is given for the words that were read: where they change its tick is gone, and no other', async () => {
    const form = await mountRsvp(boxes);
    for (const name of ['consent', 'email-opt-in', 'sms-opt-in']) control(form, name).click();
    form.consent = 'I agree that others write to me';
    await form.updateComplete;
    const ticked = () => [...form.renderRoot.querySelectorAll<HTMLInputElement>(':checked')].map(({ name }) => name);
    expect(ticked()).to.deep.equal(['email-opt-in', 'sms-opt-in']);
    form.setAttribute('event-id', 'none');
    await form.updateComplete;
    form.setAttribute('sms-opt-in', 'Texts of others');
    form.setAttribute('event-id', actionId);
    await form.updateComplete;
    expect(ticked()).to.deep.equal(['email-opt-in']);
  });

  it('that is required and not given posts nothing', async () => {
    const form = await mountRsvp(boxes);
    control(form, 'email_address').value = 'jo@example.org';
    const requests = await withFetch(accepted, () => form.submit());
    expect(requests).to.have.length(0);
    expect(form.renderRoot.querySelector('[part=summary]')?.textContent).to.contain('Tick “I agree” to go on');
  });

  it('goes with an address or a number as its status, by the person’s own tick alone', async () => {
    const form = await mountRsvp(boxes);
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'phone_number').value = '2025550123';
    control(form, 'consent').click();
    control(form, 'sms-opt-in').click();
    expect(await bodyOf(form)).to.deep.equal({
      person: {
        email_addresses: [{ address: 'jo@example.org' }],
        phone_numbers: [{ number: '2025550123', status: 'subscribed' }],
      },
    });
  });
});

describe('identifiers', () => {
  it('are the same while one thing is sent again, and fresh for the next', async () => {
    const form = await mountRsvp('identifier-system="our-site"');
    const sendTo = async (status: number) => {
      control(form, 'email_address').value = 'jo@example.org';
      const [request] = await withFetch(
        () => new Response('{}', { status }),
        () => form.submit(),
      );
      return (JSON.parse(request?.body as string) as { identifiers: string[] }).identifiers[0];
    };
    const first = await sendTo(400);
    expect(first).to.match(/^our-site:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(await sendTo(200)).to.equal(first);
    form.reset();
    await form.updateComplete;
    expect(await sendTo(200)).to.not.equal(first);
  });
});

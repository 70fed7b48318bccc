/** Submitting, as the page around the element sees it: events, methods and states, with time and answers in the test's hands. */
import { expect } from 'chai';
import { AnErrorEvent, AnInvalidEvent, AnSuccessEvent, type AnEventRsvp } from '../../src/index.js';
import { actionId, control, errorsDuring, mountRsvp, withFetch } from '../helpers/mount.js';

const types = ['an-ready', 'an-submit', 'an-invalid', 'an-success', 'an-error'];

/** Every event of a form that reaches the document, from now on. */
function eventsOf(): { readonly seen: Event[]; readonly stop: () => void } {
  const seen: Event[] = [];
  const end = new AbortController();
  for (const type of types) document.addEventListener(type, (event) => seen.push(event), { signal: end.signal });
  return {
    seen,
    stop: () => {
      end.abort();
    },
  };
}

async function filled(attributes = ''): Promise<AnEventRsvp> {
  const form = await mountRsvp(attributes);
  control(form, 'email_address').value = 'jo@example.org';
  return form;
}

/** Whatever an event carries of its own, so that nothing more than expected can be on it. */
function ownDataOf(event: Event | undefined): unknown {
  return Object.fromEntries(Object.entries(event ?? {}).filter(([name]) => name !== 'isTrusted'));
}

const ok = () => new Response('{}');

describe('events', () => {
  it('say in order that the form is ready, is sent and was accepted, with nothing personal', async () => {
    const { seen, stop } = eventsOf();
    const form = await filled();
    await withFetch(ok, () => form.submit());
    stop();
    expect(seen.map(({ type }) => type)).to.deep.equal(['an-ready', 'an-submit', 'an-success']);
    const success = seen.at(-1);
    expect(success).to.be.instanceOf(AnSuccessEvent);
    expect(ownDataOf(success)).to.deep.equal({ record: 'attendance' });
  });

  it('say why a form was not accepted, without the API’s message', async () => {
    const { seen, stop } = eventsOf();
    const form = await filled();
    await withFetch(
      () => new Response('{"error":"jo@example.org is no address"}', { status: 400 }),
      () => form.submit(),
    );
    stop();
    const error = seen.at(-1);
    expect(error).to.be.instanceOf(AnErrorEvent);
    expect(ownDataOf(error)).to.deep.equal({ record: 'attendance', reason: 'refused' });
  });

  it('name the fields to mend and not what was typed', async () => {
    const { seen, stop } = eventsOf();
    const form = await mountRsvp();
    control(form, 'email_address').value = 'jo at home';
    await form.submit();
    stop();
    const invalid = seen.at(-1);
    expect(invalid).to.be.instanceOf(AnInvalidEvent);
    expect((invalid as AnInvalidEvent).problems).to.deep.equal([
      { field: 'email_address', message: 'email_address_wrong' },
    ]);
  });

  it('let a listener cancel the post', async () => {
    const form = await filled();
    form.addEventListener('an-submit', (event) => {
      event.preventDefault();
    });
    const requests = await withFetch(ok, async () => {
      expect(await form.submit()).to.deep.equal({ type: 'canceled' });
    });
    expect(requests).to.have.length(0);
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('let a listener replace the body', async () => {
    const form = await filled();
    form.addEventListener('an-submit', (event) => {
      event.body = { ...event.body, person: { ...event.body.person, custom_fields: { shirt: 'M' } } };
    });
    const [request] = await withFetch(ok, () => form.submit());
    expect(JSON.parse(request?.body as string)).to.deep.equal({
      person: { email_addresses: [{ address: 'jo@example.org' }], custom_fields: { shirt: 'M' } },
    });
  });

  it('of a form that is wrongly configured say so once', async () => {
    const { seen, stop } = eventsOf();
    await errorsDuring(async () => {
      const form = await mountRsvp('country="none"');
      expect(await form.submit()).to.deep.equal({ type: 'misconfigured', cause: 'attributes' });
    });
    stop();
    expect(seen.map((event) => (event instanceof AnErrorEvent ? event.reason : event.type))).to.deep.equal([
      'misconfigured',
    ]);
  });
});

describe('while something is sent', () => {
  /** A post that is answered when the test says so. */
  function pending() {
    let answer: (response: Response) => void = () => undefined;
    const answered = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    return {
      answer: (response: Response) => {
        answer(response);
      },
      answered,
    };
  }

  it('the state is there for CSS, and a second submit() has the first one’s outcome', async () => {
    const form = await filled();
    const { answer, answered } = pending();
    const requests = await withFetch(
      () => answered,
      async () => {
        const first = form.submit();
        const second = form.submit();
        await Promise.resolve();
        await form.updateComplete;
        expect(form.matches(':state(sending)')).to.equal(true);
        answer(ok());
        expect(await Promise.all([first, second])).to.deep.equal([{ type: 'accepted' }, { type: 'accepted' }]);
      },
    );
    expect(requests).to.have.length(1);
    expect(form.matches(':state(sending)')).to.equal(false);
    expect(form.matches(':state(done)')).to.equal(true);
  });

  it('reset() does nothing, so that nothing is lost', async () => {
    const form = await filled();
    const { answer, answered } = pending();
    await withFetch(
      () => answered,
      async () => {
        const submitted = form.submit();
        await Promise.resolve();
        await form.updateComplete;
        form.reset();
        expect(control(form, 'email_address').value).to.equal('jo@example.org');
        answer(new Response('{}', { status: 400 }));
        await submitted;
      },
    );
    expect(form.matches(':state(failed)')).to.equal(true);
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
  });

  it('an edit stays in the field and out of the post', async () => {
    const form = await filled();
    const { answer, answered } = pending();
    const [request] = await withFetch(
      () => answered,
      async () => {
        const submitted = form.submit();
        await Promise.resolve();
        await form.updateComplete;
        control(form, 'email_address').value = 'new@example.org';
        answer(new Response('{}', { status: 400 }));
        await submitted;
      },
    );
    expect(request?.body).to.contain('jo@example.org');
    expect(control(form, 'email_address').value).to.equal('new@example.org');
  });

  it('the element may be moved, and still shows what came of it', async () => {
    const form = await filled();
    const { answer, answered } = pending();
    const requests = await withFetch(
      () => answered,
      async () => {
        const submitted = form.submit();
        await Promise.resolve();
        form.remove();
        document.body.append(form);
        answer(ok());
        await submitted;
      },
    );
    expect(requests).to.have.length(1);
    expect(form.renderRoot.querySelector('[part=status]')).to.not.equal(null);
  });
});

describe('methods', () => {
  it('checkValidity() tells whether the form would be sent, and shows nothing', async () => {
    const form = await mountRsvp();
    expect(form.checkValidity()).to.equal(false);
    expect(form.renderRoot.querySelector('[part=summary]')).to.equal(null);
    control(form, 'email_address').value = 'jo@example.org';
    expect(form.checkValidity()).to.equal(true);
  });

  it('focus() goes to the first field', async () => {
    const form = await mountRsvp();
    form.focus();
    expect(form.shadowRoot?.activeElement).to.equal(control(form, 'given_name'));
  });

  it('focus() goes past a first field that is not asked now', async () => {
    const form = await mountRsvp(
      'fields="custom_fields.why email_address*"',
      '<an-field name="custom_fields.why" label="Why?" show-if="email_address=jo@example.org"></an-field>',
    );
    form.focus();
    expect(form.shadowRoot?.activeElement).to.equal(control(form, 'email_address'));
  });

  it('submit() of an element that was never in a document posts nothing and says that it is misconfigured', async () => {
    const form = document.createElement('an-event-rsvp');
    const requests = await withFetch(
      () => new Response('{}'),
      async () => {
        expect((await form.submit()).type).to.equal('misconfigured');
      },
    );
    expect(requests).to.deep.equal([]);
  });
});

describe('focus', () => {
  it('stays with a person who went on to something else in the same shadow root', async () => {
    document.body.innerHTML = '<div></div>';
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('The page has no element.');
    root.innerHTML = `<an-event-rsvp event-id="${actionId}"></an-event-rsvp><input>`;
    const form = root.querySelector('an-event-rsvp');
    if (!form) throw new Error('The root has no form.');
    await form.updateComplete;
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'email_address').focus();
    await withFetch(
      () => {
        root.querySelector('input')?.focus();
        return ok();
      },
      () => form.submit(),
    );
    expect(root.activeElement).to.equal(root.querySelector('input'));
  });

  it('stays with a person who went on to something outside of the component that holds the form', async () => {
    document.body.innerHTML = '<div></div><input id="search">';
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('The page has no element.');
    root.innerHTML = `<an-event-rsvp event-id="${actionId}"></an-event-rsvp>`;
    const form = root.querySelector('an-event-rsvp');
    if (!form) throw new Error('The root has no form.');
    await form.updateComplete;
    control(form, 'email_address').value = 'jo@example.org';
    control(form, 'email_address').focus();
    const search = document.querySelector<HTMLElement>('#search');
    await withFetch(
      () => {
        search?.focus();
        return ok();
      },
      () => form.submit(),
    );
    expect(document.activeElement).to.equal(search);
  });

  it('is not taken from a person who types elsewhere when a script submits the form', async () => {
    const form = await mountRsvp();
    document.body.insertAdjacentHTML('beforeend', '<input id="search">');
    const search = document.querySelector<HTMLElement>('#search');
    search?.focus();
    await form.submit();
    expect(document.activeElement).to.equal(search);
  });

  it('goes from a button of the page that submits the form to what came of it', async () => {
    const form = await mountRsvp();
    document.body.insertAdjacentHTML('beforeend', '<button id="go">Go</button>');
    document.querySelector<HTMLElement>('#go')?.focus();
    await form.submit();
    expect(form.shadowRoot?.activeElement).to.equal(form.renderRoot.querySelector('[part=summary]'));
  });
});

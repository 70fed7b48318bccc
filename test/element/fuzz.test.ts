/** Forms on a page that gives them anything, by attribute, by child and by property: each draws, or shows the link, and throws nothing. */
import { assert } from 'chai';
import fc from 'fast-check';
import type { FormElement } from '../../src/index.js';
import { actionId, control, errorsDuring, mount, mountRsvp, withFetch } from '../helpers/mount.js';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'email_address',
    '*',
    '=',
    'custom_fields.',
    '__proto__',
    '\ud83d',
    '</option>',
    '\n',
    '1',
    'select',
  ),
);

/** What a property may be set to in JavaScript, which knows no types. */
const anything = fc.oneof(
  word,
  fc.constantFrom<unknown>(null, undefined, 0, NaN, true, false, 1n, Symbol('s'), () => 1, new Date(NaN), /x/, [,]),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
);

const option = fc.oneof(
  anything,
  fc.record({ label: anything, value: anything, tags: anything }, { requiredKeys: [] }),
);
const field = fc.record(
  {
    name: fc.oneof(word, fc.constantFrom('custom_fields.x', 'given_name')),
    type: fc.constantFrom('text', 'select', 'radio', 'checkboxes', 'checkbox', 'number', 'date', 'textarea', 'hidden'),
    label: fc.oneof(word, fc.constant('Question')),
    options: fc.oneof(anything, fc.array(option, { maxLength: 3 })),
    ...Object.fromEntries(
      ['hint', 'required', 'value', 'pattern', 'min', 'max', 'maxlength', 'autocomplete', 'showIf', 'tags'].map(
        (name) => [name, anything],
      ),
    ),
  },
  { requiredKeys: ['name', 'label'] },
);
const target = fc.oneof(
  anything,
  fc.dictionary(fc.constantFrom('title', 'given_name', 'family_name', 'email', 'phone', 'ocdid'), anything),
);
const messages = fc.dictionary(
  fc.constantFrom('given_name', 'optional', 'choose', 'too_long', 'rsvp_submit', 'problem_title', 'answer_missing'),
  fc.oneof(anything, fc.record({ other: anything, one: anything }, { requiredKeys: [] })),
);

/** What an element is given, and by which name. */
const given = {
  fields: fc.oneof(
    anything,
    fc.array(fc.oneof(anything, field), { maxLength: 3 }).map((all) => [{ name: 'email_address' }, ...all]),
  ),
  messages: fc.oneof(anything, messages),
  targets: fc.oneof(anything, fc.array(target, { minLength: 1, maxLength: 3 })),
};

/** What was not caught, while `act` runs. */
async function uncaughtDuring(act: () => unknown): Promise<readonly string[]> {
  const uncaught: string[] = [];
  const heard = (event: ErrorEvent | PromiseRejectionEvent) => {
    uncaught.push('reason' in event ? String(event.reason) : event.message);
    event.preventDefault();
  };
  addEventListener('error', heard);
  addEventListener('unhandledrejection', heard);
  const errors = await errorsDuring(act);
  removeEventListener('error', heard);
  removeEventListener('unhandledrejection', heard);
  // What an element says of a draw that threw.
  return [...uncaught, ...errors.filter((error) => error.includes('trusted-types'))];
}

/** Draws the form with it, fills in what is asked for, and sends it. */
async function use(form: FormElement): Promise<void> {
  await form.updateComplete;
  const asked = form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control]');
  for (const each of asked) {
    if (each.type === 'checkbox' || each.type === 'radio') each.checked = true;
    else each.value = each.type === 'email' ? 'jo@example.org' : '1';
  }
  asked[0]?.dispatchEvent(new Event('input', { bubbles: true }));
  await form.submit();
  form.reset();
  await form.updateComplete;
}

const outreach = `<an-outreach-form advocacy-campaign-id="${actionId}" type="email" subject="Hi" message="Dear {target.title}">
  <an-target given-name="Ann" email="ann@example.org" phone="2025550100"></an-target></an-outreach-form>`;

for (const [property, arbitrary] of Object.entries(given)) {
  it(`an element whose property ${property} is anything is drawn and sent, or shows the link, and throws nothing`, async () => {
    const form = await mount(outreach, 'an-outreach-form');
    await withFetch(
      () => Response.json({}),
      () =>
        fc.assert(
          fc.asyncProperty(arbitrary, fc.constantFrom('email', 'phone'), async (value, type) => {
            form.setAttribute('type', type);
            Object.assign(form, { [property]: value });
            assert.deepEqual(await uncaughtDuring(() => use(form)), []);
            Object.assign(form, { [property]: undefined });
          }),
          { numRuns: 150, interruptAfterTimeLimit: 5_000 },
        ),
    );
  });
}

const own = [
  'type',
  'label',
  'hint',
  'required',
  'value',
  'pattern',
  'min',
  'max',
  'maxlength',
  'autocomplete',
  'show-if',
];

it('a form whose attributes and questions say anything is drawn and sent, or shows the link, and throws nothing', async () => {
  const form = await mountRsvp('', '<an-field></an-field>');
  const { observedAttributes } = form.constructor as typeof FormElement;
  // It would lead away from the test.
  const names = observedAttributes.filter((name) => name !== 'redirect-url');
  const question = form.firstElementChild;
  const attributes = (names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), word, { maxKeys: 3 });
  const put = (element: Element | null, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) element?.setAttribute(name, value);
  };
  let sent = 0;
  await withFetch(
    () => {
      sent += 1;
      return Response.json({});
    },
    () =>
      fc.assert(
        fc.asyncProperty(
          attributes(names),
          attributes(own),
          fc.oneof(
            word,
            word.map((key) => `custom_fields.${key}`),
          ),
          fc.array(word, { maxLength: 2 }),
          fc.constantFrom('select', 'radio', 'checkboxes'),
          async (ofForm, ofField, name, values, list) => {
            // Half of a surrogate pair, which a page's parser never leaves, may come from a script.
            question?.replaceChildren(...values.map((value) => new Option(value, value)));
            // What has choices is a list, most of the time.
            put(question, { label: 'Question', ...(values.length > 0 && { type: list }), ...ofField, name });
            put(form, ofForm);
            assert.deepEqual(await uncaughtDuring(() => use(form)), []);
            for (const each of Object.keys(ofForm)) form.removeAttribute(each);
            form.setAttribute('event-id', actionId);
            for (const each of ['type', ...Object.keys(ofField)]) question?.removeAttribute(each);
          },
        ),
        { numRuns: 300, interruptAfterTimeLimit: 5_000 },
      ),
  );
  assert.isAbove(sent, 10);
});

it('a question whose name holds half a surrogate pair is refused, because its answer would be lost', async () => {
  const form = await mountRsvp('', '<an-field name="custom_fields.x" label="Question"></an-field>');
  assert.isOk(control(form, 'custom_fields.x'));
  const told = await errorsDuring(async () => {
    form.querySelector('an-field')?.setAttribute('name', 'custom_fields.\ud83d');
    await Promise.resolve();
    await form.updateComplete;
  });
  assert.match(told.join(), /Write custom_fields\. and a name of your own/);
});

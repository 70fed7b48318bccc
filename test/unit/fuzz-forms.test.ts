/** The steps from attributes to a body, given anything at all: none throws, none is felt, and what is wrong is told as a sentence. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import type { Action } from '../../src/core/action.js';
import { attributeReaders } from '../../src/core/attributes.js';
import { buildBody } from '../../src/core/body.js';
import { catalogue } from '../../src/core/catalogue.js';
import { configure, describeMistake, type Config } from '../../src/core/config.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { fieldTypes } from '../../src/core/field-types.js';
import { prefilled } from '../../src/core/fields.js';
import { jsonText } from '../../src/core/json.js';
import { say, type MessageKey, type MessageOverrides } from '../../src/core/messages.js';
import type { Typed } from '../../src/core/values.js';
import { checkValues, textsOf } from '../../src/core/values.js';
import { locale } from '../../src/locales/en.js';
import { holdsEmpty, inherited, needed, ownAnswers, takenBy, type Bag } from './fixture.js';
import { anyAction, anyJunk, isBorne, strangeWord } from './strange.js';

const own = ['type', 'subject', 'message', 'targets', 'event-id', 'event-campaign-id', 'survey-id', 'form-id'];

/** Attributes and properties that may hold anything, and some that the elements do not know. */
const anyBag = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...Object.keys(attributeReaders), ...own), anyJunk, { maxKeys: 4 }),
    fc.dictionary(strangeWord, anyJunk, { maxKeys: 1 }),
  )
  .map(([known, unknown]): Bag => ({ ...known, ...unknown }));

const anyName = fc.oneof(
  fc.constantFrom(...Object.keys(catalogue), 'consent', 'subject', 'calls'),
  strangeWord.map((key) => `custom_fields.${key}`),
  strangeWord,
);
const anyType = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(fieldTypes)) },
  { weight: 1, arbitrary: strangeWord },
);
const anyOption = fc.record({ label: strangeWord, value: strangeWord, tags: strangeWord }, { requiredKeys: ['label'] });

/** A field as `<an-field>` declares it: each attribute is any text. */
const anyDeclaration = fc.record(
  {
    name: anyName,
    type: anyType,
    label: strangeWord,
    hint: strangeWord,
    required: fc.boolean(),
    value: strangeWord,
    pattern: strangeWord,
    min: strangeWord,
    max: strangeWord,
    maxlength: strangeWord,
    autocomplete: strangeWord,
    showIf: fc.oneof(
      strangeWord,
      fc.tuple(anyName, strangeWord).map((parts) => parts.join('=')),
    ),
    tags: strangeWord,
    options: fc.array(anyOption, { maxLength: 3 }),
  },
  { requiredKeys: ['name'] },
);

/** What stands in the list of a property `fields` that is written by hand, or by a server. */
const anyEntry = fc.oneof(
  anyJunk,
  fc
    .tuple(
      anyDeclaration,
      fc.dictionary(fc.constantFrom('name', 'type', 'label', 'value', 'min', 'options', 'tags', 'showIf'), anyJunk, {
        maxKeys: 2,
      }),
    )
    .map(([declaration, junk]) => ({ ...declaration, ...junk })),
);

/** Configures, and checks that whatever is wrong is told as one sentence each. */
function configured(
  action: Action,
  bag: Bag,
  declared: readonly FieldDeclaration[] = [],
  typed: Typed = {},
): Config | undefined {
  const configuration = configure(action, bag, declared, { typed });
  if (configuration.ok) return configuration.config;
  const told = configuration.mistakes.map((mistake) => describeMistake(action.tag, mistake));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((sentence) => !sentence.startsWith(`<${action.tag}> `))).toEqual([]);
  return undefined;
}

test('whatever stands in attributes and properties, a form is configured or says what is wrong', () => {
  isBorne(fc.tuple(anyAction, anyBag, fc.boolean()), ([action, bag, hasId]) =>
    configured(action, { ...(hasId && needed(action)), ...bag }),
  );
});

test('whatever stands in a list of fields, a form is configured or says what is wrong', () => {
  isBorne(fc.tuple(anyAction, fc.array(anyEntry, { minLength: 1, maxLength: 3 })), ([action, entries]) =>
    configured(action, { ...needed(action), fields: [{ name: 'email_address' }, ...entries] }),
  );
});

test('whatever stands in a list of targets, an outreach is configured or says what is wrong', () => {
  const target = fc.oneof(anyJunk, fc.dictionary(fc.constantFrom('title', 'given_name', 'email', 'ocdid'), anyJunk));
  isBorne(fc.tuple(anyAction, fc.array(target, { minLength: 1, maxLength: 3 })), ([action, targets]) => {
    const config = configured(action, { ...needed(action), type: 'email', targets });
    config?.parcels({ subject: 'Hi', message: 'Dear {target.title}' });
  });
});

test('whatever sentences a builder puts in place of ours, each of them is said as a text', () => {
  const keys = fc.constantFrom(...(Object.keys(locale.messages) as MessageKey[]));
  const plural = fc.dictionary(fc.constantFrom('one', 'other', 'few', 'zero'), anyJunk);
  const table = fc.dictionary(keys, fc.oneof(anyJunk, plural), { maxKeys: 3 });
  isBorne(fc.tuple(anyAction, table, fc.boolean(), strangeWord), ([action, messages, isText, label]) => {
    const asGiven = isText ? (jsonText(messages) ?? '{') : messages;
    const config = configured(action, { ...needed(action), messages: asGiven });
    if (!config) return;
    const overrides: MessageOverrides | undefined = config.attributes.messages;
    const mixed = { ...locale, messages: { ...locale.messages, ...overrides } };
    for (const key of Object.keys(messages) as MessageKey[]) {
      expect(typeof say(mixed, key, { label, count: 255, range: label })).toBe('string');
    }
  });
});

/** What one control holds: texts, and a file that a page's script put there. */
const typedIn = fc.oneof(fc.constant([]), fc.array(fc.oneof(strangeWord, fc.constant({})), { maxLength: 3 }));

test('whatever is asked and whatever is typed, the answers are checked, and a body holds nothing empty or untaken', () => {
  const before = inherited();
  let built = 0;
  const form = fc.record({
    action: anyAction,
    declared: fc.array(anyDeclaration, { maxLength: 3 }),
    typed: fc.array(typedIn, { minLength: 5, maxLength: 5 }),
    parameters: fc.dictionary(fc.constantFrom(...Object.keys(catalogue)), strangeWord),
  });
  isBorne(form, ({ action, declared, typed: [first = [], second = [], ...rest], parameters }) => {
    // The name and the label are right as often as not, so that many forms stand.
    const named = declared.map((each, index) => ({
      ...each,
      name: `custom_fields.${index}${each.name.slice(0, 9)}`,
      label: `Q${each.label ?? ''}`,
    }));
    const typed: Typed = {
      ...ownAnswers(action),
      email_address: ['jo@example.org'],
      given_name: first,
      postal_code: second,
      ...Object.fromEntries(named.map(({ name }, index) => [name, rest[index] ?? []])),
    };
    const config = configured(action, needed(action), named, typed);
    if (!config) return;
    const checked = checkValues(prefilled(config.fields, new Map(Object.entries(parameters))), typed);
    expect(Object.values(textsOf(typed)).filter((text) => typeof text !== 'string')).toEqual([]);
    if (!checked.ok) {
      const names = config.fields.map(({ name }) => name);
      expect(checked.problems.filter(({ field }) => !names.includes(field))).toEqual([]);
      return;
    }
    built += 1;
    const body = buildBody(config, checked, {});
    expect(holdsEmpty(body)).toBe(false);
    expect(Object.keys(body).filter((key) => key !== 'person' && !takenBy(action).includes(key))).toEqual([]);
  });
  expect(built).toBeGreaterThan(0);
  expect(inherited()).toStrictEqual(before);
});

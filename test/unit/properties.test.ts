/** What holds for every form and every answer, over random ones of both. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { buildBody, type Body } from '../../src/core/body.js';
import { attributeReaders } from '../../src/core/attributes.js';
import { configure, describeMistake } from '../../src/core/config.js';
import { prefilled } from '../../src/core/fields.js';
import type { Json, Place } from '../../src/core/json.js';
import { regionNames as regions } from '../../src/core/region-names.js';
import { referrerData } from '../../src/core/referrer.js';
import { checkValues, type Checked } from '../../src/core/values.js';
import * as elements from '../../src/elements/index.js';
import { configOf, holdsEmpty, inherited, needed, ownAnswers, takenBy } from './fixture.js';
import { randomForms, type Question, type RandomForm } from './random-forms.js';

/** Enough to meet every action with every type of field many times over, in about a second. */
const runs = { numRuns: 500 };

const page = { source: 'mail', website: 'blog.example' };

function check({ action, bag, declared, typed }: RandomForm): Checked {
  return checkValues(configOf(action, bag, declared).fields, typed);
}

/** What is posted, undefined where the person has something to mend. */
function bodyOf(form: RandomForm): Body | undefined {
  const config = configOf(form.action, form.bag, form.declared);
  const checked = checkValues(config.fields, form.typed);
  return checked.ok ? buildBody(config, checked, referrerData(page, config.attributes)) : undefined;
}

/** The questions that are asked while the answers are these. */
function askedIn({ questions }: RandomForm): readonly Question[] {
  const isAsked = ({ declaration }: Question, after: readonly Question[]): boolean => {
    const [name, answer] = declaration.showIf?.split(/=(.*)/s) ?? [];
    if (name === undefined) return true;
    const other = questions.find((question) => question.declaration.name === name);
    return (
      other !== undefined &&
      !after.includes(other) &&
      other.texts.includes(answer ?? '') &&
      isAsked(other, [...after, other])
    );
  };
  return questions.filter((question) => isAsked(question, [question]));
}

/** Everything that is no object and no array, with where it stands. */
function leavesOf(json: Json, place: readonly (string | number)[] = []): readonly (readonly [string, Json])[] {
  if (typeof json !== 'object' || json === null) return [[JSON.stringify(place), json]];
  return Array.isArray(json)
    ? json.flatMap((inner, index) => leavesOf(inner, [...place, index]))
    : Object.entries(json).flatMap(([key, inner]) => leavesOf(inner, [...place, key]));
}

/** Where the answers stand that are given, and what stands there. */
function answersIn(form: RandomForm): readonly (readonly [Place, string])[] {
  return askedIn(form).flatMap(({ place, sent }) => (sent === undefined ? [] : [[place, sent] as const]));
}

/** The statuses that the person's ticks set, where the address or the number is given. */
function statusesIn(form: RandomForm): readonly (readonly [Place, string])[] {
  const given = new Set(answersIn(form).map(([place]) => place[1]));
  return (
    [
      ['email-opt-in', 'email_addresses'],
      ['sms-opt-in', 'phone_numbers'],
    ] as const
  ).flatMap(([box, list]) =>
    form.ticked.has(box) && given.has(list) ? [[['person', list, 0, 'status'], 'subscribed'] as const] : [],
  );
}

/** Checks what holds for each body that is posted, and that many are. */
function holdsForBodies(predicate: (body: Body, form: RandomForm) => void): void {
  let posted = 0;
  fc.assert(
    fc.property(randomForms, (form) => {
      const body = bodyOf(form);
      if (!body) return;
      posted += 1;
      predicate(body, form);
    }),
    runs,
  );
  expect(posted).toBeGreaterThan(runs.numRuns / 5);
}

test('no body holds an empty text, null, an empty list or an empty object, at any depth', () => {
  holdsForBodies((body) => {
    expect(holdsEmpty(body)).toBe(false);
  });
});

test('no body holds a key that the helper does not take', () => {
  holdsForBodies((body, { action }) => {
    const taken = ['person', ...takenBy(action)];
    expect(Object.keys(body).filter((key) => !taken.includes(key))).toEqual([]);
  });
});

test('no body holds a status that nobody ticked, and every one that somebody did', () => {
  holdsForBodies((body, form) => {
    const statuses = leavesOf(body).filter(([place]) => /^\["person","(?!custom_fields").*"status"\]$/.test(place));
    expect(new Map(statuses)).toEqual(new Map(statusesIn(form).map(([place, text]) => [JSON.stringify(place), text])));
  });
});

test('every answer stands letter for letter at the place of its field, and the person holds nothing else', () => {
  holdsForBodies((body, form) => {
    const expected = new Map(
      [...answersIn(form), ...statusesIn(form)].map(([place, text]) => [JSON.stringify(place), text]),
    );
    const { country } = form.bag;
    const hasAddress = [...expected.keys()].some((place) => place.startsWith('["person","postal_addresses"'));
    const asksCountry = form.questions.some(({ declaration }) => declaration.name === 'country');
    if (typeof country === 'string' && hasAddress && !asksCountry) {
      expected.set('["person","postal_addresses",0,"country"]', country);
    }
    const found = leavesOf(body).filter(([place]) => /^\["(?:person|comments)"/.test(place));
    expect(new Map(found)).toEqual(expected);
  });
});

test('a body holds the tags of the form and of each choice that was made, and no others, each once', () => {
  holdsForBodies((body, form) => {
    const list = form.bag['add-tags'];
    const own = typeof list === 'string' ? list.split(', ').filter(Boolean) : [];
    const tags = new Set([...own, ...askedIn(form).flatMap((question) => question.tags)]);
    expect(body['add_tags'] ?? []).toEqual([...tags]);
  });
});

test('a body is the same once it was sent as JSON', () => {
  holdsForBodies((body) => {
    expect(JSON.parse(JSON.stringify(body))).toEqual(body);
  });
});

test('what is asked for again is exactly what is required and empty', () => {
  fc.assert(
    fc.property(randomForms, (form) => {
      const asked = askedIn(form);
      const contacts = asked.filter(({ declaration: { name } }) => name === 'email_address' || name === 'phone_number');
      const isEither = contacts.length > 1 && !contacts.some(({ declaration }) => declaration.required);
      const isRequired = (question: Question) =>
        question.declaration.required === true || (contacts.length === 1 && contacts.includes(question));
      // A box that is not ticked holds nothing, though it is sent as 0.
      const isEmpty = ({ texts }: Question) => texts.every((text) => text.trim() === '');
      const missing = asked.filter((question) => isRequired(question) && isEmpty(question));
      const [first] = isEither && contacts.every(isEmpty) ? contacts : [];
      const names = [...missing, ...(first ? [first] : [])].map(({ declaration }) => declaration.name);
      if (form.bag['consent'] !== undefined && !form.ticked.has('consent')) names.push('consent');
      const checked = check(form);
      expect(new Set(checked.ok ? [] : checked.problems.map(({ field }) => field))).toEqual(new Set(names));
    }),
    runs,
  );
});

/** Text of all kinds, with what the steps take for something else. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    'email_address*',
    'custom_fields.x',
    'a=b',
    '[',
    '1',
    'US',
    '\0',
  ),
);
const anyValue = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, true, false, 0, NaN, new Date(NaN), new Date(0)) },
);
const anyBag = fc.record(Object.fromEntries(Object.keys(attributeReaders).map((name) => [name, anyValue])), {
  requiredKeys: [],
});
const anyNames = fc.oneof(
  fc.constantFrom('email_address', 'given_name', 'country', 'comments'),
  anyText.map((key) => `custom_fields.${key}`),
  anyText,
);
const types = ['text', 'number', 'date', 'url', 'select', 'checkboxes', 'checkbox', 'hidden', 'country'] as const;
const anyType = fc.oneof(fc.constantFrom(...types), anyText);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyDeclaration = fc.record({
  name: anyNames,
  type: some(anyType),
  label: some(anyText),
  hint: some(anyText),
  required: some(fc.boolean()),
  value: some(anyText),
  pattern: some(anyText),
  min: some(fc.oneof(anyText, fc.double())),
  max: some(fc.oneof(anyText, fc.double())),
  maxlength: some(fc.oneof(anyText, fc.nat())),
  tags: some(anyText),
  options: some(fc.array(fc.record({ label: anyText, value: some(anyText), tags: some(anyText) }), { maxLength: 3 })),
});
const anyAction = fc.constantFrom(...Object.values(elements).map(({ action }) => action));

test('no attribute and no declaration, right or wrong, breaks the configuration, and each mistake is a sentence', () => {
  fc.assert(
    fc.property(
      anyAction,
      anyBag,
      fc.array(anyDeclaration, { maxLength: 4 }),
      fc.boolean(),
      (action, bag, declared, hasId) => {
        const configuration = configure(action, { ...(hasId && needed(action)), ...bag }, declared, { regions });
        const told = configuration.ok
          ? []
          : configuration.mistakes.map((mistake) => describeMistake(action.tag, mistake));
        expect(told.length > 0).toBe(!configuration.ok);
        expect(told.filter((sentence) => !sentence.startsWith(`<${action.tag}> `))).toEqual([]);
      },
    ),
    runs,
  );
});

test('whatever a builder declares and a person types, nothing breaks and nothing empty or untaken is posted', () => {
  let posted = 0;
  const typed = fc.dictionary(fc.constantFrom('a', 'b'), fc.array(anyText, { maxLength: 3 }));
  // What is told as a mistake is never asked: a list has choices, and nothing else has. Few random limits can be read.
  const declared = fc.tuple(anyDeclaration, anyDeclaration).map((pair) =>
    pair.map(({ type: given, value, hint, required, options, tags }, index) => {
      const type = types.find((each) => each === given) ?? 'text';
      const isList = type === 'select' || type === 'checkboxes';
      return {
        ...{ name: `custom_fields.${index}`, label: `Question ${index}`, type, value, hint, required },
        ...(isList && { options: [{ label: 'One' }, ...(options ?? []).map(({ label }) => ({ label: `${label}.` }))] }),
        ...(type === 'checkbox' && { tags }),
      };
    }),
  );
  const before = inherited();
  fc.assert(
    fc.property(anyAction, declared, typed, anyText, (action, declarations, { a = [], b = [] }, name) => {
      const bag = { ...needed(action), fields: 'email_address given_name' };
      const configuration = configure(action, bag, declarations, { regions });
      if (!configuration.ok) return;
      const { config } = configuration;
      const checked = checkValues(
        prefilled(
          config.fields,
          new Map([
            ['given_name', name],
            [name, name],
          ]),
        ),
        {
          ...ownAnswers(action),
          email_address: ['jo@example.org'],
          given_name: [name],
          'custom_fields.0': a,
          'custom_fields.1': b,
        },
      );
      if (!checked.ok) return;
      posted += 1;
      const body = buildBody(config, checked, { source: 'mail' });
      const taken = ['person', ...takenBy(action)];
      expect(holdsEmpty(body)).toBe(false);
      expect(Object.keys(body).filter((key) => !taken.includes(key))).toEqual([]);
    }),
    runs,
  );
  expect(posted).toBeGreaterThan(100);
  expect(inherited()).toStrictEqual(before);
});

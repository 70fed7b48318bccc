/** Random forms that are right, each with random answers and what must come of them: for the tests of properties. */
import fc from 'fast-check';
import { regionNames as regions } from '../../src/core/region-names.js';
import { regionOptions } from '../../src/core/regions.js';
import type { Action } from '../../src/core/action.js';
import { catalogue } from '../../src/core/catalogue.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import type { FieldType } from '../../src/core/field-types.js';
import type { Place } from '../../src/core/json.js';
import type { Typed } from '../../src/core/values.js';
import * as elements from '../../src/elements/index.js';
import { needed, ownAnswers, type Bag } from './fixture.js';

/** A field that a builder asks for, and what one person answers. */
export interface Question {
  readonly declaration: FieldDeclaration;
  readonly place: Place;
  /** What its controls hold. */
  readonly texts: readonly string[];
  /** What is sent for that, undefined where nothing is. */
  readonly sent: string | undefined;
  /** The tags of what was chosen. */
  readonly tags: readonly string[];
}

export interface RandomForm {
  readonly action: Action;
  readonly bag: Bag;
  readonly declared: readonly FieldDeclaration[];
  readonly questions: readonly Question[];
  readonly typed: Typed;
  /** The boxes about consent that are ticked. */
  readonly ticked: ReadonlySet<string>;
}

const actions = Object.values(elements).map(({ action }) => action);

/** Letters of all scripts, signs and emoji, with something in them and no spaces at their ends. */
const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= 255);
const spaces = fc.constantFrom('', ' ', '\n', '\t ', '\u00a0');
/** True now and then. */
const seldom = fc.nat(3).map((number) => number === 0);
const tagNames = fc.array(
  words(12).filter((tag) => !tag.includes(',')),
  { maxLength: 3 },
);

type Answer = Pick<Question, 'texts' | 'sent' | 'tags'>;

/** An answer in one control, with spaces around it, or none. */
function answers(text: fc.Arbitrary<string>, send: (text: string) => string = (same) => same): fc.Arbitrary<Answer> {
  const given = fc
    .tuple(spaces, text, spaces)
    .map(([before, typed, after]) => ({ texts: [before + typed + after], sent: send(typed), tags: [] }));
  const none = fc.constantFrom<Answer>(
    { texts: [], sent: undefined, tags: [] },
    { texts: [''], sent: undefined, tags: [] },
    { texts: [' \n'], sent: undefined, tags: [] },
  );
  return fc.oneof({ weight: 8, arbitrary: given }, { weight: 1, arbitrary: none });
}

const bareNumber = (text: string) => text.replace(/[ ().-]/g, '');
const phones = fc
  .tuple(
    fc.constantFrom('', '+'),
    fc.array(fc.stringMatching(/^\d[ .-]?$/), { minLength: 5, maxLength: 15 }).map((digits) => digits.join('').trim()),
  )
  .map(([plus, digits]) => plus + digits);
const numbers = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, thousandths]) => String(whole + thousandths / 1_000));
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const emails = fc.emailAddress().filter((address) => address.length <= 254);
const countries = fc.constantFrom('US', 'CA', 'MX', 'GB', 'DE');

type Kind = fc.Arbitrary<Answer & { readonly rest: Partial<FieldDeclaration> }>;

const typedIn = (text: fc.Arbitrary<string>, send?: (text: string) => string): Kind =>
  answers(text, send).map((answer) => ({ ...answer, rest: {} }));

const options = fc.uniqueArray(
  fc.record({ label: words(20), value: fc.option(words(20), { nil: undefined }), tags: tagNames }),
  { selector: ({ label, value = label }) => value, minLength: 1, maxLength: 4 },
);

/** A list of which at most so many are chosen. */
const listOf = (most: number): Kind =>
  options.chain((all) =>
    fc.subarray(all, { maxLength: Math.min(most, all.length) }).map((chosen) => {
      const texts = chosen.map(({ label, value = label }) => value);
      return {
        texts,
        sent: texts.length > 0 ? texts.join(', ') : undefined,
        tags: chosen.flatMap(({ tags }) => tags),
        rest: { options: all.map((option) => ({ ...option, tags: option.tags.join(' ,') })) },
      };
    }),
  );

const box: Kind = fc
  .tuple(fc.boolean(), fc.option(words(10), { nil: undefined }), tagNames)
  .map(([isTicked, value, tags]) => ({
    texts: isTicked ? [value ?? '1'] : [],
    sent: isTicked ? (value ?? '1') : '0',
    tags: isTicked ? tags : [],
    rest: { value, tags: tags.join(',') },
  }));

const kinds: Readonly<Record<FieldType, Kind>> = {
  text: typedIn(words(60)),
  textarea: typedIn(words(60)),
  hidden: typedIn(words(60)),
  email: typedIn(emails),
  tel: typedIn(phones, bareNumber),
  url: typedIn(fc.webUrl().filter((address) => address.length <= 255)),
  number: typedIn(numbers),
  date: typedIn(days),
  country: typedIn(countries),
  language: typedIn(fc.constantFrom('es', 'en', 'tl')),
  select: listOf(1),
  radio: listOf(1),
  checkboxes: listOf(4),
  checkbox: box,
};

const keys = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'Shirt size', '0') },
);

const customQuestion: fc.Arbitrary<Question> = fc
  .tuple(keys, fc.constantFrom(...(Object.keys(kinds) as FieldType[])), words(30), seldom)
  .chain(([key, type, label, required]) =>
    kinds[type].map(({ rest, ...answer }) => ({
      declaration: { name: `custom_fields.${key}`, type, label, required, ...rest },
      place: ['person', 'custom_fields', key],
      ...answer,
    })),
  );

const address = ['person', 'postal_addresses', 0] as const;

/** Where each field of the catalogue goes, and what people answer. */
const catalogueRows: readonly { name: string; place: Place; answer: fc.Arbitrary<Answer> }[] = [
  { name: 'given_name', place: ['person', 'given_name'], answer: answers(words(60)) },
  { name: 'family_name', place: ['person', 'family_name'], answer: answers(words(60)) },
  { name: 'email_address', place: ['person', 'email_addresses', 0, 'address'], answer: answers(emails) },
  { name: 'phone_number', place: ['person', 'phone_numbers', 0, 'number'], answer: answers(phones, bareNumber) },
  { name: 'address_lines', place: [...address, 'address_lines', 0], answer: answers(words(60)) },
  { name: 'locality', place: [...address, 'locality'], answer: answers(words(60)) },
  { name: 'region', place: [...address, 'region'], answer: answers(words(60)) },
  { name: 'postal_code', place: [...address, 'postal_code'], answer: answers(words(10)) },
  { name: 'country', place: [...address, 'country'], answer: answers(countries) },
  { name: 'languages_spoken', place: ['person', 'languages_spoken', 0], answer: answers(fc.constantFrom('es', 'tl')) },
  { name: 'comments', place: ['comments'], answer: answers(words(200)) },
];

const catalogueQuestions: fc.Arbitrary<readonly Question[]> = fc
  .tuple(
    ...catalogueRows.map(({ name, place, answer }) =>
      fc.tuple(answer, seldom).map(([given, required]) => ({ declaration: { name, required }, place, ...given })),
    ),
  )
  .chain((questions) => fc.shuffledSubarray(questions, { minLength: 1 }));

/** Makes some questions depend on others, on an answer that is there or on one that is not. */
function withConditions(questions: readonly Question[], seeds: readonly number[]): readonly Question[] {
  return questions.map((question, index) => {
    const seed = seeds[index] ?? 0;
    const other = questions[seed % (questions.length * 2)];
    const answer = other?.texts[0] ?? 'nothing';
    if (!other || other === question || other.declaration.name.includes('=') || /[\n\r\u2028\u2029]/.test(answer)) {
      return question;
    }
    const showIf = `${other.declaration.name}=${seed % 3 === 0 ? 'another' : answer}`;
    return { ...question, declaration: { ...question.declaration, showIf } };
  });
}

const customQuestions: fc.Arbitrary<readonly Question[]> = fc
  .tuple(
    fc.uniqueArray(customQuestion, { selector: ({ declaration }) => declaration.name, maxLength: 6 }),
    fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }),
  )
  .map(([questions, seeds]) => withConditions(questions, seeds));

const tagList = tagNames.map((tags) => tags.join(', '));
const code = fc.stringMatching(/^[\w-]{1,20}$/);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** The attributes that only some helpers take. */
const keyed = {
  'remove-tags': tagList,
  autoresponse: fc.boolean(),
  'created-date': days,
};

const attributes = fc.record({
  'add-tags': optional(tagList),
  'remove-tags': optional(keyed['remove-tags']),
  autoresponse: optional(keyed.autoresponse),
  'created-date': optional(keyed['created-date']),
  background: fc.boolean(),
  prefill: fc.boolean(),
  source: optional(code),
  website: optional(words(30)),
  'identifier-system': optional(code),
  country: optional(countries),
  consent: optional(words(30)),
  'email-opt-in': optional(words(30)),
  'sms-opt-in': optional(words(30)),
});

/** Where the regions can be chosen from, one of them is; where codes are written in one way, so is this. */
function inCountry(question: Question, country: string): Question {
  const [region] = regionOptions(regions, country) ?? [];
  const { postal_code } = catalogue;
  const formats: Partial<Record<string, { readonly example: string }>> = postal_code.formats;
  const fitting: Readonly<Record<string, string | undefined>> = {
    region: region?.value,
    postal_code: formats[country]?.example,
  };
  const fit = fitting[question.declaration.name];
  if (fit === undefined || question.texts.join('').trim() === '') return question;
  return { ...question, texts: [fit], sent: fit };
}

/** A form that is right, in each of the ways that a builder can write it. */
export const randomForms: fc.Arbitrary<RandomForm> = fc
  .record({
    action: fc.constantFrom(...actions),
    catalogue: catalogueQuestions,
    custom: customQuestions,
    attributes,
    ticks: fc.record({
      consent: seldom.map((isLeft) => !isLeft),
      'email-opt-in': fc.boolean(),
      'sms-opt-in': fc.boolean(),
    }),
    isArray: fc.boolean(),
  })
  .map(({ action, catalogue, custom, attributes: given, ticks, isArray }): RandomForm | undefined => {
    const known = catalogue.filter(({ declaration }) => !action.lacks.includes(declaration.name));
    const names = known.map(({ declaration }) => declaration.name);
    if (!names.includes('email_address') && !names.includes('phone_number')) return undefined;
    const bag = {
      ...needed(action),
      ...given,
      ...Object.fromEntries(
        Object.keys(keyed).flatMap((name) => (action.lacks.includes(name) ? [[name, undefined]] : [])),
      ),
      ...(!names.includes('email_address') && { 'email-opt-in': undefined }),
      ...(!names.includes('phone_number') && { 'sms-opt-in': undefined }),
    };
    const country = given.country ?? (names.includes('country') ? '' : 'US');
    const questions = [...known.map((question) => inCountry(question, country)), ...custom];
    const list = known.map(({ declaration: { name, required } }) => (required ? `${name}*` : name)).join(' ');
    const texts: Readonly<Record<string, string>> = {
      consent: 'yes',
      'email-opt-in': 'subscribed',
      'sms-opt-in': 'subscribed',
    };
    const ticked = Object.entries(ticks).flatMap(([name, isTicked]) => (isTicked ? [name] : []));
    return {
      action,
      bag: { ...bag, fields: isArray ? questions.map(({ declaration }) => declaration) : list },
      declared: isArray ? [] : custom.map(({ declaration }) => declaration),
      questions,
      typed: {
        ...ownAnswers(action),
        ...Object.fromEntries([
          ...questions.map((question) => [question.declaration.name, question.texts] as const),
          ...ticked.map((name) => [name, [texts[name] ?? '']] as const),
        ]),
      },
      ticked: new Set(ticked.filter((name) => bag[name as keyof typeof bag] !== undefined)),
    };
  })
  .filter((form) => form !== undefined);

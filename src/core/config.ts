/** First step: attributes → config. Says what is wrong with them, and leaves telling the builder to the element. */
import type { Action, Plan, Words } from './action.js';
import { apiKeysIn } from './api-key.js';
import { attributeReaders, defaultApiBase, idReader, type Attributes } from './attributes.js';
import type { FieldDeclaration } from './declaration.js';
import type { Field } from './field.js';
import { fieldsOf, type Circumstances } from './fields.js';
import { jsonText } from './json.js';
import { asWritten, readEach, type Mistake } from './readers.js';

/** Everything a form needs to know that does not change while it is filled in. */
export interface Config {
  /** The address to post to, without the query. */
  readonly endpoint: string;
  readonly fields: readonly Field[];
  readonly attributes: Attributes;
  readonly words: Words;
  readonly parcels: Plan['parcels'];
}

/** A form that can be sent, or what has to be mended first. */
export type Configuration =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * @param action what is recorded
 * @param attributes attribute name → its value; absent ones are undefined or null, flags are booleans
 * @param declared fields beside the attribute `fields`, from `<an-field>`
 * @param circumstances what the person chose already, and the regions that were loaded
 * @returns the config, or every mistake in it, so that the builder can mend them in one go
 */
export function configure(
  action: Action,
  attributes: Readonly<Record<string, unknown>>,
  declared: readonly FieldDeclaration[] = [],
  circumstances: Circumstances = {},
): Configuration {
  const ids = readEach(Object.fromEntries(action.address.map((part) => [part.attribute, idReader(part)])), attributes);
  const own = action.own?.(attributes);
  const common = readEach(attributeReaders, attributes);
  const { fields, mistakes: fieldMistakes } = fieldsOf(action, common.read, declared, own?.plan.fields, circumstances);
  const mistakes = [
    ...ids.mistakes,
    ...common.mistakes,
    ...(own?.mistakes ?? []),
    ...fieldMistakes,
    ...untaken([...action.lacks, ...(own?.plan.lacks ?? [])], common.read, attributes),
  ];
  // The fields as they were read: a list that holds itself cannot be searched.
  const secret = keys({ ...attributes, fields: [common.read.fields, declared] });
  const wrong = secret.length > 0 ? secret : mistakes;
  if (wrong.length > 0) return { ok: false, mistakes: wrong };
  const path = action.address.flatMap(({ attribute, collection }) => {
    const id = ids.read[attribute];
    return id ? [collection, id] : [];
  });
  const apiBase = (common.read['api-base'] ?? defaultApiBase).replace(/\/+$/, '');
  const endpoint = [apiBase, ...path, action.collection].join('/');
  return {
    ok: true,
    config: { words: action.words, parcels: onePost, ...own?.plan, endpoint, fields, attributes: common.read },
  };
}

const onePost: Plan['parcels'] = () => [{ part: {} }];

/** What is given though the action has no place for it. */
function untaken(lacks: readonly string[], read: Readonly<Record<string, unknown>>, given: typeof read): Mistake[] {
  return lacks
    .filter((attribute) => [read[attribute]].flat().some(Boolean))
    .map((attribute) => ({
      attribute,
      found: asWritten(given[attribute]),
      cure: 'Leave it out: this kind of form takes none.',
    }));
}

/** An API key must never be in a page, so its value is not told either. */
function keys(given: Readonly<Record<string, unknown>>): Mistake[] {
  return Object.entries(given)
    .filter(([name, value]) => /api[-_]?(key|token)$/i.test(name) || apiKeysIn(jsonText(value)).length > 0)
    .map(([attribute]) => ({
      attribute,
      found: '…',
      cure: 'Take the API key out of the page, and make a new one on Action Network.',
    }));
}

/** The sentence for the builder's console. Long values are cut: what matters is which attribute it is. */
export function describeMistake(tag: string, { attribute, found, cure }: Mistake): string {
  return `<${tag}> ${attribute}${found === undefined ? ' is missing' : `="${found.slice(0, 80)}"`}: ${cure}`;
}

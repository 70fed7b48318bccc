/** First step: attributes → config. Says what is wrong with them, and leaves telling the builder to the element. */
import * as z from 'zod/mini';
import type { Action } from './action.js';
import { attributesSchema, idSchema, type Attributes } from './attributes.js';
import { parseFields, type Field } from './fields.js';

/** Everything a form needs to know that does not change while it is filled in. */
export interface Config {
  /** The address to post to, without the query. */
  readonly endpoint: string;
  readonly fields: readonly Field[];
  readonly attributes: Attributes;
}

/** One thing the builder must mend. */
export interface Mistake {
  readonly attribute: string;
  /** What stands there now; undefined where the attribute is missing. */
  readonly found: string | undefined;
  readonly cure: string;
}

export type Configuration =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * @param attributes attribute name → its value; absent ones are undefined or null, flags are booleans
 * @returns the config, or every mistake in it, so that the builder can mend them in one go
 */
export function configure(action: Action, attributes: Readonly<Record<string, unknown>>): Configuration {
  const bag = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null));
  const ids = z
    .object(Object.fromEntries(action.address.map((part) => [part.attribute, idSchema(part)])))
    .safeParse(bag);
  const common = attributesSchema.safeParse(bag);
  // Read on its own, so that a mistake elsewhere does not hide the mistakes in it.
  const named = bag['fields'];
  const list = (typeof named === 'string' && named.trim()) || action.defaultFields;
  const { fields, mistakes: fieldMistakes } = parseFields(list, common.data?.country);
  const mistakes = [
    ...mistakesOf(ids.error, bag),
    ...mistakesOf(common.error, bag),
    ...fieldMistakes.map((mistake) => ({ attribute: 'fields', ...mistake })),
    ...untaken(action, bag),
  ];
  if (mistakes.length > 0 || !ids.success || !common.success) return { ok: false, mistakes };
  const path = action.address.flatMap(({ attribute, collection }) => {
    const id = ids.data[attribute];
    return id ? [collection, id] : [];
  });
  const endpoint = [common.data['api-base'], ...path, action.collection].join('/');
  return { ok: true, config: { endpoint, fields, attributes: common.data } };
}

function mistakesOf(error: z.core.$ZodError | undefined, bag: Readonly<Record<string, unknown>>): Mistake[] {
  return (error?.issues ?? []).map(({ path: [attribute], message }) => ({
    attribute: String(attribute),
    found: String(attribute) in bag ? String(bag[String(attribute)]) : undefined,
    cure: message,
  }));
}

/** The attributes that set a key of the body which not every helper takes. */
const keyOfAttribute = { 'remove-tags': 'remove_tags', autoresponse: 'triggers' } as const;

function untaken(action: Action, bag: Readonly<Record<string, unknown>>): Mistake[] {
  return Object.entries(keyOfAttribute)
    .filter(([attribute, key]) => bag[attribute] && !action.takes.includes(key))
    .map(([attribute]) => ({
      attribute,
      found: String(bag[attribute]),
      cure: 'Leave it out: Action Network takes none here.',
    }));
}

/** The sentence for the builder's console. Long values are cut: what matters is which attribute it is. */
export function describeMistake(tag: string, { attribute, found, cure }: Mistake): string {
  const clipped = found !== undefined && found.length > 80 ? `${found.slice(0, 80)}…` : found;
  return `<${tag}> ${attribute}${clipped === undefined ? ' is missing' : `="${clipped}"`}: ${cure}`;
}

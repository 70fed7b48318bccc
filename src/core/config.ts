/** First step: attributes → config. Says what is wrong with them, and leaves telling the builder to the element. */
import type { Action } from './action.js';
import { attributeSchemas, idSchema, parseEach, type Attributes, type Mistake } from './attributes.js';
import { parseFields, type Field } from './fields.js';

/** Everything a form needs to know that does not change while it is filled in. */
export interface Config {
  /** The address to post to, without the query. */
  readonly endpoint: string;
  readonly fields: readonly Field[];
  readonly attributes: Attributes;
}

export type Configuration =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * @param attributes attribute name → its value; absent ones are undefined or null, flags are booleans
 * @returns the config, or every mistake in it, so that the builder can mend them in one go
 */
export function configure(action: Action, attributes: Readonly<Record<string, unknown>>): Configuration {
  const bag = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null));
  const ids = parseEach(Object.fromEntries(action.address.map((part) => [part.attribute, idSchema(part)])), bag);
  const common = parseEach(attributeSchemas, bag);
  const { fields, mistakes: fieldMistakes } = parseFields(
    common.read.fields ?? action.defaultFields,
    common.read.country,
  );
  const mistakes = [
    ...ids.mistakes,
    ...common.mistakes,
    ...fieldMistakes.map((mistake) => ({ attribute: 'fields', ...mistake })),
    ...untaken(action, bag),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const path = action.address.flatMap(({ attribute, collection }) => {
    const id = ids.read[attribute];
    return id ? [collection, id] : [];
  });
  const endpoint = [common.read['api-base'], ...path, action.collection].join('/');
  return { ok: true, config: { endpoint, fields, attributes: common.read } };
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

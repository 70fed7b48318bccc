/** What the tests of the pure steps share: the public examples' ids, and a form as its attributes configure it. */
import type { Action } from '../../src/core/action.js';
import { configure, describeMistake, type Config } from '../../src/core/config.js';
import { parseFields, type Field } from '../../src/core/fields.js';

export const UUID = '9f837109-710d-442f-8a99-857a21f36d25';
export const OTHER_UUID = '12c9a105-1ab6-472e-ac04-667c521a5968';

/** Attributes by name. */
export type Bag = Readonly<Record<string, unknown>>;

/** The ids that the action must have. */
export function requiredIds({ address }: Action): Record<string, string> {
  return Object.fromEntries(address.filter(({ required }) => required).map(({ attribute }) => [attribute, UUID]));
}

/** What the console tells the builder about a form with its id and these attributes; nothing where they are accepted. */
export function toldAbout(action: Action, bag: Bag): readonly string[] {
  const configuration = configure(action, { ...requiredIds(action), ...bag });
  return configuration.ok ? [] : configuration.mistakes.map((mistake) => describeMistake(action.tag, mistake));
}

/** The config of a form with its id and these attributes, which must be right. */
export function configOf(action: Action, bag: Bag = {}): Config {
  const configuration = configure(action, { ...requiredIds(action), ...bag });
  if (!configuration.ok) throw new Error(toldAbout(action, bag).join('\n'));
  return configuration.config;
}

/** The fields of a form, whose list must be right. */
export function fieldsOf(text: string, country?: string): readonly Field[] {
  const { fields, mistakes } = parseFields(text, country);
  if (mistakes.length > 0) throw new Error(mistakes.map(({ found, cure }) => `${found}: ${cure}`).join('\n'));
  return fields;
}

/** What every object inherits, to be compared with what it inherits later. */
export function inherited(): readonly (readonly [PropertyKey, unknown])[] {
  return Reflect.ownKeys(Object.prototype).map((key) => [key, Reflect.get(Object.prototype, key)]);
}

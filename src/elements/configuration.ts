/** Makes the configuration of an element from what was given to it, its children and the page's address; tells the builder what is wrong. */
import { readParameters } from '../browser/page.js';
import type { Action } from '../core/action.js';
import { configure, describeMistake, type Config } from '../core/config.js';
import { prefilled } from '../core/fields.js';
import type { Typed } from '../core/values.js';
import type { BuilderConsole } from './builder-console.js';
import { declaredFields } from './children/declared-fields.js';
import { loadedRegions } from './loaded-tables.js';

/** @returns none where something is written wrongly */
export function configOf(
  element: HTMLElement,
  action: Action,
  given: Readonly<Record<string, unknown>>,
  typed: Typed,
  builder: BuilderConsole,
): Config | undefined {
  const configuration = configure(action, given, declaredFields(element), { typed, ...loadedRegions() });
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) builder.tell(describeMistake(action.tag, mistake));
    return undefined;
  }
  const { config } = configuration;
  return config.attributes.prefill ? { ...config, fields: prefilled(config.fields, readParameters()) } : config;
}

/** Whether what is shown follows what is typed, or what a field starts with: previews, conditions, countries, offers. */
export function followsTyping({ fields }: Config, { own }: Action): boolean {
  return fields.some(({ name, showIf, value }) => showIf ?? own ?? (name === 'country' || value));
}

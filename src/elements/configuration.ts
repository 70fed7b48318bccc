/** Makes the configuration of an element from what was given to it, its children and the page's address; tells the builder what is wrong. */
import { readParameters } from '../browser/page.js';
import type { Action } from '../core/action.js';
import { configure, describeMistake, type Configuration } from '../core/config.js';
import { prefilled } from '../core/fields.js';
import type { Typed } from '../core/values.js';
import type { BuilderConsole } from './builder-console.js';
import { declaredFields } from './children/declared-fields.js';
import { loadedRegions } from './loaded-tables.js';

export function configurationOf(
  element: HTMLElement,
  action: Action,
  given: Readonly<Record<string, unknown>>,
  typed: Typed,
  builder: BuilderConsole,
): Configuration {
  const configuration = configure(action, given, declaredFields(element), { typed, ...loadedRegions() });
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) builder.tell(describeMistake(action.tag, mistake));
    return configuration;
  }
  if (!configuration.config.attributes.prefill) return configuration;
  const { config } = configuration;
  return { ok: true, config: { ...config, fields: prefilled(config.fields, readParameters()) } };
}

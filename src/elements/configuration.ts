/** Makes the configuration of an element from what was given to it, its children and the page's address. */
import { readParameters } from '../browser/page.js';
import type { Action } from '../core/action.js';
import { configure, type Configuration } from '../core/config.js';
import { prefilled } from '../core/fields.js';
import type { Typed } from '../core/values.js';
import { declaredFields } from './children/declared-fields.js';

export function configurationOf(
  element: HTMLElement,
  action: Action,
  given: Readonly<Record<string, unknown>>,
  typed: Typed,
): Configuration {
  const configuration = configure(action, given, declaredFields(element), typed);
  if (!configuration.ok || !configuration.config.attributes.prefill) return configuration;
  const { config } = configuration;
  return { ok: true, config: { ...config, fields: prefilled(config.fields, readParameters()) } };
}

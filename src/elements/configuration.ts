/** Reads an element's attributes, properties and children as the bag of plain data that its configuration is made of. */
import type { PropertyDeclaration } from 'lit';
import { readParameters } from '../browser/page.js';
import type { Action } from '../core/action.js';
import { configure, type Configuration } from '../core/config.js';
import { prefilled } from '../core/fields.js';
import { declaredFields } from './children/declared-fields.js';

export function configurationOf(
  element: HTMLElement,
  action: Action,
  declarations: ReadonlyMap<PropertyKey, PropertyDeclaration>,
): Configuration {
  // All attributes, for one that is none of ours may hold a key; then the properties, which may hold more than text.
  const attributes = element.getAttributeNames().map((name) => [name, element.getAttribute(name)] as const);
  const properties = [...declarations].map(([property, { attribute }]): readonly [string, unknown] => [
    typeof attribute === 'string' ? attribute : String(property),
    Reflect.get(element, property),
  ]);
  const bag = Object.fromEntries<unknown>([...attributes, ...properties]);
  const configuration = configure(action, bag, declaredFields(element));
  if (!configuration.ok || !configuration.config.attributes.prefill) return configuration;
  const { config } = configuration;
  return { ok: true, config: { ...config, fields: prefilled(config.fields, readParameters()) } };
}

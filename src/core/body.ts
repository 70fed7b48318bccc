/** Builds the body of a post from what was given. What was left empty is left out, at every depth. */
import { catalogue } from './catalogue.js';
import type { Config } from './config.js';
import { isJsonObject, setAt, type JsonObject } from './json.js';
import type { ReferrerData } from './referrer.js';
import type { Answers } from './values.js';

/** What a record helper takes: `person`, and those of the optional keys that `Action.takes` lists. */
export interface Body extends JsonObject {
  person: JsonObject;
}

/**
 * @param referrer from `referrerData`, read when the form is sent
 */
export function buildBody({ fields, attributes }: Config, { values, tags }: Answers, referrer: ReferrerData): Body {
  let filled = fields.reduce<JsonObject>((body, { name, place, with: other }) => {
    const value = values[name];
    if (value === undefined || !place || (other && values[other] === undefined)) return body;
    return setAt(body, place, value);
  }, {});
  // A country alone is no address, so it goes along only with another part of one.
  const hasAddress = isJsonObject(filled['person']) && 'postal_addresses' in filled['person'];
  const asked = fields.some(({ name }) => name === 'country');
  if (hasAddress && attributes.country !== undefined && !asked) {
    filled = setAt(filled, catalogue.country.place, attributes.country);
  }
  const optional = {
    add_tags: [...new Set([...attributes['add-tags'], ...tags])],
    remove_tags: [...attributes['remove-tags']],
    triggers: attributes.autoresponse ? { autoresponse: { enabled: true } } : {},
    'action_network:referrer_data': { ...referrer },
    created_date: attributes['created-date'] ?? '',
  };
  const person = isJsonObject(filled['person']) ? filled['person'] : {};
  return {
    ...filled,
    person,
    // Entries: the `Object.keys` of old libraries tells what is inherited, too.
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => Object.entries(value).length > 0)),
  };
}

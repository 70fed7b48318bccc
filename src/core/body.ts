/** Builds the body of a post from what was given. What was left empty is left out, at every depth. */
import { catalogue } from './catalogue.js';
import type { Config } from './config.js';
import { setAt, type JsonObject } from './json.js';
import type { ReferrerData } from './referrer.js';
import type { Answers } from './values.js';

/** What a record helper takes: `person`, and other keys. */
export interface Body extends JsonObject {
  person: JsonObject;
}

/**
 * @param referrer from `referrerData`, read when the form is sent
 */
export function buildBody({ fields, attributes }: Config, { values, tags }: Answers, referrer: ReferrerData): Body {
  const answered = fields.reduce<Body>(
    (body, { name, place, with: other }) => {
      const value = values[name];
      return !value || !place || (other && !values[other]) ? body : setAt(body, place, value);
    },
    { person: {} },
  );
  const { country } = attributes;
  const isAsked = fields.some(({ name }) => name === 'country');
  // A country alone is no address, so it goes along only with another part of one.
  const goesAlong = country && !isAsked && 'postal_addresses' in answered.person;
  const optional = {
    add_tags: [...new Set([...attributes['add-tags'], ...tags])],
    remove_tags: [...attributes['remove-tags']],
    triggers: attributes.autoresponse ? { autoresponse: { enabled: true } } : {},
    'action_network:referrer_data': { ...referrer },
    created_date: attributes['created-date'] ?? '',
  };
  return {
    ...(goesAlong ? setAt(answered, catalogue.country.place, country) : answered),
    // Entries: the `Object.keys` of old libraries tells what is inherited, too.
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => Object.entries(value).length > 0)),
  };
}

/** Where a supporter came from: what the page says first, the builder's attributes where it says nothing. */
import { sourcePattern, type Attributes } from './attributes.js';

/** The parameters that links from Action Network carry. */
export const referrerParameters = ['source', 'referrer', 'email_referrer', 'mobile_message_referrer'] as const;

/** Of `action_network:referrer_data`; the website is told by the browser. */
const keys = [...referrerParameters, 'website'] as const;

export type ReferrerKey = (typeof keys)[number];
export type ReferrerData = Readonly<Partial<Record<ReferrerKey, string>>>;

/** The attribute that stands in for a key, `email-referrer` for `email_referrer`. */
type AttributeOf<Key extends string> = Key extends `${infer Start}_${infer Rest}`
  ? `${Start}-${AttributeOf<Rest>}`
  : Key;

/** Codes and ids are short: what is longer than a database column is no code and would only fail the post. */
const longestCode = 255;

/**
 * @param page what the page's URL and its referrer say at the moment of sending
 * @returns the keys that are known; an empty object where none is
 */
export function referrerData(page: ReferrerData, attributes: Partial<Attributes>): ReferrerData {
  const known = keys.flatMap((key) => {
    const attribute = key.replaceAll('_', '-') as AttributeOf<ReferrerKey>;
    const pattern = key === 'source' ? sourcePattern : /\S/;
    const value = [page[key]?.trim(), attributes[attribute]].find(
      (text = '') => text.length <= longestCode && pattern.test(text),
    );
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** As much of a text as a source code may hold: what `source-param` names was not written to be one. */
export function asSourceCode(text = ''): string {
  return text.replace(/[^\w-]/g, '');
}

/** Where a supporter came from: what the page says first, the builder's attributes where it says nothing. */
import { sourcePattern, type Attributes } from './attributes.js';

/** Each key of `action_network:referrer_data`, the attribute that stands in for it, and what it may hold. */
const rows = [
  { key: 'source', attribute: 'source', pattern: sourcePattern },
  { key: 'referrer', attribute: 'referrer', pattern: /\S/ },
  { key: 'website', attribute: 'website', pattern: /\S/ },
  { key: 'email_referrer', attribute: 'email-referrer', pattern: /\S/ },
  { key: 'mobile_message_referrer', attribute: 'mobile-message-referrer', pattern: /\S/ },
] as const;

export type ReferrerKey = (typeof rows)[number]['key'];
export type ReferrerData = Readonly<Partial<Record<ReferrerKey, string>>>;

/** The parameters that links from Action Network carry; `website` is not one, the browser tells it. */
export const referrerParameters: readonly ReferrerKey[] = [
  'source',
  'referrer',
  'email_referrer',
  'mobile_message_referrer',
];

/** Codes and ids are short: what is longer than a database column is no code and would only fail the post. */
const longestCode = 255;

/**
 * @param page what the page's URL and its referrer say at the moment of sending
 * @returns the keys that are known; an empty object where none is
 */
export function referrerData(page: ReferrerData, attributes: Partial<Attributes>): ReferrerData {
  const known = rows.flatMap(({ key, attribute, pattern }) => {
    const value = [page[key]?.trim(), attributes[attribute]].find(
      (text) => text !== undefined && text.length <= longestCode && pattern.test(text),
    );
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}

/** As much of a text as a source code may hold: what `source-param` names was not written to be one. */
export function asSourceCode(text: string): string {
  return text.replace(/[^\w-]/g, '');
}

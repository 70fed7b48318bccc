/** The language of a form: which table speaks, in which the builder's own sentences take the place of ours. */
import type { Locale, MessageOverrides } from './messages.js';

/** The language subtag of a BCP 47 tag, `pt` of `pt-BR`, in lower case; Tagalog, which has two, as `tl`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().replace('fil', 'tl').replace(/-.*/, '');
}

/** @param more words in English that came with other scripts, for where the table has none */
export function withOverrides(locale: Locale, overrides: MessageOverrides, more: MessageOverrides = {}): Locale {
  return { ...locale, messages: { ...more, ...locale.messages, ...overrides } };
}

/** Recognises Action Network's API keys, which must never be in a page. */

/** Not the like at the end of a path, where other services have their ids. */
const key = /(?<![\w/-])[0-9a-f]{32}(?![\w-])/gi;

/** The keys that stand in a text. */
export function apiKeysIn(text = ''): readonly string[] {
  return text.match(key) ?? [];
}

/** Recognises Action Network's API keys, which must never be in a page. */

const key = /\b[0-9a-f]{32}\b/gi;

/** The keys that stand in a text. */
export function apiKeysIn(text = ''): readonly string[] {
  return text.match(key) ?? [];
}

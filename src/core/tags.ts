/** Reads tag names as builders list them. */

/** The names in a comma-separated list, each once. */
export function tagsIn(list = ''): readonly string[] {
  return [...new Set(list.split(',').map((tag) => tag.trim()))].filter(Boolean);
}

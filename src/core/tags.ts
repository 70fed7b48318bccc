/** Reads tag names as builders list them. */

/** The names in a comma-separated list, each once. */
export function tagsIn(list: unknown = ''): readonly string[] {
  return [
    ...new Set(
      String(list)
        .split(',')
        .map((tag) => tag.trim()),
    ),
  ].filter(Boolean);
}

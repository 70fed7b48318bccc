/** The people an outreach goes to, as the builder names them. */

/** OSDI's words for a target, and how to reach them, which is never sent to Action Network. */
export interface Target {
  readonly title?: string | undefined;
  readonly given_name?: string | undefined;
  readonly family_name?: string | undefined;
  /** Open Civic Data Division id, such as `ocd-division/country:us/state:ny/cd:18`. */
  readonly ocdid?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What a target is called by, in the order in which it is said. */
export const nameWords = ['title', 'given_name', 'family_name'] as const satisfies readonly (keyof Target)[];

/** `Senator Joe Schmoe`, with what is known of it. */
export function nameOf(target: Target): string {
  return nameWords
    .map((word) => target[word])
    .filter(Boolean)
    .join(' ');
}

/** What the API takes of a target; what is not known is left out. */
export function sentTarget(target: Target): Readonly<Record<string, string>> {
  const words = [...nameWords, 'ocdid'] as const;
  return Object.fromEntries(words.flatMap((word) => (target[word] ? [[word, target[word]]] : [])));
}

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

/** `Senator Joe Schmoe`, with what is known of it. */
export function nameOf({ title, given_name, family_name }: Target): string {
  return [title, given_name, family_name].filter(Boolean).join(' ');
}

/** What the API takes of a target; what is not known is left out. */
export function sentTarget({ title, given_name, family_name, ocdid }: Target): Readonly<Record<string, string>> {
  const known = Object.entries({ title, given_name, family_name, ocdid });
  return Object.fromEntries(known.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

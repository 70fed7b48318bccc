/** What reads an attribute: each gives what stands there its meaning, and says how to mend what has none. */
import { jsonText } from './json.js';

/** Reads one attribute; where it is wrong, `complain` is told the sentence that says how to mend it. */
export type Reader<Value> = (given: unknown, complain: (cure: string) => void) => Value;

/** Text with its ends trimmed; absent and empty are undefined. */
export const text: Reader<string | undefined> = (given = '', complain) => {
  if (typeof given === 'string') return given.trim() || undefined;
  complain('Give it as text.');
  return undefined;
};
/** As HTML takes it: there or not. But `false` is what some frameworks write where nothing should be. */
export const flag = (given: unknown): boolean => !off.includes(given);
const off: readonly unknown[] = [undefined, null, false, 'false'];

/**
 * `read` gives what the text means, or undefined where it means nothing; then the builder is told `cure`,
 * as they are where one that is required is missing.
 */
export function meaning(
  read: (text: string) => string | undefined,
  cure: string,
  isRequired = false,
): Reader<string | undefined> {
  return (given, complain) => {
    const value = text(given, complain);
    const meant = value && read(value);
    if (!meant && (value ?? isRequired)) complain(cure);
    return meant;
  };
}

/** Text that fits a pattern. */
export function matching(pattern: RegExp, cure: string, isRequired?: boolean): Reader<string | undefined> {
  return meaning((text) => (pattern.test(text) ? text : undefined), cure, isRequired);
}

type Readers = Readonly<Record<string, Reader<unknown>>>;
/** What the readers of a table make of what they are given. */
export type Read<R extends Readers> = { readonly [Name in keyof R]: ReturnType<R[Name]> };

/** One thing the builder must mend. */
export interface Mistake {
  readonly attribute: string;
  /** What stands there now; undefined where the attribute is missing. */
  readonly found: string | undefined;
  readonly cure: string;
}

/** @returns what every reader made of its attribute, and what is wrong; whole only where nothing is */
export function readEach<R extends Readers>(
  readers: R,
  bag: Readonly<Record<string, unknown>>,
): { readonly read: Read<R>; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const read = Object.entries(readers).map(([attribute, reader]) => {
    const given = bag[attribute] ?? undefined;
    return [attribute, reader(given, (cure) => mistakes.push({ attribute, found: asWritten(given), cure }))] as const;
  });
  return { read: Object.fromEntries(read) as Read<R>, mistakes };
}

/** What was given, for the builder to find it again. */
export function asWritten(given: unknown): string | undefined {
  return typeof given === 'string' ? given : jsonText(given);
}

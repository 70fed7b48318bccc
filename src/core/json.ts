/** JSON as TypeScript sees it, and how a value is set deep inside. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Where a value goes, from the outside in; `0` is the one entry of a list. */
export type Place = readonly (string | 0)[];

export function isJsonObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A copy of `whole` with `value` at `place`, and the objects and lists on the way there. */
export function setAt<Whole>(whole: Whole, [step, ...rest]: Place, value: Json): Whole {
  if (step === undefined) return value as Whole;
  const inner = setAt((Object(whole) as Readonly<Record<string | 0, unknown>>)[step], rest, value);
  // A computed key of a literal is always the object's own, `__proto__` too.
  return (step === 0 ? [inner] : { ...whole, [step]: inner }) as Whole;
}

/**
 * JSON as `JSON.stringify` writes it, whatever methods `toJSON` a page's libraries gave to arrays and objects.
 * @returns undefined for what JSON has no word for, and for what holds itself
 */
export function jsonText(json: unknown): string | undefined {
  try {
    return JSON.stringify(json, function (this: Readonly<Record<string, unknown>>, key, made: unknown) {
      // What stands there rather than what `toJSON` made of it.
      const own = this[key];
      return own instanceof Date ? made : own;
    });
  } catch {
    return undefined;
  }
}

/** A script's object as attributes would say it, in texts: what is off, and what is more than a value, is left out. */
export function asTexts(given: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<unknown>(isJsonObject(given) ? given : {}).flatMap(([key, value]) =>
      isValue(value) ? [[key, String(value)]] : [],
    ),
  );
}

function isValue(given: unknown): given is string | number | true {
  return given === true || typeof given === 'string' || typeof given === 'number';
}

/** The same for each of an array. */
export function eachAsTexts(given: unknown): readonly Readonly<Record<string, string>>[] {
  return Array.isArray(given) ? Array.from(given, asTexts) : [];
}

/** What a text says as JSON; undefined where it is none, which is for the caller to judge. */
export function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

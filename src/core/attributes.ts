/** The border where attributes come in: one schema each, whose error says how to mend it. */
import * as z from 'zod/mini';
import type { AddressPart } from './action.js';
import { countryCode } from './countries.js';
import { idIn } from './ids.js';

/** The base of every endpoint, as Action Network's documentation gives it; the page's author may name another. */
export const defaultApiBase = 'https://actionnetwork.org/api/v2';

/** ASCII host names alone, so that no look-alike letter, user name or backslash can stand in an address. */
const apiBasePattern =
  /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]))(?::\d{1,5})?(?:\/[\w./~-]*)?$/i;

/** A path or an http(s) address: no other scheme, no `//host`, no backslash, nothing invisible. */
const redirectPattern = /^(?:https?:\/\/[^/\\\s\p{Cc}][^\\\s\p{Cc}]*|(?!\/\/)(?![^/?#]*:)[^\\\s\p{Cc}]+)$/iu;

/** What a source code may hold, says Action Network. */
export const sourcePattern = /^[A-Za-z0-9_-]+$/;

/** Text with its ends trimmed; absent and empty are undefined. */
const text = z.pipe(
  z.optional(z.string({ error: 'Give it as text.' })),
  z.transform((value) => value?.trim() ?? ''),
);
const optionalText = z.pipe(
  text,
  z.transform((value) => value || undefined),
);
/** As HTML takes it: there or not. */
const flag = z.transform(Boolean);
const tags = z.pipe(
  text,
  z.transform((value) => [...new Set(value.split(',').map((tag) => tag.trim()))].filter(Boolean)),
);

/**
 * `read` gives what the text means, or undefined where it means nothing; then the builder is told `cure`,
 * as they are where a required one is missing.
 */
function meaning(read: (text: string) => string | undefined, cure: string, need: 'optional' | 'required' = 'optional') {
  return z.pipe(
    optionalText,
    z.transform((value, context) => {
      const meant = value && read(value);
      if (!meant && (value !== undefined || need === 'required'))
        context.issues.push({ code: 'custom', message: cure, input: value });
      return meant;
    }),
  );
}

function matching(pattern: RegExp, cure: string) {
  return meaning((text) => (pattern.test(text) ? text : undefined), cure);
}

/** The platform's own, which is no part of the DOM library. */
declare const URL: { canParse(url: string, base: string): boolean };

/** A pattern for what an address may look like, where the platform can open it from a page. */
function address(pattern: RegExp, cure: string) {
  const opens = (text: string) => pattern.test(text) && URL.canParse(text, defaultApiBase);
  return meaning((text) => (opens(text) ? text : undefined), cure);
}

/** The attributes that every form element has, but for its ids. */
export const attributeSchemas = {
  fields: optionalText,
  'add-tags': tags,
  'remove-tags': tags,
  autoresponse: flag,
  background: flag,
  source: matching(sourcePattern, 'A source code holds letters, digits, - and _ only.'),
  referrer: optionalText,
  website: optionalText,
  'email-referrer': optionalText,
  'mobile-message-referrer': optionalText,
  country: meaning(countryCode, 'Write a two-letter country code, such as US or CA.'),
  'submit-label': optionalText,
  'success-message': optionalText,
  'redirect-url': address(redirectPattern, 'Write an http(s) address, or a path on this site such as /thanks.'),
  'api-base': z.pipe(
    address(
      apiBasePattern,
      `Write an https address such as ${defaultApiBase}, or http on localhost for development; or leave it out.`,
    ),
    z.transform((value) => (value ?? defaultApiBase).replace(/\/+$/, '')),
  ),
};

/** What the attributes say when nothing is wrong with them. */
export type Attributes = Parsed<typeof attributeSchemas>;

type Schemas = Readonly<Record<string, z.ZodMiniType>>;
type Parsed<S extends Schemas> = { readonly [Name in keyof S]: z.infer<S[Name]> };

/** One thing the builder must mend. */
export interface Mistake {
  readonly attribute: string;
  /** What stands there now; undefined where the attribute is missing. */
  readonly found: string | undefined;
  readonly cure: string;
}

/**
 * Every attribute through its own schema. `z.object` would do it in one call, and weigh a kilobyte more.
 * @returns what was read, whole only where there is no mistake
 */
export function parseEach<S extends Schemas>(
  schemas: S,
  bag: Readonly<Record<string, unknown>>,
): { readonly read: Parsed<S>; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const read = Object.entries(schemas).map(([attribute, schema]) => {
    const { data, error } = schema.safeParse(bag[attribute]);
    const found = attribute in bag ? String(bag[attribute]) : undefined;
    for (const { message } of error?.issues ?? []) mistakes.push({ attribute, found, cure: message });
    return [attribute, data];
  });
  return { read: Object.fromEntries(read) as Parsed<S>, mistakes };
}

/** Each attribute with its type in HTML: a text, or a flag that is there or not. */
export const attributeTypes = Object.entries(attributeSchemas).map(([attribute, schema]) => ({
  attribute,
  type: schema === flag ? Boolean : String,
}));

/** The schema of one id attribute: out comes the UUID, or undefined where an optional one is not given. */
export function idSchema({ collection, noun, required }: AddressPart) {
  const cure =
    `Write the ${noun}'s id. Its manage page on Action Network shows its API endpoint, ${defaultApiBase}/${collection}/…: ` +
    'copy that, or the id at its end. The address of the public page does not hold it.';
  return meaning((text) => idIn(text, collection), cure, required ? 'required' : 'optional');
}

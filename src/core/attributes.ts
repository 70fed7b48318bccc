/** The border where attributes come in: one reader each. */
import type { AddressPart } from './action.js';
import { codeIn } from './codes.js';
import type { FieldDeclaration } from './declaration.js';
import type { FieldList } from './fields.js';
import { idIn } from './ids.js';
import { asTexts, eachAsTexts, isJsonObject, parseJson } from './json.js';
import type { MessageOverrides, Plural } from './messages.js';
import { flag, matching, meaning, text, type Read, type Reader } from './readers.js';
import { tagsIn } from './tags.js';
import { nameOf, type Target } from './target.js';

/** The base of every endpoint, as Action Network's documentation gives it; the page's author may name another. */
export const defaultApiBase = 'https://actionnetwork.org/api/v2';

/**
 * ASCII host names alone, so that no look-alike letter, user name or backslash can stand in an address. Numbers that are
 * too large for a host or a port the platform refuses.
 */
const apiBasePattern = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127(\.\d+){3}|\[::1\]))(:\d+)?(\/[\w./~-]*)?$/i;

/** A path or an http(s) address: no other scheme, no `//host`, no backslash, no space or control character. */
const redirectPattern = /^(https?:\/\/(?!\/)|(?!\/\/|[^/?#]*:))[^\\\s\p{Cc}]+$/iu;

/** What a source code may hold, says Action Network; a system's name is taken for the like. */
export const sourcePattern = /^[\w-]+$/;

const tags: Reader<readonly string[]> = (given, complain) => tagsIn(text(given, complain));
/** A point in time as the API takes it: ISO 8601 in UTC, whole seconds. Without an offset it would be the visitor's own. */
const timestamp: Reader<string | undefined> = (given, complain) => {
  if (given === undefined) return undefined;
  const isMoment =
    given instanceof Date || (typeof given === 'string' && /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(given));
  const date = new Date(isMoment ? given : NaN);
  if (Number.isFinite(Number(date))) return date.toISOString().replace(/\.\d+/, '');
  complain('Give a Date or ISO 8601 with offset.');
  return undefined;
};
/** Sentences by their keys; as text, in JSON. */
const overrides: Reader<MessageOverrides> = (given = {}, complain) => {
  const table = typeof given === 'string' ? parseJson(given) : given;
  // In JavaScript, what is not to be replaced may stand there as undefined.
  const rows = Object.entries<unknown>(isJsonObject(table) ? table : { table: 0 }).filter(
    ([, row]) => row !== undefined,
  );
  if (rows.every(isSentence)) return Object.fromEntries(rows);
  complain('Write JSON, {"optional": "(if you like)"}.');
  return {};
};
/** A text, or one for each plural form. */
function isSentence(row: [string, unknown]): row is [string, string | Plural] {
  const forms = isJsonObject(row[1]) ? { other: undefined, ...row[1] } : [row[1]];
  return Object.values<unknown>(forms).every((form) => typeof form === 'string');
}

/** The names in one text, or the fields themselves. */
const fieldList: Reader<FieldList | undefined> = (given, complain) =>
  Array.isArray(given) ? Array.from(given, declarationIn) : text(given, complain);

/** Scripts may give anything; what has no name is told as a field without one. */
function declarationIn(given: unknown): FieldDeclaration {
  const { options } = Object(given) as { readonly options?: unknown };
  const texts = asTexts(given);
  return {
    ...texts,
    name: String(texts['name']),
    required: flag(texts['required']),
    options: eachAsTexts(options),
  };
}

/** Declared here, for the core compiles without the DOM library, which has it. */
declare const URL: { canParse(url: string, base: string): boolean };

/** A pattern for what an address may look like, where the platform can open it from a page. */
function address(pattern: RegExp, cure: string) {
  return meaning((text) => (pattern.test(text) && URL.canParse(text, defaultApiBase) ? text : undefined), cure);
}

/** Empty, as a template may leave it, it is no leave to post without asking. */
const agreement: Reader<string | undefined> = (given, complain) => {
  const said = text(given, complain);
  if (typeof given === 'string' && !said) complain('Write what the person agrees to.');
  return said;
};

const code = matching(sourcePattern, 'Write letters, digits, - and _ only.');

/** The attributes that every form element has, but for its ids. */
export const attributeReaders = {
  fields: fieldList,
  'add-tags': tags,
  'remove-tags': tags,
  autoresponse: flag,
  background: flag,
  source: code,
  referrer: text,
  website: text,
  'email-referrer': text,
  'mobile-message-referrer': text,
  'source-param': text,
  'identifier-system': code,
  prefill: flag,
  'dry-run': flag,
  debug: flag,
  'created-date': timestamp,
  consent: agreement,
  'email-opt-in': text,
  'sms-opt-in': text,
  country: meaning((text) => codeIn('region', text), 'Write a two-letter country code, such as US or CA.'),
  layout: matching(/^(stacked|inline|grid)$/, 'Write stacked, inline or grid.'),
  messages: overrides,
  'submit-label': text,
  'success-message': text,
  'redirect-url': address(redirectPattern, 'Write an http(s) address, or a path such as /thanks.'),
  'api-base': address(apiBasePattern, 'Write an https address, or http on localhost.'),
};

/** What the attributes say when nothing is wrong with them. */
export type Attributes = Read<typeof attributeReaders>;

/** Those that are there or not. */
export const flagAttributes = [
  'add-to-calendar',
  ...Object.entries(attributeReaders).flatMap(([attribute, reader]) => (reader === flag ? [attribute] : [])),
];

/** Those that the steps after the thanks read, `core/next-steps.ts`, which is in a script of its own. */
export const stepAttributes = [
  'share',
  'add-to-calendar',
  'event-title',
  'event-start',
  'event-end',
  'event-location',
] as const;

/** The reader of one id attribute: out comes the UUID, or undefined where an optional one is not given. */
export function idReader({ collection, optional }: AddressPart) {
  const cure =
    `Copy the API endpoint, ${defaultApiBase}/${collection}/…, or id ` +
    'from the manage page on Action Network, not the public page.';
  return meaning((text) => idIn(text, collection), cure, !optional);
}

/** Those an outreach goes to, from `<an-target>` or the property. */
export const targetList: Reader<readonly Target[]> = (given, complain) => {
  const targets: readonly Target[] = eachAsTexts(given);
  if (targets.length === 0) complain('Add an <an-target> for each person to reach.');
  if (targets.some((target) => !nameOf(target))) complain('Give every target a title, a given-name or a family-name.');
  return targets;
};

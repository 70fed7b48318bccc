/** Countries by their ISO 3166-1 alpha-2 codes and languages by those of ISO 639-1, as far as the platform knows them. */
import type { FieldOption } from './field.js';

/** Codes with a name that are no country someone lives in: groupings, reserves and test codes of CLDR. */
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The current code for one that people write, such as `GB` for `uk`; undefined for what is no country. */
export function countryCode(text: string): string | undefined {
  const code = isPair(text) ? new Intl.Locale(`und-${text}`).region : undefined;
  return code && !notCountries.has(code) && known('region').of(code) ? code : undefined;
}

/** The current code of a language, or undefined for what is none. */
export function languageCode(text: string): string | undefined {
  if (!isPair(text)) return undefined;
  const { language } = new Intl.Locale(text);
  // Tagalog's current code has three letters, and is not of ISO 639-1.
  const code = language.length > 2 ? text.toLowerCase() : language;
  return known('language').of(code) && code;
}

function isPair(text: string): boolean {
  return /^[a-z]{2}$/i.test(text);
}

/** A page may hold many forms, and each render of each asks: 676 look-ups every time would be felt. */
const listed = new Map<string, readonly FieldOption[]>();

/** Every country or language, named and sorted in the language `lang` (a BCP 47 tag). */
export function codeOptions(type: 'country' | 'language', lang: string): readonly FieldOption[] {
  const options = listed.get(type + lang) ?? named(type, lang);
  listed.set(type + lang, options);
  return options;
}

function named(type: 'country' | 'language', lang: string): readonly FieldOption[] {
  const isCountry = type === 'country';
  const names = namesOf(isCountry ? 'region' : type, lang);
  const { compare } = new Intl.Collator(lang);
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .map((pair) => (isCountry ? pair.toUpperCase() : pair))
    .filter((code) => (isCountry ? countryCode : languageCode)(code) === code)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label));
}

type NamedType = 'region' | 'language';

const english: Partial<Record<NamedType, Intl.DisplayNames>> = {};
/** Made once, when it is first needed: each costs the platform a search of its data. */
function known(type: NamedType): Intl.DisplayNames {
  return (english[type] ??= namesOf(type, 'en'));
}

function namesOf(type: NamedType, lang: string): Intl.DisplayNames {
  return new Intl.DisplayNames(lang, { type, fallback: 'none' });
}

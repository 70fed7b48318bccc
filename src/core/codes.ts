/** Countries by their ISO 3166-1 alpha-2 codes and languages by those of ISO 639-1, as far as the platform knows them. */
import type { FieldOption } from './field.js';

/**
 * Codes with a name that are no country someone lives in: groupings, reserves and test codes of CLDR, and codes that
 * others have replaced, for WebKitGTK does not know that and gives them their successors' names.
 */
const notCountries = /A[CN]|BU|C[PQS]|D[DGY]|E[AUZ]|FX|HV|IC|NH|QO|RH|SU|T[AP]|UN|VD|X[AB]|Y[DU]|Z[RZ]/;

export type CodeType = 'region' | 'language';

/** A page may hold many forms, and each render of each asks: 676 look-ups every time would be felt. */
const listed = new Map<string, readonly FieldOption[]>();

/**
 * Every country or language, named and sorted in the language `lang` (a BCP 47 tag); none where the platform lacks a
 * part of `Intl`, and codes have to be written.
 */
export function codeOptions(type: CodeType, lang = 'en'): readonly FieldOption[] {
  let options = listed.get(type + lang);
  try {
    options ??= namedCodes(type, lang);
  } catch {
    options = [];
  }
  listed.set(type + lang, options);
  return options;
}

/** The current code for one that people write, such as `GB` for `uk`; undefined for what is none. */
export function codeIn(type: CodeType, text: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(text)) return undefined;
  const options = codeOptions(type);
  if (options.length === 0) return text.toUpperCase();
  const code = currentCode(type, text);
  return options.find(({ value }) => value === code)?.value;
}

function namedCodes(type: CodeType, lang: string): readonly FieldOption[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const names = new Intl.DisplayNames(lang, { type, fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => currentCode(type, first + second)));
  const { compare } = new Intl.Collator(lang);
  return [...new Set(codes)]
    .flatMap((value) => {
      const label = notCountries.test(value) ? undefined : names.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((a, b) => compare(a.label, b.label));
}

function currentCode(type: CodeType, pair: string): string {
  const { language, region } = new Intl.Locale(type === 'region' ? `und-${pair.replace(/uk/i, 'GB')}` : pair);
  // Tagalog's current code has three letters, and is not of ISO 639-1.
  return region ?? (language.length > 2 ? pair.toLowerCase() : language);
}

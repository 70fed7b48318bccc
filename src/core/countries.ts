/** Countries by their ISO 3166-1 alpha-2 codes, as far as the platform knows them. */

/** Codes with a name that are no country someone lives in: groupings, reserves and test codes of CLDR. */
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

export interface CountryOption {
  readonly value: string;
  readonly label: string;
}

/** The current code for one that people write, such as `GB` for `uk`; undefined for what is no country. */
export function countryCode(text: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(text)) return undefined;
  const code = new Intl.Locale(`und-${text}`).region;
  return code && !notCountries.has(code) && known().of(code) ? code : undefined;
}

/** A page may hold many forms, and each render of each asks: 676 look-ups every time would be felt. */
const optionsByLanguage = new Map<string, readonly CountryOption[]>();

/** Every country, named and sorted in the language `lang` (a BCP 47 tag). */
export function countryOptions(lang: string): readonly CountryOption[] {
  const options = optionsByLanguage.get(lang) ?? namedCountries(lang);
  optionsByLanguage.set(lang, options);
  return options;
}

function namedCountries(lang: string): readonly CountryOption[] {
  const names = regionNames(lang);
  const { compare } = new Intl.Collator(lang);
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => countryCode(code) === code)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label));
}

let english: Intl.DisplayNames | undefined;
/** Made once, when it is first needed: each costs the platform a search of its data. */
function known(): Intl.DisplayNames {
  return (english ??= regionNames('en'));
}

function regionNames(lang: string): Intl.DisplayNames {
  return new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
}

/** Which countries and languages a person can choose, and which a builder can name. */
import { expect, test } from 'playwright/test';
import { codeIn, codeOptions } from '../../src/core/codes.js';

const countryOptions = (lang: string) => codeOptions('region', lang);

/** ISO 3166-1 alpha-2. */
const assigned = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
  CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
  GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
  KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
  SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
  VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

const codes = countryOptions('en').map(({ value }) => value);

test('every country of ISO 3166-1 can be chosen', () => {
  expect(assigned).toHaveLength(249);
  expect(assigned.filter((code) => !codes.includes(code))).toEqual([]);
});

test('nothing else can be chosen but Kosovo, which has a code in use and none assigned', () => {
  expect(codes.filter((code) => !assigned.includes(code))).toEqual(['XK']);
});

test('no country can be chosen twice', () => {
  expect(new Set(codes).size).toBe(codes.length);
  const labels = countryOptions('en').map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('a country has its name in the language of the form', () => {
  const nameIn = (lang: string) => countryOptions(lang).find(({ value }) => value === 'US')?.label;
  expect(nameIn('en')).toBe('United States');
  expect(nameIn('es')).toBe('Estados Unidos');
});

for (const lang of ['en', 'es', 'sv']) {
  test(`the countries stand in the order of the language ${lang}`, () => {
    const labels = countryOptions(lang).map(({ label }) => label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator(lang).compare));
  });
}

test('the same list is given each time a form is shown', () => {
  expect(countryOptions('en')).toBe(countryOptions('en'));
});

for (const [written, code] of Object.entries({ US: 'US', us: 'US', Ca: 'CA', gb: 'GB', UK: 'GB', uk: 'GB' })) {
  test(`${written} is read as ${code}`, () => {
    expect(codeIn('region', written)).toBe(code);
  });
}

for (const written of ['', 'U', 'USA', 'U1', 'U ', 'EU', 'UN', 'ZZ', 'QQ', 'United States', 'US\n', 'ſs']) {
  test(`${JSON.stringify(written)} is read as no country`, () => {
    expect(codeIn('region', written)).toBeUndefined();
  });
}

const languages = codeOptions('language', 'en');

for (const code of ['en', 'es', 'fr', 'pt', 'de', 'it', 'pl', 'cs', 'ar', 'zh', 'vi', 'tl', 'ht']) {
  test(`the language ${code} can be chosen by its code of two letters`, () => {
    expect(languages.map(({ value }) => value)).toContain(code);
  });
}

test('no language can be chosen twice', () => {
  expect(new Set(languages.map(({ label }) => label)).size).toBe(languages.length);
  expect(new Set(languages.map(({ value }) => value)).size).toBe(languages.length);
});

for (const [written, code] of Object.entries({ ES: 'es', iw: 'he', tl: 'tl' })) {
  test(`the language ${written} is read as ${code}`, () => {
    expect(codeIn('language', written)).toBe(code);
  });
}

for (const written of ['', 'qq', 'english', 'e', '12', 'en-US']) {
  test(`${JSON.stringify(written)} is read as no language`, () => {
    expect(codeIn('language', written)).toBeUndefined();
  });
}

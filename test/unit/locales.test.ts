/** The tables of the languages: that each says what English says, whole, with the same values in it, and as its own language does. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { languageOf } from '../../src/core/language.js';
import { say, type MessageKey, type Plural, type Translation } from '../../src/core/messages.js';
import { locale as english } from '../../src/locales/en.js';

const folder = new URL('../../src/locales/', import.meta.url);

/** Every table but English, by the name of its file. */
const files = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !file.startsWith('en'));

const tables = await Promise.all(
  files.map(async (file) => {
    const { locale } = (await import(new URL(`${file}.ts`, folder).href)) as { readonly locale: Translation };
    return { file, locale };
  }),
);

const keys = Object.keys(english.messages) as readonly MessageKey[];

/** Words that a language shares with English. */
const shared: Readonly<Record<string, readonly MessageKey[]>> = {
  de: ['optional'],
  it: ['share_email'],
  tl: ['email_address', 'address_lines', 'postal_code', 'postal_code_us', 'share_email'],
  vi: ['share_email'],
};

/** What ends a sentence in another script, and what ends it in English. */
const ends: Readonly<Record<string, string>> = { '。': '.', '？': '?', '؟': '?' };

/** The mark at the end, a note in brackets and marks of direction aside. */
function endOf(sentence: string): string {
  const [end = ''] = /[.?!…:。？؟]$/u.exec(sentence.replace(/[\u2066\u2069]|\s*[(（].*[)）]$/g, '')) ?? [];
  return ends[end] ?? end;
}

/** A sentence as it is said of most counts. */
function words(sentence: string | Plural): string {
  return typeof sentence === 'string' ? sentence : sentence.other;
}

/** Each of a sentence's forms, under its key. */
function formsIn(messages: Translation['messages']): readonly (readonly [MessageKey, string])[] {
  return keys.flatMap((key) => {
    const sentence: string | Plural = messages[key];
    const forms = typeof sentence === 'string' ? [sentence] : Object.values(sentence);
    return forms.map((form) => [key, form] as const);
  });
}

function placeholdersOf(sentence: string | Plural): readonly string[] {
  return [...words(sentence).matchAll(/\{.*?\}/g)].map(([placeholder]) => placeholder).sort();
}

/** More characters than any field takes: forms for counts beyond, such as Spanish has for millions, would never be said. */
const most = 100_000;

/** The plural forms that a count of characters can take in a language. */
function categoriesOf(lang: string): readonly string[] {
  const rules = new Intl.PluralRules(lang);
  return [...new Set(Array.from({ length: most }, (_, count) => rules.select(count)))].sort();
}

test('there is a table for each of the twelve languages beside English', () => {
  expect([...files].sort()).toEqual(['ar', 'cs', 'de', 'es', 'fr', 'ht', 'it', 'pl', 'pt', 'tl', 'vi', 'zh']);
});

for (const { file, locale } of tables) {
  const { lang, dir, messages } = locale;
  const forms = formsIn(messages);

  test.describe(file, () => {
    test('its tag names the language of its file, and the platform knows it', () => {
      expect(languageOf(lang)).toBe(file);
      expect(Intl.getCanonicalLocales(lang)).toHaveLength(1);
    });

    test('it is written from right to left where its script is', () => {
      expect(dir).toBe(file === 'ar' ? 'rtl' : undefined);
      const isRightToLeft = forms.filter(([, form]) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(form)).length > 0;
      expect(isRightToLeft).toBe(dir === 'rtl');
    });

    test('it has the sentences of English and no others', () => {
      expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    });

    test('each sentence holds what is put into the English one, as often', () => {
      const wrong = keys.filter(
        (key) => String(placeholdersOf(messages[key])) !== String(placeholdersOf(english.messages[key])),
      );
      expect(wrong).toEqual([]);
    });

    test('every form of a plural holds the same', () => {
      const wrong = forms.filter(
        ([key, form]) => String(placeholdersOf(form)) !== String(placeholdersOf(english.messages[key])),
      );
      expect(wrong).toEqual([]);
    });

    test('no brace stands alone, and no half of a placeholder is translated', () => {
      expect(forms.filter(([, form]) => /[{}]/.test(form.replace(/\{[a-z]+\}/g, '')))).toEqual([]);
    });

    test('no sentence was left in English, but for words that both have', () => {
      const same = keys.filter((key) => messages[key] === english.messages[key]);
      expect(same.sort()).toEqual([...(shared[file] ?? [])].sort());
    });

    test('no sentence is empty, has spaces around it, or two in a row', () => {
      expect(forms.filter(([, form]) => form === '' || form !== form.trim() || /\s\s/.test(form))).toEqual([]);
    });

    test('quotation marks and apostrophes are those of print', () => {
      expect(forms.filter(([, form]) => /["'`]|\.\.\./.test(form))).toEqual([]);
    });

    test('a sentence ends as the English one does', () => {
      const wrong = forms.filter(([key, form]) => endOf(form) !== endOf(words(english.messages[key])));
      expect(wrong).toEqual([]);
    });

    test('a bracket that is opened is closed, and so is a question or a quotation', () => {
      const pairs = ['()', '（）', '«»', '¿?'];
      const count = (form: string, sign = '') => form.split(sign).length;
      const isUneven = (form: string) =>
        pairs.some(([opened, closed]) => form.includes(opened ?? '') && count(form, opened) !== count(form, closed));
      expect(forms.filter(([, form]) => isUneven(form))).toEqual([]);
    });

    test('a question’s label is quoted in one way', () => {
      const marks = forms.flatMap(
        ([, form]) => /([\p{Pi}„]\s?)\u2068?\{label\}\u2069?(\s?[\p{Pf}“])/u.exec(form)?.[0] ?? [],
      );
      const labelled = forms.filter(([, form]) => form.includes('{label}'));
      expect(marks).toHaveLength(labelled.length);
      expect(new Set(marks).size).toBe(1);
    });

    test('a mark of direction that is opened is closed', () => {
      expect(forms.filter(([, form]) => /[\u2066\u2068][^\u2069]*$|^[^\u2066\u2068]*\u2069/.test(form))).toEqual([]);
    });

    test('what depends on a count has a form for each that the language has, and no other', () => {
      const { too_long } = messages;
      if (typeof too_long !== 'string') expect(Object.keys(too_long).sort()).toEqual(categoriesOf(lang));
      expect(keys.filter((key) => key !== 'too_long' && typeof messages[key] !== 'string')).toEqual([]);
    });

    test('what depends on a count and has one form is right for every count, or the language has but one', () => {
      const single = typeof messages.too_long === 'string';
      // The number stands behind a colon there, where no noun has to agree with it, or the noun never changes.
      const agrees = [':', 'Zeichen', 'karaktè', 'character'].some((sign) => words(messages.too_long).includes(sign));
      expect(!single || agrees || categoriesOf(lang).length === 1).toBe(true);
    });

    test('the limit that is said is that of the field, in digits', () => {
      for (const count of [1, 2, 5, 255, 5_000]) {
        const said = say(locale, 'too_long', { label: 'X', count });
        expect(said).toContain(count.toLocaleString(lang));
        expect(said).not.toMatch(/[{}]/);
      }
    });

    test('the examples are those of English: an address and a number that are nobody’s', () => {
      const examples = /name@example\.org|202 555 0123|https:\/\/example\.org/g;
      const wrong = keys.filter(
        (key) => String(words(messages[key]).match(examples)) !== String(words(english.messages[key]).match(examples)),
      );
      expect(wrong).toEqual([]);
    });

    test('what may be sent without harm and what could be recorded twice are told apart', () => {
      expect(messages.unconfirmed_adds).not.toBe(messages.unconfirmed_replaces);
      // The first sentence, that nothing is certain, is the same in both.
      const [adds, replaces] = [messages.unconfirmed_adds, messages.unconfirmed_replaces].map(
        (sentence) => sentence.split(/[.。]/)[0],
      );
      expect(adds).toBe(replaces);
    });
  });
}

/** The languages of the builder: each says all that it says, and fills in the same values. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { newEmbed } from '../../demo/builder/model/embed.js';
import { filesOf } from '../../demo/builder/snippet/files.js';
import {
  fill,
  languages,
  list,
  locale,
  parts,
  speak,
  spokenOf,
  words,
  type Language,
} from '../../demo/builder/words.js';
import { words as english } from '../../demo/builder/words/en.js';

const placeholdersIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([braces]) => braces).sort();
const others = Object.keys(languages).filter((language) => language !== 'en') as Language[];

test.afterEach(async () => {
  await speak('en');
});

for (const language of others) {
  test(`the builder in ${language} says every sentence, with what is filled into it, and few as they are in English`, async () => {
    await speak(language);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    const same = Object.entries(words).filter(([key, sentence]) => {
      const inEnglish: string = english[key as keyof typeof english];
      expect(placeholdersIn(sentence), key).toEqual(placeholdersIn(inEnglish));
      expect(sentence.trim(), key).toBe(sentence);
      expect(sentence, key).not.toBe('');
      return sentence === inEnglish;
    });
    // Names, such as React, and words that the languages share.
    expect(same.length, same.join('\n')).toBeLessThan(Object.keys(english).length / 10);
  });
}

test('each language quotes in one way, and French keeps its marks from beginning a line', async () => {
  for (const language of Object.keys(languages) as Language[]) {
    await speak(language);
    const sentences = Object.values(words);
    const marks = sentences.flatMap((sentence) =>
      [...sentence.matchAll(/([«„“]\s?)[^«»„“”]*(\s?[»“”])/gu)].map(([, opened, closed]) => `${opened}${closed}`),
    );
    expect([...new Set(marks)], language).toHaveLength(1);
    if (language === 'fr') expect(sentences.filter((sentence) => /« | (?:[»;:!]|\?(?!\w))/.test(sentence))).toEqual([]);
  }
});

test('what led people to the form is asked for as the id of an email or a text message, in every language', async () => {
  for (const language of Object.keys(languages) as Language[]) {
    await speak(language);
    for (const key of ['email-referrer', 'mobile-message-referrer'] as const) {
      expect(words[key], language).toMatch(/\bid\b|identifiant|idantifyan|معرّف/i);
    }
  }
});

test('the builder speaks every language that the forms speak, and hands on that language’s own words', async () => {
  const folder = new URL('../../src/locales/', import.meta.url);
  const forms = readdirSync(folder).flatMap((file) => /^(\w\w)\.ts$/.exec(file)?.[1] ?? []);
  expect(Object.keys(languages).sort()).toEqual(forms);
  for (const language of Object.keys(languages) as Language[]) {
    await speak(language);
    expect(locale.lang.slice(0, 2)).toBe(language);
  }
});

test('the first language that there are words for is spoken, else English', () => {
  expect(spokenOf(['', 'es-MX', 'en'])).toBe('es');
  expect(spokenOf(['tlh', 'fil-PH'])).toBe('tl');
  expect(spokenOf(['zh-TW'])).toBe('zh');
  expect(spokenOf(['nl', 'constructor'])).toBe('en');
  expect(spokenOf([])).toBe('en');
});

test('a value that the sentence does not know changes nothing, and one that is missing stays as its braces', () => {
  expect(fill('{a} of {b}', { a: 1, c: 2 })).toBe('1 of {b}');
});

test('in Arabic words in another direction are kept apart from the sentence, and numbers stay as they are', async () => {
  await speak('ar');
  expect(fill('{title} / {number}', { title: 'event-id', number: 2 })).toBe('\u2068event-id\u2069 / 2');
});

test('a sentence with markup is its parts in their order', () => {
  const link = Symbol();
  expect(parts('See {link}, or not.', { link })).toEqual(['See ', link, ', or not.']);
  expect(parts('{link}.', { link })).toEqual(['', link, '.']);
});

test('a list is told as the language tells lists', async () => {
  expect(list(['one', 'two', 'three'])).toBe('one, two, and three');
  await speak('de');
  expect(list(['eins', 'zwei', 'drei'])).toBe('eins, zwei und drei');
});

test('a form in Filipino loads the words of Tagalog, by either of its tags', () => {
  for (const lang of ['fil', 'fil-PH', 'tl']) {
    expect(filesOf({ ...newEmbed(), attributes: { lang } }).scripts).toContain('locales/tl.js');
  }
});

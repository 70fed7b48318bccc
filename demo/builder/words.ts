/** What the builder says: in which language, and how a value is put into a sentence. */
import { languageOf } from '../../src/core/language.js';
import type { Translation } from '../../src/core/messages.js';
import * as english from './words/en.js';
import type { Words } from './words/en.js';

interface Spoken {
  readonly words: Words;
  /** What a form says in the same language. */
  readonly locale: Translation;
}

const tables = {
  en: () => Promise.resolve<Spoken>(english),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  pt: () => import('./words/pt.js'),
  de: () => import('./words/de.js'),
  it: () => import('./words/it.js'),
  pl: () => import('./words/pl.js'),
  cs: () => import('./words/cs.js'),
  ar: () => import('./words/ar.js'),
  zh: () => import('./words/zh.js'),
  vi: () => import('./words/vi.js'),
  tl: () => import('./words/tl.js'),
  ht: () => import('./words/ht.js'),
} as const;

export type Language = keyof typeof tables;

/** Those that a form speaks, too, each by its own name. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  de: 'Deutsch',
  it: 'Italiano',
  pl: 'Polski',
  cs: 'Čeština',
  ar: 'العربية',
  zh: '中文（简体）',
  vi: 'Tiếng Việt',
  tl: 'Filipino',
  ht: 'Kreyòl ayisyen',
};

/** As the builder speaks now. */
export let language: Language = 'en';
/** As it is to speak once its words have come. */
export let wanted: Language = language;
export let words: Words = english.words;
export let locale: Translation = english.locale;

/** The tables that have come. */
const known = new Map<Language, Spoken>([['en', english]]);

async function spokenIn(chosen: Language): Promise<Spoken> {
  const spoken = known.get(chosen) ?? (await tables[chosen]());
  known.set(chosen, spoken);
  return spoken;
}

/**
 * Speaks it from now on, unless another was chosen before its words came.
 * Rejects, and stays with the one before, where they cannot be loaded.
 */
export async function speak(chosen: Language): Promise<void> {
  wanted = chosen;
  try {
    const spoken = await spokenIn(chosen);
    if (wanted !== chosen) return;
    ({ words, locale } = spoken);
    language = chosen;
  } catch (error) {
    if (wanted === chosen) wanted = language;
    throw error;
  }
}

/** @returns the first of these BCP 47 tags that there are words for; English where there is none */
export function spokenOf(tags: readonly string[]): Language {
  const known = tags.map((tag) => languageOf(tag.replace('_', '-')));
  return (known.find((tag) => Object.hasOwn(languages, tag)) as Language | undefined) ?? 'en';
}

/** Has the words of a form's language come, for what stands in its snippet; where they do not come, it does without. */
export async function hear(lang: string | undefined): Promise<void> {
  if (lang) await spokenIn(spokenOf([lang])).catch(() => undefined);
}

/** As a form in this language says it; as the builder does where the page decides, or the words have not come. */
export function wordsIn(lang: string | undefined): Words {
  return (lang ? known.get(spokenOf([lang]))?.words : undefined) ?? words;
}

/** Whether it is what one of these keys says in any language that was heard here. */
export function isSaidAs(text: string, keys: readonly (keyof Words)[]): boolean {
  return [...known.values()].some((spoken) => keys.some((key) => spoken.words[key] === text));
}

export const isRightToLeft = (): boolean => locale.dir === 'rtl';

/** Words in another direction are kept apart, so that they do not turn what is around them; a number never does. */
const isolated = (value: string | number) =>
  isRightToLeft() && typeof value === 'string' ? `\u2068${value}\u2069` : String(value);

/** @param values by their names in the sentence's braces */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => isolated(values[name] ?? braces));
}

/** The same with values that are markup, such as a link: the parts in their order, as Lit draws them. */
export function parts(sentence: string, values: Readonly<Record<string, unknown>>): readonly unknown[] {
  // What stood in the braces is every second.
  return sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? values[part] : part));
}

/** As a sentence lists them: “one, two and three”. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(language).format(items);
}

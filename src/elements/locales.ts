/**
 * The languages that were loaded. The registry of elements holds them, each under a tag of its own: scripts of the
 * page reach it in any order and several at a time, and nothing else is left on the page.
 */
import { languageOf } from '../core/language.js';
import type { Locale } from '../core/messages.js';
import type { FormAttributes } from './form-attributes.js';

export const localeTag = (language: string) => `an-locale-${language}`;

/** The language that an element stands in, its own or the page's, across shadow roots. */
export function ambientLanguage(element: Element): string {
  const around = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return around || !(root instanceof ShadowRoot) ? (around?.lang ?? '') : ambientLanguage(root.host);
}

/** Forms that stand in the document: they are drawn anew when a language comes. */
export const listening = new Set<FormAttributes>();
const awaited = new Set<string>();

/** The table of a language, as soon as it was loaded; forms that listen are drawn anew then. */
export function loadedLocale(lang: string): Locale | undefined {
  const tag = localeTag(languageOf(lang));
  const element = customElements.get(tag) as { readonly locale?: Locale } | undefined;
  if (!element && !awaited.has(tag)) {
    awaited.add(tag);
    const redraw = () => {
      for (const form of listening) form.configurationChanged();
    };
    // What is no language is never defined.
    customElements.whenDefined(tag).then(redraw, () => undefined);
  }
  return element?.locale;
}

/**
 * The tables that were loaded: languages, and the regions of countries. The registry of elements holds them, each under
 * a tag of its own: scripts of the page reach it in any order and several at a time, and nothing else is left on the page.
 */
import { languageOf } from '../core/language.js';
import type { Locale, MessageOverrides } from '../core/messages.js';
import type { Regions } from '../core/regions.js';
import type { FormAttributes } from './form-attributes.js';

export const localeTag = (language: string) => `an-locale-${language}`;
export const regionsTag = 'an-regions';

/** Forms that stand in the document: they are drawn anew when a table comes. */
export const listening = new Set<FormAttributes>();
const awaited = new Set<string>();

export function loadedLocale(lang: string): Locale | undefined {
  return loaded(localeTag(languageOf(lang))) as Locale | undefined;
}

/** The regions that are chosen from a list, and what is said at them in English. */
export interface RegionTable {
  readonly regions: Regions;
  readonly messages: MessageOverrides;
}

export function loadedRegions(): Partial<RegionTable> {
  return loaded(regionsTag) ?? {};
}

/** A table, as soon as it was loaded; forms that listen are drawn anew then. */
function loaded(tag: string): unknown {
  const holder = customElements.get(tag) as { readonly table?: unknown } | undefined;
  if (!holder && !awaited.has(tag)) {
    awaited.add(tag);
    const redraw = () => {
      for (const form of listening) form.configurationChanged();
    };
    // What is no language is never defined.
    customElements.whenDefined(tag).then(redraw, () => undefined);
  }
  return holder?.table;
}

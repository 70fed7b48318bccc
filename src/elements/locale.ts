/** The language that a form speaks: that of its place in the page where it was loaded, else English, and the page's own sentences. */
import type { Action } from '../core/action.js';
import type { Attributes } from '../core/attributes.js';
import type { Locale } from '../core/messages.js';
import { en } from '../locales/en.js';
import { hostsAround } from './hosts.js';
import { loadedLocale, loadedRegions } from './loaded-tables.js';

export function localeOf(element: HTMLElement, { english }: Action, { messages }: Attributes): Locale {
  const loaded = loadedLocale(ambientLanguage(element));
  const dir = element.dir || !loaded ? undefined : (loaded.dir ?? 'ltr');
  const table = loaded ?? en;
  // A table of another version may lack what this one says.
  const ours = { ...en.messages, ...english, ...loadedRegions().messages };
  return { ...table, dir, messages: { ...ours, ...table.messages, ...messages } };
}

/** The language that an element stands in, its own or the page's, across shadow roots. */
function ambientLanguage(element: Element): string {
  const nearest = hostsAround(element).map((host) => host.closest<HTMLElement>('[lang]'));
  return nearest.find(Boolean)?.lang ?? '';
}

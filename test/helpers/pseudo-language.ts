/** A language that nobody speaks, in which every sentence is known from English, and what a page says that is not in it. */
import type { Page } from 'playwright/test';
import { locale as english } from '../../src/locales/en.js';

const accents = 'áƀçđéƒĝħíĵķłɱñóƥɋŕšťúṽŵẋýž';

/** Sentences that are English to nobody: accented, two fifths longer, in brackets; what stands in braces is kept. */
const pseudo = (sentence: string) =>
  `⟦${sentence.replace(/\{\w+\}|[a-z]/gi, (sign) => (sign.length > 1 ? sign : (accents[sign.toLowerCase().charCodeAt(0) - 97] ?? sign)))}${' ẋẋẋẋ'.repeat(Math.ceil(sentence.length * 0.08))}⟧`;

/** A classic script as those of the languages are, for `lang="xx"`. Speaks of countries in Greek, so that those are told from English, too. */
export const pseudoScript = () => {
  const messages = Object.fromEntries(
    Object.entries(english.messages).map(([key, sentence]) => [key, pseudo(String(sentence))]),
  );
  const locale = JSON.stringify({ lang: 'el', messages });
  return `customElements.define('an-locale-xx', class extends HTMLElement { static table = ${locale} });`;
};

/** What a person can read or hear that stands neither in the brackets of the language nor in the quotes of the builder. */
export function unbracketed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const heard = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'];
    // Proper names: those of states, of services, and of whom the letter goes to.
    const named = 'select[name=region] option, [target=_blank], .steps a[href^="tel:"]';
    const said = (node: Node): string[] => {
      if (node instanceof Text) return [node.data];
      if (!(node instanceof HTMLElement || node instanceof ShadowRoot)) return [];
      const inside = [...node.childNodes].flatMap(said);
      if (node instanceof ShadowRoot) return inside;
      if (node.matches(`script, style, ${named}`) || (!node.checkVisibility() && !node.matches('option'))) return [];
      const pseudos = ['::before', '::after'].map((pseudo) =>
        getComputedStyle(node, pseudo).content.replace(/^(none|normal|counter.*)$/, ''),
      );
      const shadow = node.shadowRoot ? said(node.shadowRoot) : inside;
      return [...heard.map((name) => node.getAttribute(name) ?? ''), ...pseudos, ...shadow];
    };
    const ours = (words: string): string => {
      const less = words.replace(/⟦[^⟦⟧«»]*⟧|«[^⟦⟧«»]*»/g, '');
      return less === words ? words : ours(less);
    };
    return [
      ...new Set(
        said(document.body)
          .map(ours)
          .filter((words) => /[a-z\u00c0-\u024f\u1e00-\u1eff]/i.test(words)),
      ),
    ];
  });
}

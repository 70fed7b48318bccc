/** Makes a language known to every form on the page, whichever script came first. */
import type { Translation } from '../core/messages.js';
import { defineElement } from './define-element.js';
import { ElementClass } from './html-element.js';
import { localeTag } from './locales.js';

/** @param language the subtag that the table stands for: `zh` of `zh-Hans` */
export function registerLocale(language: string, locale: Translation): void {
  // No element is ever made of it: its tag is where the page's scripts find the table.
  const holder = class extends ElementClass {
    static readonly locale = locale;
  };
  defineElement(localeTag(language), holder);
}

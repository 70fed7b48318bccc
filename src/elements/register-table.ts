/** Makes a table known to every form on the page, whichever script came first. */
import type { Translation } from '../core/messages.js';
import { defineElement } from './define-element.js';
import { ElementClass } from './html-element.js';
import { localeTag } from './loaded-tables.js';

/** @param language the subtag that the table stands for: `zh` of `zh-Hans` */
export function registerLocale(language: string, locale: Translation): void {
  registerTable(localeTag(language), locale);
}

export function registerTable(tag: string, table: object): void {
  // No element is ever made of it: its tag is where the page's scripts find the table.
  const holder = class extends ElementClass {
    static readonly table = table;
  };
  defineElement(tag, holder);
}

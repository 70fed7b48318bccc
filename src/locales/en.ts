/** English: in parts, so that a script carries the words of what it shows and no others. */
import type { Locale, Translation } from '../core/messages.js';
import { formWords } from './en-form.js';
import { outreachWords } from './en-outreach.js';
import { regionWords } from './en-regions.js';
import { stepsWords } from './en-steps.js';

/** What every bundle speaks where no other language was loaded. */
export const en: Locale = { lang: 'en', messages: formWords };

/** Bundlers take a spread for something that may have effects, and would never leave it out. */
export const locale: Translation = /* @__PURE__ */ (() => ({
  lang: 'en',
  messages: { ...formWords, ...outreachWords, ...regionWords, ...stepsWords },
}))();

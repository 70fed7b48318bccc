/** English: in parts, so that a script carries the words of what it shows and no others. */
import type { Locale, Translation } from '../core/messages.js';
import { actionWords } from './en-actions.js';
import { formWords } from './en-form.js';
import { regionWords } from './en-regions.js';
import { stepsWords } from './en-steps.js';

/** What every form speaks where no other language was loaded, beside what its action says. */
export const en: Locale = { lang: 'en', messages: formWords };

/** Bundlers take a spread for something that may have effects, and would never leave it out. */
export const locale: Translation = /* @__PURE__ */ (() => ({
  lang: 'en',
  messages: { ...formWords, ...actionWords, ...regionWords, ...stepsWords },
}))();

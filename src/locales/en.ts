/** English: in two parts, so that the scripts without letters and calls do not carry their words. */
import type { Locale, Translation } from '../core/messages.js';
import { formWords } from './en-form.js';
import { outreachWords } from './en-outreach.js';

/** What every bundle speaks where no other language was loaded. */
export const en: Locale = { lang: 'en', messages: formWords };

export const locale: Translation = { lang: 'en', messages: { ...formWords, ...outreachWords } };

/** English: in parts, so that a script carries the words of what it shows and no others. */
import type { Translation } from '../core/messages.js';
import { formWords } from './en-form.js';
import { outreachWords } from './en-outreach.js';
import { regionWords } from './en-regions.js';
import { stepsWords } from './en-steps.js';

export { en } from './en-form.js';

export const locale: Translation = {
  lang: 'en',
  messages: { ...formWords, ...outreachWords, ...regionWords, ...stepsWords },
};

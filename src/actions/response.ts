/** Record response helper: the answers to a survey. */
import type { Action } from '../core/action.js';
import { responseWords } from '../locales/en-actions.js';

export const response: Action = {
  tag: 'an-survey-form',
  record: 'response',
  address: [{ attribute: 'survey-id', collection: 'surveys' }],
  collection: 'responses',
  defaultFields: 'given_name family_name email_address* postal_code',
  lacks: ['comments'],
  // The seed does not say that a second response replaces the first, so it is taken to add one.
  repeat: 'adds',
  words: 'answers',
  english: responseWords,
};

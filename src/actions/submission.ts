/** Record submission helper: a form that a person fills in. */
import type { Action } from '../core/action.js';
import { submissionWords } from '../locales/en-actions.js';

export const submission: Action = {
  tag: 'an-submission-form',
  record: 'submission',
  address: [{ attribute: 'form-id', collection: 'forms' }],
  collection: 'submissions',
  defaultFields: 'given_name family_name email_address* postal_code',
  lacks: ['created-date', 'comments'],
  repeat: 'replaces',
  words: 'answers',
  english: submissionWords,
};

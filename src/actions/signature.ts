/** Record signature helper: a name under a petition. */
import type { Action } from '../core/action.js';
import { signatureWords } from '../locales/en-actions.js';

export const signature: Action = {
  tag: 'an-petition-form',
  record: 'signature',
  address: [{ attribute: 'petition-id', collection: 'petitions' }],
  collection: 'signatures',
  defaultFields: 'given_name* family_name* email_address* postal_code comments',
  lacks: ['created-date'],
  repeat: 'replaces',
  words: 'petition',
  english: signatureWords,
};

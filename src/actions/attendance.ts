/** Record attendance helper: an RSVP to an event. */
import type { Action } from '../core/action.js';
import { attendanceWords } from '../locales/en-actions.js';

export const attendance: Action = {
  tag: 'an-event-rsvp',
  record: 'attendance',
  address: [
    { attribute: 'event-campaign-id', collection: 'event_campaigns', optional: true },
    { attribute: 'event-id', collection: 'events' },
  ],
  collection: 'attendances',
  defaultFields: 'given_name family_name email_address* postal_code',
  lacks: ['remove-tags', 'created-date', 'comments'],
  repeat: 'replaces',
  words: 'rsvp',
  english: attendanceWords,
};

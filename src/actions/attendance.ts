/** Record attendance helper: an RSVP to an event. */
import type { Action } from '../core/action.js';

export const attendance: Action = {
  tag: 'an-event-rsvp',
  record: 'attendance',
  address: [
    { attribute: 'event-campaign-id', collection: 'event_campaigns', noun: 'event campaign', required: false },
    { attribute: 'event-id', collection: 'events', noun: 'event', required: true },
  ],
  collection: 'attendances',
  defaultFields: 'given_name family_name email_address* postal_code',
  takes: ['add_tags', 'triggers', 'identifiers', 'action_network:referrer_data'],
  repeat: 'replaces',
  words: { submit: 'rsvp_submit', accepted: 'rsvp_accepted' },
};

/** The attributes that are a control and no more, by section: a new one is a row. */
import type { Embed } from '../model/embed.js';
import { actionOf } from '../model/embed.js';
import type { Words } from '../words/en.js';

export interface Row {
  /** Also the key of its words. */
  readonly attribute: keyof Words;
  readonly type: 'text' | 'area' | 'url' | 'flag';
  /** Where its words depend on the form: the key of those. */
  readonly label?: (embed: Embed) => keyof Words;
  /** Where it is no words, and so the same in every language. */
  readonly example?: string;
  readonly when?: (embed: Embed) => boolean;
}

const takes = (attribute: string) => (embed: Embed) => !actionOf(embed.tag).lacks.includes(attribute);
const asksFor = (name: string) => (embed: Embed) => embed.items.some((item) => item.name === name);
const wants = (attribute: string) => (embed: Embed) => attribute in embed.attributes;
/** It is opened from the thanks. */
const isLetter = ({ tag, attributes }: Embed) => actionOf(tag).own !== undefined && attributes['type'] !== 'phone';
/** What was written there stays in the snippet, and so in sight. */
const isOfCalendar = (attribute: string) => (embed: Embed) =>
  wants('add-to-calendar')(embed) || wants(attribute)(embed);

export const rows = {
  words: [{ attribute: 'submit-label', type: 'text' }],
  thanks: [
    { attribute: 'success-message', type: 'text' },
    { attribute: 'redirect-url', type: 'url', when: (embed) => !isLetter(embed) || wants('redirect-url')(embed) },
  ],
  consent: [
    { attribute: 'consent', type: 'area' },
    {
      attribute: 'email-opt-in',
      type: 'text',
      when: (embed) => asksFor('email_address')(embed) || wants('email-opt-in')(embed),
    },
    { attribute: 'sms-opt-in', type: 'text' },
  ],
  tags: [
    { attribute: 'add-tags', type: 'text' },
    { attribute: 'remove-tags', type: 'text', when: takes('remove-tags') },
    { attribute: 'autoresponse', type: 'flag', when: takes('autoresponse') },
    { attribute: 'source', type: 'text', example: 'website' },
    { attribute: 'source-param', type: 'text', example: 'utm_source' },
    { attribute: 'prefill', type: 'flag' },
  ],
  advanced: [
    { attribute: 'background', type: 'flag' },
    { attribute: 'referrer', type: 'text' },
    { attribute: 'website', type: 'text' },
    { attribute: 'email-referrer', type: 'text' },
    { attribute: 'mobile-message-referrer', type: 'text' },
    { attribute: 'identifier-system', type: 'text', example: 'our-site' },
    { attribute: 'created-date', type: 'text', example: '2026-05-01T12:00Z', when: takes('created-date') },
    { attribute: 'api-base', type: 'url', example: 'http://localhost:8787/api/v2' },
    { attribute: 'dry-run', type: 'flag' },
    { attribute: 'debug', type: 'flag' },
  ],
  calendar: [
    { attribute: 'event-title', type: 'text', when: isOfCalendar('event-title') },
    { attribute: 'event-start', type: 'text', example: '2026-12-05T12:00-05:00', when: isOfCalendar('event-start') },
    { attribute: 'event-end', type: 'text', example: '2026-12-05T15:00-05:00', when: isOfCalendar('event-end') },
    { attribute: 'event-location', type: 'text', when: isOfCalendar('event-location') },
  ],
  letter: [
    {
      attribute: 'subject',
      type: 'text',
      when: ({ attributes }) => attributes['type'] !== 'phone',
    },
    {
      attribute: 'message',
      type: 'area',
      label: ({ attributes }) => (attributes['type'] === 'phone' ? 'call_script' : 'message'),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>;

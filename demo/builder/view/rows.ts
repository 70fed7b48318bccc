/** The attributes that are a control and no more, by section: a new one is a row. */
import type { Embed } from '../model/embed.js';
import { actionOf } from '../model/embed.js';

export interface Row {
  readonly attribute: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'area' | 'url' | 'flag';
  readonly example?: string;
  readonly when?: (embed: Embed) => boolean;
}

const takes = (key: 'remove_tags' | 'triggers' | 'created_date') => (embed: Embed) =>
  actionOf(embed.tag).takes.includes(key);
const asksFor = (name: string) => (embed: Embed) => embed.items.some((item) => item.name === name);
const wants = (attribute: string) => (embed: Embed) => attribute in embed.attributes;

export const rows = {
  words: [{ attribute: 'submit-label', label: 'Words on the button', type: 'text', example: 'Count me in' }],
  thanks: [
    {
      attribute: 'success-message',
      label: 'What is said when it was sent',
      hint: 'In one sentence, which is also read out to those who do not see it.',
      type: 'text',
      example: 'Thank you! See you on Saturday.',
    },
    {
      attribute: 'redirect-url',
      label: 'Go to this page instead of saying thanks',
      hint: 'A web address, or a path on your site such as /thanks. The source and referrer of the visit go along.',
      type: 'url',
    },
  ],
  consent: [
    {
      attribute: 'consent',
      label: 'A box that must be ticked',
      hint: 'Unticked, nothing is sent. Action Network subscribes everyone who is new by email.',
      type: 'area',
      example: 'I agree that you keep my details and write to me.',
    },
    {
      attribute: 'email-opt-in',
      label: 'An optional box for email',
      hint: 'Ticked, the address is subscribed, even if the person had left.',
      type: 'text',
      example: 'Send me news by email.',
      when: (embed) => asksFor('email_address')(embed) || wants('email-opt-in')(embed),
    },
    {
      attribute: 'sms-opt-in',
      label: 'An optional box for text messages',
      hint: 'Nobody gets text messages without it. It stands at the phone number.',
      type: 'text',
      example: 'Send me text messages. Reply STOP to end.',
    },
  ],
  tags: [
    {
      attribute: 'add-tags',
      label: 'Tags to add',
      hint: 'Names of tags that exist on Action Network, with commas between.',
      type: 'text',
      example: 'volunteer, member',
    },
    {
      attribute: 'remove-tags',
      label: 'Tags to remove',
      type: 'text',
      example: 'inactive',
      when: takes('remove_tags'),
    },
    {
      attribute: 'autoresponse',
      label: 'Send the autoresponse email',
      hint: 'As it is set up on the action’s manage page.',
      type: 'flag',
      when: takes('triggers'),
    },
    {
      attribute: 'source',
      label: 'Source code',
      hint: 'Recorded where the page’s address has no ?source=… of its own.',
      type: 'text',
      example: 'website',
    },
    {
      attribute: 'source-param',
      label: 'Take the source from another parameter',
      hint: 'Of the page’s address, where it has no source.',
      type: 'text',
      example: 'utm_source',
    },
    {
      attribute: 'prefill',
      label: 'Fill fields in from the page’s address',
      hint: 'As in ?email_address=…',
      type: 'flag',
    },
  ],
  advanced: [
    {
      attribute: 'background',
      label: 'Have Action Network process it afterwards',
      hint: 'It answers at once, before anything was checked.',
      type: 'flag',
    },
    {
      attribute: 'referrer',
      label: 'Referrer code',
      hint: 'Also adds people to the referring group’s list.',
      type: 'text',
    },
    { attribute: 'identifier-system', label: 'Add an identifier of this system', type: 'text', example: 'our-site' },
    {
      attribute: 'created-date',
      label: 'Backdate it',
      type: 'text',
      example: '2026-05-01T12:00Z',
      when: takes('created_date'),
    },
    {
      attribute: 'api-base',
      label: 'Post to another API',
      hint: 'Only to try your own page with a sandbox. Leave it empty to post to Action Network.',
      type: 'url',
      example: 'http://localhost:8787/api/v2',
    },
  ],
  calendar: [
    { attribute: 'event-title', label: 'The event’s name', type: 'text', example: 'March for the river' },
    {
      attribute: 'event-start',
      label: 'It begins',
      hint: 'With the difference to UTC, so that it is right everywhere: 2026-12-05T12:00-05:00. Or a day: 2026-12-05.',
      type: 'text',
      example: '2026-12-05T12:00-05:00',
    },
    { attribute: 'event-end', label: 'It ends', type: 'text', example: '2026-12-05T15:00-05:00' },
    { attribute: 'event-location', label: 'Where it is', type: 'text', example: 'Old bridge, Springfield' },
  ],
  letter: [
    {
      attribute: 'subject',
      label: 'Subject of the letter',
      type: 'text',
      when: ({ attributes }) => attributes['type'] !== 'phone',
    },
    {
      attribute: 'message',
      label: 'The letter, or what to say on the phone',
      hint: 'May hold {given_name}, {postal_code}, {target.title}, {target.family_name} and the like.',
      type: 'area',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>;

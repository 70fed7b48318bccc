/** What Svelte's checker knows of the elements: it reads a tag's attributes from this table. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'an-forms/svelte';

const right: SvelteHTMLElements['an-event-rsvp'] = {
  'event-id': '9f837109-710d-442f-8a99-857a21f36d25',
  'add-tags': 'volunteer',
  autoresponse: true,
  layout: 'grid',
  class: 'wide',
  'onan-success': (event) => event.record.toUpperCase(),
  'on:an-error': ({ reason }) => reason === 'offline',
};
const field: SvelteHTMLElements['an-field'] = { name: 'custom_fields.seats', type: 'number', max: 5, required: true };
const choice: SvelteHTMLElements['option'] = { value: 'weekends', tags: 'volunteer' };

const wrong: SvelteHTMLElements['an-event-rsvp'][] = [
  // @ts-expect-error There is no such attribute.
  { sorce: 'flyer' },
  // @ts-expect-error An id is text.
  { 'event-id': 5 },
  // @ts-expect-error It is there or not.
  { autoresponse: 'yes' },
  // @ts-expect-error There is no such layout.
  { layout: 'wide' },
  // @ts-expect-error What was accepted has no reason.
  { 'onan-success': (event) => event.reason },
];
// @ts-expect-error There is no such kind of question.
const kind: SvelteHTMLElements['an-field'] = { type: 'datetime' };

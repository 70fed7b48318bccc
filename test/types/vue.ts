/** What Vue's checker knows of the elements: it reads a tag's attributes from the props of this table. */
import type { GlobalComponents } from 'vue';
import type {} from 'an-forms/vue';

type PropsOf<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

const right: PropsOf<'an-event-rsvp'> = {
  'event-id': '9f837109-710d-442f-8a99-857a21f36d25',
  addTags: 'volunteer',
  autoresponse: true,
  layout: 'grid',
  class: 'wide',
  key: 1,
  onAnSuccess: (event) => event.record.toUpperCase(),
  onAnError: ({ reason }) => reason === 'offline',
};
const field: PropsOf<'an-field'> = { name: 'custom_fields.seats', type: 'number', max: 5, required: true };

const wrong: PropsOf<'an-event-rsvp'>[] = [
  // @ts-expect-error There is no such attribute.
  { sorce: 'flyer' },
  // @ts-expect-error An id is text.
  { 'event-id': 5 },
  // @ts-expect-error It is there or not.
  { autoresponse: 'yes' },
  // @ts-expect-error There is no such layout.
  { layout: 'wide' },
  // @ts-expect-error What was accepted has no reason.
  { onAnSuccess: (event) => event.reason },
];
// @ts-expect-error There is no such kind of question.
const kind: PropsOf<'an-field'> = { type: 'datetime' };

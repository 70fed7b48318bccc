/** What TypeScript knows of the elements in a page's own script. */
import { AnEventRsvp } from 'an-forms';
import 'an-forms/define';

const rsvp = document.createElement('an-event-rsvp') satisfies AnEventRsvp;
rsvp.addTags = 'volunteer';
rsvp.fields = [{ name: 'email_address', required: true }];
rsvp.createdDate = new Date();
// @ts-expect-error It is there or not.
rsvp.autoresponse = 'yes';
// @ts-expect-error There is no such layout.
rsvp.layout = 'wide';
// @ts-expect-error Its name is addTags.
rsvp.tags = 'volunteer';

rsvp.addEventListener('an-submit', (event) => {
  event.body = { person: event.body.person };
  // @ts-expect-error A body names its person.
  event.body = {};
});
document.addEventListener('an-success', ({ record }) => record.toUpperCase());
rsvp.addEventListener('an-error', (event) => {
  if (event.reason === 'throttled') return;
  // @ts-expect-error No outcome is called so.
  if (event.reason === 'busy') return;
});
window.addEventListener('an-invalid', ({ problems }) => problems.map(({ field }) => field));

const outcome: Promise<void> = rsvp.submit().then(({ type }) => {
  if (type === 'canceled') return;
  // @ts-expect-error No outcome is called so.
  if (type === 'lost') return;
});

const outreach = document.querySelector('an-outreach-form');
if (outreach) outreach.targets = [{ title: 'Senator', family_name: 'Ray', email: 'ann.ray@example.org' }];
// @ts-expect-error A target is named in OSDI's words.
if (outreach) outreach.targets = [{ familyName: 'Ray' }];

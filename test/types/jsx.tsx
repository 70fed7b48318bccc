/** What TypeScript knows of the elements in React, and in Preact: compiled once for each. */
import type { AnEventRsvp } from 'an-forms';
import type {} from 'an-forms/preact';
import type {} from 'an-forms/react';

const right = (
  <>
    <an-event-rsvp
      event-id="9f837109-710d-442f-8a99-857a21f36d25"
      add-tags="volunteer"
      autoresponse
      add-to-calendar
      event-title="March"
      layout="inline"
      id="rsvp"
      hidden={false}
      ref={(element: AnEventRsvp | null) => void element?.submit()}
      onan-success={(event) => event.record.toUpperCase()}
      onan-error={({ reason }) => reason === 'offline'}
    >
      <a href="https://actionnetwork.org/events/our-march">RSVP on Action Network</a>
      <p slot="intro">Come along.</p>
    </an-event-rsvp>
    <an-survey-form
      survey-id="9f837109"
      fields={[{ name: 'email_address', required: true }]}
      messages={{ optional: '' }}
    >
      <an-field name="custom_fields.seats" type="number" label="Seats" min="1" max={5} required />
      <an-field name="custom_fields.when" type="radio" label="When">
        <option value="weekends" tags="volunteer">
          On weekends
        </option>
      </an-field>
    </an-survey-form>
    <an-outreach-form type="phone" targets={[{ title: 'Senator' }]}>
      <an-target title="Senator" given-name="Ann" />
    </an-outreach-form>
  </>
);

const wrong = (
  <>
    {/* @ts-expect-error There is no such attribute. */}
    <an-event-rsvp sorce="flyer" />
    {/* @ts-expect-error An id is text. */}
    <an-event-rsvp event-id={5} />
    {/* @ts-expect-error It is there or not. */}
    <an-event-rsvp autoresponse="yes" />
    {/* @ts-expect-error What a server renders would be dryrun, which says nothing. */}
    <an-event-rsvp dryRun />
    {/* @ts-expect-error There is no such layout. */}
    <an-event-rsvp layout="wide" />
    {/* @ts-expect-error There is no such kind of question. */}
    <an-field name="custom_fields.when" type="datetime" />
    {/* @ts-expect-error An outreach is a letter or a call. */}
    <an-outreach-form type="fax" />
    {/* @ts-expect-error What was accepted has no reason. */}
    <an-event-rsvp onan-success={(event) => event.reason} />
    {/* @ts-expect-error The element is called an-survey-form. */}
    <an-survey survey-id="9f837109" />
  </>
);

/** @jsxImportSource solid-js */
/** What TypeScript knows of the elements in Solid. */
import type { AnEventRsvp } from 'an-forms';
import type {} from 'an-forms/solid';

const right = (
  <>
    <an-event-rsvp
      event-id="9f837109-710d-442f-8a99-857a21f36d25"
      attr:share="I am going!"
      prop:fields={[{ name: 'email_address', required: true }]}
      autoresponse
      layout="inline"
      ref={(element: AnEventRsvp) => void element.submit()}
      on:an-success={(event) => event.record.toUpperCase()}
    >
      <a href="https://actionnetwork.org/events/our-march">RSVP on Action Network</a>
    </an-event-rsvp>
    <an-survey-form prop:surveyId="9f837109">
      <an-field name="custom_fields.seats" type="number" attr:label="Seats" min="1" required />
      <an-field name="custom_fields.when" type="radio" label="When">
        <option value="weekends" tags="volunteer">
          On weekends
        </option>
      </an-field>
    </an-survey-form>
  </>
);

const wrong = (
  <>
    {/* @ts-expect-error There is no such attribute. */}
    <an-event-rsvp sorce="flyer" />
    {/* @ts-expect-error An id is text. */}
    <an-event-rsvp event-id={5} />
    {/* @ts-expect-error Solid would set dryrun, which says nothing. */}
    <an-event-rsvp dryRun />
    {/* @ts-expect-error There is no such layout. */}
    <an-event-rsvp attr:layout="wide" />
    {/* @ts-expect-error It is there or not. */}
    <an-event-rsvp prop:autoresponse="yes" />
    {/* @ts-expect-error There is no such kind of question. */}
    <an-field name="custom_fields.when" type="datetime" />
    {/* @ts-expect-error What was accepted has no reason. */}
    <an-event-rsvp on:an-success={(event) => event.reason} />
    {/* @ts-expect-error The element is called an-survey-form. */}
    <an-survey survey-id="9f837109" />
  </>
);

/** The attributes that every form element has, each also a typed property. What they may hold is checked in `core/attributes.ts`. */
import { attributeReaders, flagAttributes, stepAttributes } from '../core/attributes.js';
import type { FieldList } from '../core/fields.js';
import type { MessageOverrides } from '../core/messages.js';
import { reflectAttributes } from './reflect-attributes.js';
import { RenderedElement } from './rendered-element.js';

/**
 * @attr {string} lang - The language to speak: its own `lang` or that of the nearest element around it, if that language's script is loaded; else English.
 * @attr {'ltr' | 'rtl' | 'auto'} dir - The direction, as in HTML; without it, that of the loaded language.
 */
export abstract class FormAttributes extends RenderedElement {
  /** Grows with the attributes that each element adds. */
  static observedAttributes: readonly string[] = ['lang', 'dir'];

  static {
    reflectAttributes(this, [...Object.keys(attributeReaders), ...stepAttributes], flagAttributes);
  }

  readonly #kept = new Map<string, unknown>();

  /**
   * Everything that was given by attribute, of ours and not, and by property.
   * @internal
   */
  get given(): Readonly<Record<string, unknown>> {
    const attributes = [...this.attributes].map(({ name, value }) => [name, value] as const);
    return Object.fromEntries<unknown>([...attributes, ...this.#kept]);
  }

  attributeChangedCallback(attribute: string, before: string | null, now: string | null): void {
    if (before !== now) this.keep(attribute, undefined);
  }

  /** @internal */
  kept(attribute: string): unknown {
    return this.#kept.get(attribute);
  }

  /** @internal */
  keep(attribute: string, value: unknown): void {
    if (value) this.#kept.set(attribute, value);
    else this.#kept.delete(attribute);
    this.configurationChanged();
  }

  /**
   * Called when what the form is made of may have changed.
   * @internal
   */
  abstract configurationChanged(): void;

  /**
   * What to ask, in order: names of fields separated by spaces, `*` after those that are required. `email_address` or
   * `phone_number` must be among them. As the property also an array of fields.
   * @attr fields
   */
  declare fields: FieldList | null | undefined;
  /**
   * Comma-separated names of tags to add to the person; of tags that exist.
   * @attr add-tags
   */
  declare addTags: string | null | undefined;
  /**
   * Comma-separated names of tags to remove from the person, after those to add were added. An RSVP takes none.
   * @attr remove-tags
   */
  declare removeTags: string | null | undefined;
  /**
   * Asks for the action's autoresponse email, as set up on its manage page. An outreach has none.
   * @attr autoresponse
   */
  declare autoresponse: boolean | undefined;
  /**
   * Action Network answers at once and processes later (`background_request=true`), so it reports no mistake in what was sent.
   * @attr background
   */
  declare background: boolean | undefined;
  /**
   * Source code where the page's address has no `source`: letters, digits, `-` and `_`.
   * @attr source
   */
  declare source: string | null | undefined;
  /**
   * Referrer code where the page's address has no `referrer`.
   * @attr referrer
   */
  declare referrer: string | null | undefined;
  /**
   * Website where no other site linked to the page.
   * @attr website
   */
  declare website: string | null | undefined;
  /**
   * Id of an email where the page's address has no `email_referrer`.
   * @attr email-referrer
   */
  declare emailReferrer: string | null | undefined;
  /**
   * Id of a mobile message where the page's address has no `mobile_message_referrer`.
   * @attr mobile-message-referrer
   */
  declare mobileMessageReferrer: string | null | undefined;
  /**
   * Another parameter of the page's address to take the source from where there is no `source`, such as `utm_source`.
   * @attr source-param
   */
  declare sourceParam: string | null | undefined;
  /**
   * Adds the identifier `SYSTEM:<uuid>` of this system, fresh for each thing sent, the same when it is sent again.
   * @attr identifier-system
   */
  declare identifierSystem: string | null | undefined;
  /**
   * Fields start with what the page's address says in parameters of their names.
   * @attr prefill
   */
  declare prefill: boolean | undefined;
  /**
   * Does everything but post: what would be sent is on the console.
   * @attr dry-run
   */
  declare dryRun: boolean | undefined;
  /**
   * Says on the console which settings the form found and where: of what came with a link names alone, and nothing that a person typed.
   * @attr debug
   */
  declare debug: boolean | undefined;
  /**
   * When it happened, ISO 8601 with its offset, or a day, to backdate a response or an outreach. As the property also a `Date`.
   * @attr created-date
   */
  declare createdDate: Date | string | null | undefined;
  /**
   * Text of a required box: unticked, nothing is posted.
   * @attr consent
   */
  declare consent: string | null | undefined;
  /**
   * Text of an optional box at the email address: ticked, it is posted with `status: "subscribed"`.
   * @attr email-opt-in
   */
  declare emailOptIn: string | null | undefined;
  /**
   * Text of an optional box at the phone number: ticked, it is posted with `status: "subscribed"`.
   * @attr sms-opt-in
   */
  declare smsOptIn: string | null | undefined;
  /**
   * Two-letter country of the addresses (ISO 3166-1), sent with them. Without it US words are shown and none is sent.
   * @attr country
   */
  declare country: string | null | undefined;
  /**
   * Sentences in place of ours, by their keys: JSON. As the property an object.
   * @attr messages
   */
  declare messages: MessageOverrides | string | null | undefined;
  /**
   * `stacked` (one column), or where there is room `inline` (the fields and the button in a row) or `grid` (two columns).
   * @attr layout
   */
  declare layout: 'stacked' | 'inline' | 'grid' | null | undefined;
  /**
   * Label of the button.
   * @attr submit-label
   */
  declare submitLabel: string | null | undefined;
  /**
   * What is said when the form was accepted.
   * @attr success-message
   */
  declare successMessage: string | null | undefined;
  /**
   * Where an accepted form goes, with the page's attribution: http(s), or a path on this site. Not followed if the form
   * was removed from the page before the answer came. A letter takes none: it is opened from the thanks.
   * @attr redirect-url
   */
  declare redirectUrl: string | null | undefined;
  /**
   * The API's address, by default `https://actionnetwork.org/api/v2`: another https one, or http on localhost for development.
   * @attr api-base
   */
  declare apiBase: string | null | undefined;
  /**
   * After the thanks, with `an-next-steps.js`, a way to share the page: what to say with its address; empty for its title.
   * @attr share
   */
  declare share: string | boolean | null | undefined;
  /**
   * After the thanks, with `an-next-steps.js`, offers the event for the person's calendar.
   * @attr add-to-calendar
   */
  declare addToCalendar: boolean | undefined;
  /**
   * The event's name in calendars. Required with `add-to-calendar`.
   * @attr event-title
   */
  declare eventTitle: string | null | undefined;
  /**
   * When the event begins: a time with its offset, such as `2026-12-05T14:00-08:00`, or a day. Required with `add-to-calendar`.
   * @attr event-start
   */
  declare eventStart: string | null | undefined;
  /**
   * When the event ends, written as its start is.
   * @attr event-end
   */
  declare eventEnd: string | null | undefined;
  /**
   * Where the event is.
   * @attr event-location
   */
  declare eventLocation: string | null | undefined;
}

/** The attributes that every form element has, each also a typed property. What they may hold is checked in `core/attributes.ts`. */
import { attributeReaders, flagAttributes, stepAttributes } from '../core/attributes.js';
import type { FieldList } from '../core/fields.js';
import type { MessageOverrides } from '../core/messages.js';
import { reflectAttributes } from './reflect-attributes.js';
import { RenderedElement } from './rendered-element.js';

export abstract class FormAttributes extends RenderedElement {
  /** Grows with the attributes that each element adds. */
  static observedAttributes: readonly string[] = ['lang', 'dir'];

  static {
    reflectAttributes(this, [...Object.keys(attributeReaders), ...stepAttributes], flagAttributes);
  }

  readonly #kept = new Map<string, unknown>();

  /** Everything that was given by attribute, of ours and not, and by property. */
  get given(): Readonly<Record<string, unknown>> {
    const attributes = this.getAttributeNames().map((name) => [name, this.getAttribute(name)] as const);
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

  /** Names from the catalogue in order, separated by spaces, `*` after the required ones; or an array of fields. */
  declare fields: FieldList | null | undefined;
  /** Comma-separated names of tags to add to the person. */
  declare addTags: string | null | undefined;
  /** Comma-separated names of tags to remove from the person, after those to add were added. */
  declare removeTags: string | null | undefined;
  /** Asks Action Network to send the action's autoresponse email. */
  declare autoresponse: boolean | undefined;
  /** Asks Action Network to answer first and process the post afterwards. */
  declare background: boolean | undefined;
  /** Does everything but post, and says on the console what would be in the post. */
  declare dryRun: boolean | undefined;
  /** Source code where the page's URL has no `source`: letters, digits, `-` and `_`. */
  declare source: string | null | undefined;
  /** Referrer code where the page's URL has no `referrer`. */
  declare referrer: string | null | undefined;
  /** Website where no other site linked to the page. */
  declare website: string | null | undefined;
  /** Id of an email where the page's URL has no `email_referrer`. */
  declare emailReferrer: string | null | undefined;
  /** Id of a mobile message where the page's URL has no `mobile_message_referrer`. */
  declare mobileMessageReferrer: string | null | undefined;
  /** Another parameter of the page's URL to take the source from where there is no `source`, such as `utm_source`. */
  declare sourceParam: string | null | undefined;
  /** The system of the identifier, `SYSTEM:<uuid>`, that each thing sent carries. */
  declare identifierSystem: string | null | undefined;
  /** Fields start with what the page's URL says in parameters of their names. */
  declare prefill: boolean | undefined;
  /** When it happened, to backdate what is recorded; not an attribute. */
  declare createdDate: Date | string | null | undefined;
  /** Text of a required box: unticked, nothing is posted. */
  declare consent: string | null | undefined;
  /** Text of an optional box at the email address: ticked, it is posted with `status: "subscribed"`. */
  declare emailOptIn: string | null | undefined;
  /** Text of an optional box at the phone number: ticked, it is posted with `status: "subscribed"`. */
  declare smsOptIn: string | null | undefined;
  /** Country of the addresses, ISO 3166-1 alpha-2, sent with them. */
  declare country: string | null | undefined;
  /** Sentences in place of ours, by their keys; as an attribute, in JSON. */
  declare messages: MessageOverrides | string | null | undefined;
  /** `stacked` (one column), `inline` (the fields and the button in a row where there is room) or `grid` (two columns). */
  declare layout: string | null | undefined;
  /** Label of the button. */
  declare submitLabel: string | null | undefined;
  /** What is said when the form was accepted. */
  declare successMessage: string | null | undefined;
  /** Where an accepted form goes: http(s) or a path on this site. */
  declare redirectUrl: string | null | undefined;
  /** The API's base address. */
  declare apiBase: string | null | undefined;
  /** After the thanks, with `an-next-steps.js`: what to say with the page's address; `true` for the page's title. */
  declare share: string | boolean | null | undefined;
  /** After the thanks, with `an-next-steps.js`: offers the event for the person's calendar. */
  declare addToCalendar: boolean | undefined;
  /** The event's name in calendars. */
  declare eventTitle: string | null | undefined;
  /** When the event begins: a time with its offset, such as `2026-12-05T14:00-08:00`, or a day. */
  declare eventStart: string | null | undefined;
  /** When the event ends, written as its start is. */
  declare eventEnd: string | null | undefined;
  /** Where the event is. */
  declare eventLocation: string | null | undefined;
}

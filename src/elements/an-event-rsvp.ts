import { attendance } from '../actions/attendance.js';
import { FormElement } from './form-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/**
 * By default it asks for `given_name family_name email_address* postal_code`. A second one by the same person replaces the first.
 *
 * @tag an-event-rsvp
 * @summary An RSVP form: records an attendance of an Action Network event.
 *
 * @example
 * <an-event-rsvp event-id="9f837109-710d-442f-8a99-857a21f36d25" add-tags="volunteer" autoresponse>
 *   <a href="https://actionnetwork.org/events/our-march">RSVP on Action Network</a>
 * </an-event-rsvp>
 */
export class AnEventRsvp extends FormElement {
  static override readonly action = attendance;

  static {
    reflectAttributes(this, ['event-id', 'event-campaign-id']);
  }

  /**
   * The event: its UUID, `action_network:UUID` or API URL. Required.
   * @attr event-id
   */
  declare eventId: string | null | undefined;
  /**
   * The event campaign, where the event belongs to one.
   * @attr event-campaign-id
   */
  declare eventCampaignId: string | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'an-event-rsvp': AnEventRsvp;
  }
}

import { attendance } from '../actions/attendance.js';
import { FormElement } from './form-element.js';
import { idProperties } from './form-attributes.js';

/**
 * @summary An RSVP form: records an attendance of an Action Network event.
 *
 * @example
 * <an-event-rsvp event-id="9f837109-710d-442f-8a99-857a21f36d25" add-tags="volunteer" autoresponse>
 *   <a href="https://actionnetwork.org/events/our-march">RSVP on Action Network</a>
 * </an-event-rsvp>
 *
 * @attr event-id - The event: its UUID, `action_network:UUID` or API URL. Required.
 * @attr event-campaign-id - The event campaign, where the event belongs to one.
 *
 * @slot - Shown where the form cannot run: a link to the event's page.
 * @slot intro - Above the fields.
 * @slot legal - Above the button.
 * @slot success - In place of the thanks.
 *
 * @fires an-ready - The form is shown.
 * @fires an-submit - The answers are about to be posted; cancelable, `body` may be changed.
 * @fires an-invalid - Something must be mended first.
 * @fires an-success - The post was accepted.
 * @fires an-error - The post was not accepted; `reason` says why.
 *
 * @csspart form - The form.
 * @csspart intro - Around the `intro` slot.
 * @csspart field - One field with its label, hint and error.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart error - A field's error.
 * @csspart control - A field's input or select.
 * @csspart summary - What is wrong, above the fields.
 * @csspart legal - Around the `legal` slot.
 * @csspart submit - The button.
 * @csspart status - The thanks.
 *
 * @cssState sending - While the answers are being posted.
 * @cssState done - After they were accepted.
 * @cssState failed - After they were not.
 */
export class AnEventRsvp extends FormElement {
  static override readonly action = attendance;

  static override properties = idProperties(attendance);

  declare eventId: string | null | undefined;
  declare eventCampaignId: string | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'an-event-rsvp': AnEventRsvp;
  }
}

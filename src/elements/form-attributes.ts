/** The attributes that every form element has, each also a typed property. What they may hold is checked in `core/attributes.ts`. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Action } from '../core/action.js';
import { attributeTypes } from '../core/attributes.js';

/** Properties under the names that JavaScript would give them: `add-tags` is `addTags`. Reflected, so that clones are whole. */
function properties(attributes: readonly { attribute: string; type: unknown }[]): PropertyDeclarations {
  return Object.fromEntries(
    attributes.map(({ attribute, type }) => [
      attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      { attribute, type, reflect: true },
    ]),
  );
}

/** The properties of the attributes that hold an action's ids. */
export function idProperties({ address }: Action): PropertyDeclarations {
  return properties(address.map(({ attribute }) => ({ attribute, type: String })));
}

export abstract class FormAttributes extends LitElement {
  static override properties = properties(attributeTypes);

  /** Names from the catalogue in order, separated by spaces, `*` after the required ones. */
  declare fields: string | null | undefined;
  /** Comma-separated names of tags to add to the person. */
  declare addTags: string | null | undefined;
  /** Comma-separated names of tags to remove from the person, after those to add were added. */
  declare removeTags: string | null | undefined;
  /** Asks Action Network to send the action's autoresponse email. */
  declare autoresponse: boolean | undefined;
  /** Asks Action Network to answer first and process the post afterwards. */
  declare background: boolean | undefined;
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
  /** Country of the addresses, ISO 3166-1 alpha-2, sent with them. */
  declare country: string | null | undefined;
  /** Label of the button. */
  declare submitLabel: string | null | undefined;
  /** What is said when the form was accepted. */
  declare successMessage: string | null | undefined;
  /** Where an accepted form goes: http(s) or a path on this site. */
  declare redirectUrl: string | null | undefined;
  /** The API's base address. */
  declare apiBase: string | null | undefined;
}

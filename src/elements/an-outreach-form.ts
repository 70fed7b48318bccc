import { nothing } from 'lit/html.js';
import { outreach } from '../actions/outreach.js';
import { eachAsTexts } from '../core/json.js';
import type { State } from '../core/state.js';
import type { Target } from '../core/target.js';
import type { Values } from '../core/values.js';
import type { Locale } from '../core/messages.js';
import { callList, letterLinks, letterPreviews, letterStyles } from '../view/letters.js';
import { styles } from '../view/styles.js';
import { declaredTargets } from './children/declared-targets.js';
import { FormElement } from './form-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/**
 * Action Network delivers nothing: the person sends the letter from their own email program, or calls.
 * By default it asks for `given_name family_name email_address* postal_code*`. A second one by the same person is added.
 *
 * @tag an-outreach-form
 * @summary A letter or calls to targets: records an outreach for each, of an advocacy campaign made through the API.
 *
 * @example
 * <an-outreach-form advocacy-campaign-id="f77e736b-d295-4e68-96ec-a765090c6523" type="email"
 *   subject="The river" message="Dear {target.title} {target.family_name}, …  {given_name}">
 *   <an-target title="Senator" given-name="Joe" family-name="Schmoe" email="joe@example.org"></an-target>
 * </an-outreach-form>
 */
export class AnOutreachForm extends FormElement {
  static override readonly action = outreach;

  static override readonly styles = styles + letterStyles;

  static {
    reflectAttributes(this, ['advocacy-campaign-id', 'type', 'subject', 'message']);
  }

  /**
   * The advocacy campaign: its UUID, `action_network:UUID` or API URL. Required.
   * @attr advocacy-campaign-id
   */
  declare advocacyCampaignId: string | null | undefined;
  /**
   * `email` or `phone`, as the campaign is. Required.
   * @attr type
   */
  declare type: 'email' | 'phone' | null | undefined;
  /**
   * Of the letter; the person may change it.
   * @attr subject
   */
  declare subject: string | null | undefined;
  /**
   * The letter, which the person may change, or the script to read on the phone.
   * @attr message
   */
  declare message: string | null | undefined;

  /** Whom it goes to: those that were set, else what the `<an-target>` children say. */
  get targets(): readonly Target[] {
    return (this.kept('targets') as readonly Target[] | undefined) ?? declaredTargets(this);
  }

  set targets(targets: readonly Target[] | null | undefined) {
    this.keep('targets', targets);
  }

  /** @internal */
  override get given(): Readonly<Record<string, unknown>> {
    return { ...super.given, targets: this.#reached };
  }

  /** Them in words alone, whatever a script gave. */
  get #reached(): readonly Target[] {
    return eachAsTexts(this.targets);
  }

  // Spaces around the type are allowed, as around any attribute.
  protected override lead(values: Values): unknown {
    return this.type?.includes('phone') ? callList(this.#reached, values, this.message ?? '') : nothing;
  }

  protected override aside(locale: Locale, values: Values, state: State['type']): unknown {
    if (this.type?.includes('phone')) return nothing;
    return (state === 'done' ? letterLinks : letterPreviews)(locale, this.#reached, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'an-outreach-form': AnOutreachForm;
  }
}

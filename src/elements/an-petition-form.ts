import { signature } from '../actions/signature.js';
import { FormElement } from './form-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/**
 * By default it asks for `given_name* family_name* email_address* postal_code comments`. A second one by the same person replaces the first.
 *
 * @tag an-petition-form
 * @summary A petition: records a signature under an Action Network petition.
 *
 * @example
 * <an-petition-form petition-id="9f837109-710d-442f-8a99-857a21f36d25" consent="I agree that my name is published.">
 *   <a href="https://actionnetwork.org/petitions/our-petition">Sign on Action Network</a>
 * </an-petition-form>
 */
export class AnPetitionForm extends FormElement {
  static override readonly action = signature;

  static {
    reflectAttributes(this, ['petition-id']);
  }

  /**
   * The petition: its UUID, `action_network:UUID` or API URL. Required.
   * @attr petition-id
   */
  declare petitionId: string | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'an-petition-form': AnPetitionForm;
  }
}

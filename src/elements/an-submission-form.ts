import { submission } from '../actions/submission.js';
import { FormElement } from './form-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/**
 * By default it asks for `given_name family_name email_address* postal_code`. A second one by the same person replaces the first.
 *
 * @tag an-submission-form
 * @summary A form: records a submission to an Action Network form.
 *
 * @example
 * <an-submission-form form-id="9f837109-710d-442f-8a99-857a21f36d25" add-tags="volunteer">
 *   <a href="https://actionnetwork.org/forms/our-form">Fill it in on Action Network</a>
 * </an-submission-form>
 */
export class AnSubmissionForm extends FormElement {
  static override readonly action = submission;

  static {
    reflectAttributes(this, ['form-id']);
  }

  /**
   * The form: its UUID, `action_network:UUID` or API URL. Required.
   * @attr form-id
   */
  declare formId: string | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'an-submission-form': AnSubmissionForm;
  }
}

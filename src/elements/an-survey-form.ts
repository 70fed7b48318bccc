import { response } from '../actions/response.js';
import { FormElement } from './form-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/**
 * By default it asks for `given_name family_name email_address* postal_code`. A second one by the same person is added.
 *
 * @tag an-survey-form
 * @summary A survey form: records a response to an Action Network survey.
 *
 * @example
 * <an-survey-form survey-id="9f837109-710d-442f-8a99-857a21f36d25" remove-tags="inactive">
 *   <a href="https://actionnetwork.org/surveys/our-survey">Answer on Action Network</a>
 * </an-survey-form>
 */
export class AnSurveyForm extends FormElement {
  static override readonly action = response;

  static {
    reflectAttributes(this, ['survey-id']);
  }

  /**
   * The survey: its UUID, `action_network:UUID` or API URL. Required.
   * @attr survey-id
   */
  declare surveyId: string | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'an-survey-form': AnSurveyForm;
  }
}

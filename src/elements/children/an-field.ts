import { Declaration } from './declaration.js';

/**
 * @summary Declares one field of the form element that it stands in, and shows nothing itself.
 *
 * @example
 * <an-field name="custom_fields.shirt_size" type="select" label="Shirt size" required>
 *   <option value="S">Small</option>
 *   <option value="L" tags="tall">Large</option>
 * </an-field>
 *
 * @attr name - Of the catalogue, to change that field, or `custom_fields.…`. Required.
 * @attr type - `text email tel url number date textarea select radio checkbox checkboxes hidden`.
 * @attr label - The question.
 * @attr hint - What helps to answer it.
 * @attr required - It must be answered.
 * @attr value - What it starts with; of a checkbox, what is sent when it is ticked.
 * @attr pattern - A regular expression for the whole answer, as HTML's attribute.
 * @attr min - The least number or the first day.
 * @attr max - The greatest number or the last day.
 * @attr maxlength - The most characters.
 * @attr autocomplete - HTML's token for autofill.
 * @attr show-if - `name=value`: asked only while that field has that answer.
 * @attr tags - Comma-separated tags that ticking a checkbox adds; also on `<option>`.
 */
export class AnField extends Declaration {}

declare global {
  interface HTMLElementTagNameMap {
    'an-field': AnField;
  }
}

import { Declaration } from './declaration.js';

/**
 * @tag an-field
 * @summary Declares one field of the form element that it stands in, and shows nothing itself.
 *
 * @example
 * <an-field name="custom_fields.shirt_size" type="select" label="Shirt size" required>
 *   <option value="S">Small</option>
 *   <option value="L" tags="tall">Large</option>
 * </an-field>
 *
 * @attr {string} name - `custom_fields.` and the field's name on Action Network, which may hold spaces; or a field of the form, to change it. Required.
 * @attr {'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'checkboxes' | 'hidden' | 'country' | 'language'} type - What the answer is, as in HTML; `checkboxes` takes several, `country` and `language` one by its code. By default `text`.
 * @attr {string} label - The question.
 * @attr {string} hint - What helps to answer it.
 * @attr {boolean} required - It must be answered.
 * @attr {string} value - What it starts with; of a checkbox, what is sent when it is ticked, by default `1`.
 * @attr {string} pattern - A regular expression for the whole answer, as HTML's attribute. Its repetitions may not nest.
 * @attr {string | number} min - The least number or the first day.
 * @attr {string | number} max - The greatest number or the last day.
 * @attr {string | number} maxlength - The most characters.
 * @attr {string} autocomplete - HTML's token for autofill.
 * @attr {string} show-if - `name=value`: asked only while that field has that answer; a checkbox without its tick has the answer `0`. Not for `country`.
 * @attr {string} tags - Comma-separated tags that ticking the checkbox adds; on an `<option>`, those that choosing it adds.
 */
export class AnField extends Declaration {}

declare global {
  interface HTMLElementTagNameMap {
    'an-field': AnField;
  }
}

/** One field: its label, hint, error and control, tied together for everyone who fills it in. */
import { html, nothing, type TemplateResult } from 'lit';
import { usualMax } from '../core/catalogue.js';
import { countryOptions } from '../core/countries.js';
import type { Field } from '../core/fields.js';
import { say, type Locale } from '../core/messages.js';
import type { Problem } from '../core/values.js';

export interface FieldModel {
  readonly field: Field;
  readonly locale: Locale;
  /** ISO 3166-1 alpha-2 code that a country control starts with. */
  readonly country: string | undefined;
  readonly problem: Problem | undefined;
}

export function fieldView(model: FieldModel): TemplateResult {
  const { field, locale, problem } = model;
  const hint = field.hint && say(locale, field.hint);
  return html`
    <div part="field">
      <label part="label" for=${field.name}>
        ${say(locale, field.words)}
        ${field.need === 'optional' ? html`<span class="optional">${say(locale, 'optional')}</span>` : nothing}
      </label>
      ${hint ? html`<p part="hint" id=${hintId(field)}>${hint}</p>` : nothing}
      ${problem ? html`<p part="error" id=${errorId(field)}>${problemSentence(locale, field, problem)}</p>` : nothing}
      ${controlView(model)}
    </div>
  `;
}

export function problemAt(problems: readonly Problem[], { name }: Field): Problem | undefined {
  return problems.find(({ field }) => field === name);
}

/** The same words at the field and in the summary. */
export function problemSentence(locale: Locale, field: Field, { message }: Problem): string {
  return say(locale, message, { label: say(locale, field.words), max: field.max ?? usualMax });
}

function controlView({ field, locale, country, problem }: FieldModel): TemplateResult {
  const { control, name } = field;
  const required = field.need === 'required';
  const described = [field.hint && hintId(field), problem && errorId(field)].filter(Boolean).join(' ') || nothing;
  const invalid = problem ? 'true' : nothing;
  if (control.type === 'country') {
    return html`<select
      part="control"
      id=${name}
      name=${name}
      autocomplete=${control.autocomplete}
      ?required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
    >
      <option value="">${say(locale, 'country_choose')}</option>
      ${countryOptions(locale.lang).map(
        ({ value, label }) => html`<option value=${value} ?selected=${value === country}>${label}</option>`,
      )}
    </select>`;
  }
  const isWords = control.type === 'text';
  return html`<input
    part="control"
    id=${name}
    name=${name}
    type=${control.type}
    autocomplete=${control.autocomplete}
    inputmode=${control.type}
    autocapitalize=${control.autocapitalize ?? nothing}
    spellcheck=${isWords ? nothing : 'false'}
    enterkeyhint="send"
    dir=${isWords ? nothing : 'ltr'}
    ?required=${required}
    aria-describedby=${described}
    aria-invalid=${invalid}
  />`;
}

function hintId({ name }: Field): string {
  return `${name}-hint`;
}

function errorId({ name }: Field): string {
  return `${name}-error`;
}

/** The control of a field that has one: an input, a list to choose from, or room for many lines. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { codeOptions } from '../core/codes.js';
import type { Field } from '../core/field.js';
import { say, type Locale } from '../core/messages.js';
import type { Problem } from '../core/values.js';

export function controlView(field: Field, locale: Locale, problem: Problem | undefined): TemplateResult {
  const {
    name,
    type,
    autocomplete = nothing,
    autocapitalize = nothing,
    min = nothing,
    max = nothing,
    value,
    options = [],
  } = field;
  const id = idOf(field);
  const required = field.need === 'required';
  const described = describedBy(field, problem);
  // Said to be right until it is known to be wrong: Chromium takes what is required and still empty for wrong.
  const invalid = !!problem;
  if (type === 'textarea') {
    return html`<textarea
      part="control"
      id=${id}
      name=${name}
      rows="5"
      ?required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .defaultValue=${value ?? ''}
    ></textarea>`;
  }
  const isCode = type === 'country' || type === 'language';
  const choices = isCode ? codeOptions(type === 'country' ? 'region' : type, locale.lang) : options;
  if (choices.length > 0) {
    return html`<select
      part="control"
      id=${id}
      name=${name}
      autocomplete=${autocomplete}
      ?required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
    >
      <option value="">${say(locale, 'choose')}</option>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value.toLowerCase() === value?.toLowerCase()}>${choice.label}</option>`)}
    </select>`;
  }
  const isWords = type === 'text' || isCode;
  return html`<input
    part="control"
    id=${id}
    name=${name}
    type=${isWords ? 'text' : type}
    value=${value ?? nothing}
    min=${min}
    max=${max}
    step=${type === 'number' ? 'any' : nothing}
    autocomplete=${autocomplete}
    inputmode=${type === 'number' ? 'decimal' : type === 'date' ? nothing : isWords ? 'text' : type}
    autocapitalize=${autocapitalize}
    enterkeyhint="send"
    dir=${isWords ? nothing : 'ltr'}
    ?required=${required}
    aria-describedby=${described}
    aria-invalid=${invalid}
  />`;
}

/** Names of custom fields may hold spaces, which would part an id in two where it is referred to. */
export function idOf({ name }: Field): string {
  return encodeURIComponent(name);
}

export function hintId(field: Field): string {
  return `${idOf(field)}-hint`;
}

export function errorId(field: Field): string {
  return `${idOf(field)}-error`;
}

/** The ids of what describes a control. */
export function describedBy(field: Field, problem: Problem | undefined): string | typeof nothing {
  return [field.hint && hintId(field), problem && errorId(field)].filter(Boolean).join(' ') || nothing;
}

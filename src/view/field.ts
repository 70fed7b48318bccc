/** One field: its label, hint, error and control, tied together for everyone who fills it in. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { usualLength, type Field, type FieldOption } from '../core/field.js';
import { say, type Locale } from '../core/messages.js';
import type { Problem } from '../core/values.js';
import { controlView, describedBy, errorId, hintId, idOf } from './control.js';

export interface FieldModel {
  readonly field: Field;
  readonly locale: Locale;
  readonly problem: Problem | undefined;
  /** Whether it is asked for now; what is not asked for keeps what was typed. */
  readonly asked: boolean;
  /** What stands below its control. */
  readonly after: unknown;
}

export function fieldView(model: FieldModel): TemplateResult {
  const { field, locale, problem, asked, after } = model;
  const { name, type, label, hint, need, options = [], value = '' } = field;
  if (type === 'hidden') return html`<input type="hidden" name=${name} value=${value} />`;
  // The space stands with the words: alone between two markers of Lit, Chromium leaves it out of the field's name.
  const words = html`${`${say(locale, label)} `}${
    need === 'optional' ? html`<span>${say(locale, 'optional')}</span>` : nothing
  }`;
  const notes = html`${hint ? html`<p part="hint" id=${hintId(field)}>${say(locale, hint)}</p>` : nothing}
  ${problem ? html`<p part="error" id=${errorId(field)}>${problemSentence(locale, field, problem)}</p>` : nothing}`;
  if (type === 'checkbox') {
    return html`<div part="field" ?hidden=${!asked}>
      ${notes} ${options.map((option) => choiceView(model, option, words))}
    </div>`;
  }
  if (type === 'radio' || type === 'checkboxes') {
    // In a box of their own: for each child that a fieldset gets, Chromium looks at all that it has.
    return html`<fieldset part="field" ?hidden=${!asked} aria-describedby=${describedBy(field, problem)}>
      <legend part="label">${words}</legend>
      ${notes}
      <div>${options.map((option) => choiceView(model, option))}</div>
    </fieldset>`;
  }
  return html`<div part="field" ?hidden=${!asked}>
    <label part="label" for=${idOf(field)}>${words}</label>
    ${notes} ${controlView(field, locale, problem)} ${after}
  </div>`;
}

export function problemAt(problems: readonly Problem[], { name }: Field): Problem | undefined {
  return problems.find(({ field }) => field === name);
}

/** The same words at the field and in the summary. */
export function problemSentence(locale: Locale, field: Field, { message }: Problem): string {
  const { label, maxlength = usualLength, example = '' } = field;
  const [min, max] = [field.min, field.max].map((limit) => limit && limitIn(locale, field, limit));
  const range = min && max ? `${min}–${max}` : min ? `≥ ${min}` : max ? `≤ ${max}` : '';
  return say(locale, message, { label: say(locale, label), count: maxlength, range, example }).trimEnd();
}

/** A number or a day as the language writes it. */
function limitIn({ lang }: Locale, { type }: Field, limit: string): string {
  return type === 'date'
    ? new Date(limit).toLocaleDateString(lang, { timeZone: 'UTC' })
    : (Number(limit) || limit).toLocaleString(lang);
}

/** A box or a dot with its words beside it. */
function choiceView(
  { field, problem }: FieldModel,
  { value, label }: FieldOption,
  words: unknown = label,
): TemplateResult {
  const { name, type, need } = field;
  return html`<label class="choice" part=${type === 'checkbox' ? 'label' : nothing}>
    <input
      part="control"
      type=${type === 'radio' ? type : 'checkbox'}
      name=${name}
      value=${value}
      ?checked=${type !== 'checkbox' && value === field.value}
      ?required=${need === 'required' && type !== 'checkboxes'}
      aria-describedby=${type === 'checkbox' ? describedBy(field, problem) : nothing}
      aria-invalid=${!!problem}
    />
    <span>${words}</span>
  </label>`;
}

/** The box at the top of the form that says what is wrong and leads to where it is mended. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { say } from '../core/messages.js';
import type { State } from '../core/state.js';
import type { Problem } from '../core/values.js';
import { idOf } from './control.js';
import { problemAt, problemSentence } from './field.js';
import type { FormModel } from './model.js';

type Failed = Extract<State, { type: 'failed' }>;

/** The sentence for a post that was not accepted, after how many were. */
export function failureSentence({ locale, unconfirmed }: FormModel, { outcome: { type }, progress }: Failed): string {
  const before = progress.sent > 0 ? `${say(locale, 'progress', { ...progress })}. ` : '';
  return before + say(locale, type === 'unconfirmed' ? unconfirmed : type);
}

export function summaryView(model: FormModel): TemplateResult | typeof nothing {
  const { locale, state } = model;
  if (state.type !== 'invalid' && state.type !== 'failed') return nothing;
  return html`<div
    part="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
    aria-describedby="summary-text summary-detail"
  >
    <h2 id="summary-title">${say(locale, 'problem_title')}</h2>
    ${state.type === 'invalid' ? problemList(model, state.problems) : failureText(model, state)}
  </div>`;
}

function problemList({ config, locale, on }: FormModel, problems: readonly Problem[]): TemplateResult {
  return html`<ul id="summary-text">
    ${config.fields.map((field) => {
      const problem = problemAt(problems, field);
      if (!problem) return nothing;
      const followed = (event: Event) => {
        // A fragment does not reach into a shadow root, and would change the page's address.
        event.preventDefault();
        on.goToField(field.name);
      };
      return html`<li>
        <a href=${`#${idOf(field)}`} .onclick=${followed}>${problemSentence(locale, field, problem)}</a>
      </li>`;
    })}
  </ul>`;
}

function failureText(model: FormModel, failed: Failed): TemplateResult {
  const { outcome } = failed;
  return html`<p id="summary-text">${failureSentence(model, failed)}</p>
    ${outcome.type === 'refused' && outcome.message ? html`<p id="summary-detail" dir="auto">${outcome.message}</p>` : nothing}
    ${outcome.type === 'misconfigured' ? html`<slot></slot>` : nothing}`;
}

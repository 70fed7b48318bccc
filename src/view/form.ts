/** State → what the person sees: a total function of where the form stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../core/messages.js';
import type { State } from '../core/state.js';
import { fieldView, problemAt } from './field.js';
import type { FormHandlers, FormModel } from './model.js';
import { failureSentence, failureSummary, problemSummary } from './summary.js';

/** Shown instead of a form that cannot run: whatever the builder wrote inside the element, such as a link. */
export const fallbackView: TemplateResult = html`<slot></slot>`;

export function formView(model: FormModel, handlers: FormHandlers): TemplateResult {
  const { config, locale, state, words } = model;
  const thanks = config.attributes['success-message'] ?? say(locale, words.accepted);
  return html`
    <div lang=${locale.lang}>
      <p role="status">${announcement(model, thanks)}</p>
      ${
        state.type === 'done'
          ? html`<div part="status" tabindex="-1">
              <slot name="success"><p>${thanks}</p></slot>
            </div>`
          : fillableForm(model, handlers)
      }
    </div>
  `;
}

/** What is said to those who do not see it, by a live region that stands there empty from the start. */
function announcement(model: FormModel, thanks: string): string | typeof nothing {
  switch (model.state.type) {
    case 'ready':
    case 'invalid':
      return nothing;
    case 'sending':
      return say(model.locale, 'sending');
    case 'failed':
      return failureSentence(model, model.state.outcome);
    case 'done':
      return thanks;
  }
}

function fillableForm(model: FormModel, handlers: FormHandlers): TemplateResult {
  const { config, locale, state, words } = model;
  const label = config.attributes['submit-label'] ?? say(locale, words.submit);
  const sending = state.type === 'sending';
  const problems = state.type === 'invalid' ? state.problems : [];
  // method=dialog: should the script die half way, Enter neither leaves the page nor puts answers in an address.
  return html`
    <form
      part="form"
      method="dialog"
      novalidate
      aria-label=${label}
      @submit=${handlers.submit}
      @input=${handlers.edited}
      @change=${handlers.edited}
    >
      ${slotView('intro', model, handlers)} ${summaryView(model, state, handlers)}
      ${config.fields.map((field) =>
        fieldView({ field, locale, country: config.attributes.country, problem: problemAt(problems, field) }),
      )}
      ${slotView('legal', model, handlers)}
      <button type="submit" part="submit" aria-disabled=${sending ? 'true' : nothing}>
        ${sending ? say(locale, 'sending') : label}
      </button>
    </form>
  `;
}

function summaryView(model: FormModel, state: State, handlers: FormHandlers): TemplateResult | typeof nothing {
  if (state.type === 'invalid') return problemSummary(model, state.problems, handlers);
  return state.type === 'failed' ? failureSummary(model, state.outcome) : nothing;
}

/** A slot in a box that takes no room while nothing is slotted. */
function slotView(name: 'intro' | 'legal', { slotted }: FormModel, { slotsChanged }: FormHandlers): TemplateResult {
  return html`<div part=${name} ?hidden=${!slotted.has(name)}>
    <slot name=${name} @slotchange=${slotsChanged}></slot>
  </div>`;
}

/** State → what the person sees: a total function of where the form stands. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { say } from '../core/messages.js';
import { decoyName, isAsked } from '../core/values.js';
import { fieldView, problemAt } from './field.js';
import type { FormModel } from './model.js';
import { failureSentence, summaryView } from './summary.js';

/** Shown instead of a form that cannot run: whatever the builder wrote inside the element, such as a link. */
export const fallbackView: TemplateResult = html`<slot></slot>`;

export function formView(model: FormModel): TemplateResult {
  const { config, locale, state, aside } = model;
  const thanks = config.attributes['success-message'] ?? say(locale, `${config.words}_accepted`);
  const said = announcement(model, thanks);
  return html`
    <div lang=${locale.lang} dir=${locale.dir ?? nothing}>
      <p role="status">${said}</p>
      ${
        state.type === 'done'
          ? html`<div part="status" tabindex="-1">
              <slot name="success"><p>${thanks}</p></slot>
              ${aside}
              <an-next-steps .form=${model}></an-next-steps>
            </div>`
          : fillableForm(model, said)
      }
    </div>
  `;
}

/** What is said to those who do not see it, by a live region that stands there empty from the start. */
function announcement(model: FormModel, thanks: string): string | typeof nothing {
  const { locale, state } = model;
  if (state.type === 'done') return thanks;
  if (state.type === 'failed') return failureSentence(model, state);
  if (state.type !== 'sending') return slipSentence(model);
  // Of one post that it is being sent, of several how far that is.
  return say(locale, state.progress.total > 1 ? 'progress' : 'sending', { ...state.progress });
}

/** @param said what is announced: while it is being sent, the button says the same */
function fillableForm(model: FormModel, said: unknown): TemplateResult {
  const { config, locale, state, typed, lead, aside, on } = model;
  const label = config.attributes['submit-label'] ?? say(locale, `${config.words}_submit`);
  const sending = state.type === 'sending';
  const problems = state.type === 'invalid' ? state.problems : [];
  // method=dialog: should the script die half way, Enter neither leaves the page nor puts answers in an address.
  return html`
    <form
      part="form"
      method="dialog"
      novalidate
      aria-label=${label}
      .onsubmit=${on.submit}
      .oninput=${on.edited}
      .onclick=${on.left}
    >
      ${slotView('intro', model)} ${summaryView(model)} ${lead}
      ${config.fields.map((field) =>
        fieldView({
          field,
          locale,
          problem: problemAt(problems, field),
          asked: isAsked(field, config.fields, typed),
          after: field.name === emailAddress ? slipView(model) : nothing,
        }),
      )}
      ${aside} ${slotView('legal', model)}
      <input name=${decoyName} hidden tabindex="-1" autocomplete="off" />
      <button type="submit" part="submit" name="send" value=${label} aria-disabled=${sending ? 'true' : nothing}>
        ${sending ? said : label}
      </button>
    </form>
  `;
}

const emailAddress = 'email_address';

function slipSentence({ locale, meant }: FormModel): string | typeof nothing {
  return meant ? say(locale, 'email_slip', { address: meant }) : nothing;
}

function slipView(model: FormModel): TemplateResult | typeof nothing {
  const { meant, on } = model;
  if (!meant) return nothing;
  const taken = () => {
    on.goToField(emailAddress, meant);
  };
  return html`<button type="button" class="slip" .onclick=${taken}>${slipSentence(model)}</button>`;
}

/** A slot in a box that takes no room while nothing is slotted. */
function slotView(name: 'intro' | 'legal', { slotted }: FormModel): TemplateResult {
  return html`<div part=${name} ?hidden=${!slotted.has(name)}>
    <slot name=${name}></slot>
  </div>`;
}

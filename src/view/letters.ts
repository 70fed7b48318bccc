/** What an outreach shows beside its fields: the letters as they will read and the links that open them, or whom to call. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fillIn, letterTo, mailto, tel } from '../core/letter.js';
import { say, type Locale } from '../core/messages.js';
import { nameOf, type Target } from '../core/target.js';
import type { Values } from '../core/values.js';

export { default as letterStyles } from './letters.css?inline';

/** Each letter as it reads now, for the person to look at before it is recorded. */
export function letterPreviews(locale: Locale, targets: readonly Target[], values: Values): readonly TemplateResult[] {
  return targets.map((target) => {
    const { subject, message } = letterTo(target, values);
    return html`<details>
      <summary>${say(locale, 'letter_preview', { name: nameOf(target) })}</summary>
      <p><b>${subject}</b></p>
      <p class="letter">${message}</p>
    </details>`;
  });
}

/** The links that open each letter in the person's own email program: nobody else delivers it. All have an address. */
export function letterLinks(locale: Locale, targets: readonly Target[], values: Values): TemplateResult {
  return html`<ul class="steps">
    ${targets.map((target) => {
      const { subject, message } = letterTo(target, values);
      const words = say(locale, 'letter_open', { name: nameOf(target) });
      return html`<li><a href=${mailto(target.email, subject, message)}>${words}</a></li>`;
    })}
  </ul>`;
}

/** Whom to call, with the script to read to them. All have a number. */
export function callList(targets: readonly Target[], values: Values, script: string): TemplateResult {
  return html`<ul class="steps">
    ${targets.map(
      (target) =>
        html`<li>
          ${nameOf(target)} <a href=${tel(target.phone)} dir="ltr">${target.phone}</a>
          ${script ? html`<p class="letter">${fillIn(script, values, target, '…')}</p>` : nothing}
        </li>`,
    )}
  </ul>`;
}

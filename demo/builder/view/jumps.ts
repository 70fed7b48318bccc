/** Where the steps and the form stand below each other: the way from the one to the other. */
import { html, type TemplateResult } from 'lit';
import { words } from '../words.js';

/** The headings that are led to, and the words for each. */
const places = { 'step-action': 'steps', 'preview-title': 'preview', 'step-snippet': 'snippet' } as const;

/** Buttons, and no links: what stands after the address's `#` is the form. */
export function jumps(): TemplateResult {
  return html`<nav class="jumps" aria-label=${words.on_this_page}>
    ${Object.entries(places).map(
      ([id, key]) =>
        html`<button
          type="button"
          @click=${() => {
            const heading = document.getElementById(id);
            heading?.scrollIntoView();
            heading?.focus({ preventScroll: true });
          }}
        >
          ${words[key]}
        </button>`,
    )}
  </nav>`;
}

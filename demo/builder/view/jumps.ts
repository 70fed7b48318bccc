/** Where the steps and the form stand below each other: the way from the one to the other. */
import { html, type TemplateResult } from 'lit';

/** The headings that are led to, by their ids. */
const places = { 'step-action': 'Steps', 'preview-title': 'Preview', 'step-snippet': 'Snippet' } as const;

/** Buttons, and no links: what stands after the address's `#` is the form. */
export function jumps(): TemplateResult {
  return html`<nav class="jumps" aria-label="On this page">
    ${Object.entries(places).map(
      ([id, words]) =>
        html`<button
          type="button"
          @click=${() => {
            const heading = document.getElementById(id);
            heading?.scrollIntoView();
            heading?.focus({ preventScroll: true });
          }}
        >
          ${words}
        </button>`,
    )}
  </nav>`;
}

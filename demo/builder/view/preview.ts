/** Beside the steps: the form as visitors see it, and what came of trying it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../store.js';
import { segments } from './controls.js';
import { embedHasFaults } from './faults.js';

export interface Sandbox {
  /** Where its pages are; undefined where none answers. */
  readonly origin: string | undefined;
}

const widths = [
  ['360', 'Phone'],
  ['768', 'Tablet'],
  ['1200', 'Desktop'],
] as const;

const schemes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

export function previewSection(
  store: Store,
  { origin }: Sandbox,
  frame: HTMLElement,
  again: () => void,
): TemplateResult {
  const { desk, embed } = store;
  const redirect = embed.attributes['redirect-url'];
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="toolbar">
      <h2 id="preview-title" tabindex="-1">Preview</h2>
      ${segments('Width', 'width', desk.width, widths, (width) => {
        store.look({ width: width as '360' });
      })}
      ${segments('Colors', 'scheme', desk.scheme, schemes, (scheme) => {
        store.look({ scheme: scheme as 'light' });
      })}
    </div>
    <p class="hint">
      ${
        origin === undefined
          ? 'Fill it in: nothing is sent from here, and you see what would be.'
          : html`Fill it in: it is sent to <a href=${origin}>the sandbox</a>, never to a real list.`
      }
      ${embedHasFaults(store) ? html`<strong>Until it is mended, visitors see the link alone.</strong>` : nothing}
    </p>
    <div class="pane ${desk.scheme}" role="group" aria-label="The form">${frame}</div>
    ${triedView(store, origin, redirect, again)}
  </section>`;
}

function triedView(
  { desk }: Store,
  origin: string | undefined,
  redirect: string | undefined,
  again: () => void,
): TemplateResult | typeof nothing {
  const { posts, outcome } = desk;
  if (posts.length === 0) return nothing;
  return html`<section class="tried" aria-labelledby="tried-title">
    <h3 id="tried-title">${origin === undefined ? 'What would be sent' : 'What was sent'}</h3>
    <p>
      ${outcomeText(outcome, origin)}
      ${
        origin === undefined
          ? nothing
          : html`<a href=${origin}>See what the sandbox recorded</a>, or <a href="${origin}/recorded.json">as JSON</a>.`
      }
      ${redirect && outcome === 'accepted' ? html`On your page, ${redirect} would open now.` : nothing}
    </p>
    ${posts.map(
      ({ url, body }) =>
        html`<p class="post"><code>POST ${url}</code></p>
          <pre tabindex="0" role="group" aria-label="The body of the post"><code>${pretty(body)}</code></pre>`,
    )}
    <button type="button" class="quiet" @click=${again}>Try it again</button>
  </section>`;
}

function outcomeText(outcome: string | undefined, origin: string | undefined): string {
  if (outcome === undefined) return 'On its way…';
  if (origin === undefined) return 'This is a dry run: nothing left this page.';
  return outcome === 'accepted'
    ? 'The sandbox accepted and recorded it.'
    : `The sandbox did not accept it (${outcome}).`;
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

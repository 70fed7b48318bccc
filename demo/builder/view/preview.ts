/** Beside the steps: the form as visitors see it, and what came of trying it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../store.js';
import { segments } from './controls.js';
import { meanwhile } from './faults.js';
import { fill, parts, words } from '../words.js';

export interface Sandbox {
  /** Where its pages are; undefined where none answers. */
  readonly origin: string | undefined;
}

const widths = () =>
  [
    ['360', words.phone],
    ['768', words.tablet],
    ['1200', words.desktop],
  ] as const;

const schemes = () =>
  [
    ['light', words.light],
    ['dark', words.dark],
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
      <h2 id="preview-title" tabindex="-1">${words.preview}</h2>
      ${
        desk.outcome === 'accepted'
          ? html`<button type="button" @click=${again}>${words.back_to_form}</button>`
          : nothing
      }
      ${segments(words.width, 'width', desk.width, widths(), (width) => {
        store.look({ width });
      })}
      ${segments(words.colors, 'scheme', desk.scheme, schemes(), (scheme) => {
        store.look({ scheme });
      })}
    </div>
    <p class="hint">
      ${
        origin === undefined
          ? words.fill_in_dry
          : parts(words.fill_in, { sandbox: html`<a href=${origin}>${words.the_sandbox}</a>` })
      }
      <strong>${meanwhile(store)}</strong>
    </p>
    <div class="pane ${desk.scheme}" role="group" aria-label=${words.the_form}>${frame}</div>
    ${triedView(store, origin, redirect)}
  </section>`;
}

function triedView(
  { desk }: Store,
  origin: string | undefined,
  redirect: string | undefined,
): TemplateResult | typeof nothing {
  const { posts, outcome } = desk;
  if (posts.length === 0) return nothing;
  return html`<section class="tried" aria-labelledby="tried-title">
    <h3 id="tried-title">${origin === undefined ? words.would_be_sent : words.was_sent}</h3>
    <p>
      ${outcomeText(outcome, origin)}
      ${
        origin === undefined
          ? nothing
          : parts(words.see_recorded, {
              recorded: html`<a href=${origin}>${words.recorded}</a>`,
              json: html`<a href="${origin}/recorded.json">${words.as_json}</a>`,
            })
      }
      ${redirect && outcome === 'accepted' ? fill(words.would_open, { address: redirect }) : nothing}
    </p>
    ${posts.map(
      ({ url, body }) =>
        html`<p class="post"><code>POST ${url}</code></p>
          <pre tabindex="0" role="group" dir="ltr" aria-label=${words.body_of_post}><code>${pretty(body)}</code></pre>`,
    )}
  </section>`;
}

function outcomeText(outcome: string | undefined, origin: string | undefined): string {
  if (outcome === undefined) return words.on_its_way;
  if (origin === undefined) return words.dry;
  return outcome === 'accepted' ? words.accepted : fill(words.not_accepted, { reason: outcome });
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** The last step: the snippet, to be copied; and one that is there already, to be edited. */
import { html, nothing, type TemplateResult } from 'lit';
import { variants, type Variant } from '../snippet/variants.js';
import type { Store } from '../store.js';
import { idOf, segments } from './controls.js';
import { faultList, goTo, goToControl } from './faults.js';

const advice: Readonly<Record<Variant, string>> = {
  script: 'Paste it where the form is to stand: it works in WordPress, Squarespace and any page of your own.',
  steady:
    'The same with the form’s first paint in it: seen and typed into before the script is there, and nothing below it moves.',
  module: 'For sites with a build of their own.',
  react: 'For React 19 and newer.',
};

export interface Output {
  readonly code: string;
  /** What a page's policy must allow for it, a directive each. */
  readonly policy: readonly string[];
}

export function outputSection(store: Store, { code, policy }: Output, step: number): TemplateResult {
  const { desk } = store;
  return html`<section class="output" aria-labelledby="step-snippet">
    <div class="toolbar">
      <h2 id="step-snippet" tabindex="-1"><span class="step" aria-hidden="true">${step}</span> Your snippet</h2>
      ${segments('For', 'variant', desk.variant, Object.entries(variants), (variant) => {
        store.look({ variant: variant as Variant });
      })}
    </div>
    <p class="hint">${advice[desk.variant]}</p>
    ${faultList(store)} ${linkAdvice(store)}
    <div class="row">
      <button
        type="button"
        class="primary"
        @click=${() => {
          void copy(store, code);
        }}
      >
        Copy the snippet
      </button>
      <button
        type="button"
        @click=${() => {
          void write(store, location.href, 'The link to this form is copied.');
        }}
      >
        Copy a link to this form
      </button>
    </div>
    <pre id="snippet" tabindex="0" role="group" aria-label="The snippet"><code>${code}</code></pre>
    ${policySection(store, policy)}
  </section>`;
}

/** Nothing is wrong without a link, but somebody will stand before an empty place. */
function linkAdvice({ embed }: Store): TemplateResult | typeof nothing {
  if (embed.link.href) return nothing;
  return html`<p class="hint">
    Where no script runs, this form is an empty place.
    <a
      href="#${idOf('link')}"
      @click=${(event: Event) => {
        event.preventDefault();
        goToControl('link');
      }}
      >Add a link to the action’s page</a
    >.
  </p>`;
}

function policySection(store: Store, policy: readonly string[]): TemplateResult {
  const text = policy.join('\n');
  return html`<details class="fold policy">
    <summary><span>For a site with a Content-Security-Policy</span></summary>
    <div class="editor">
      <p class="hint">
        Add this to what your policy allows already. The hashes are those of the styles in the snippet: paste it as it
        is. Where
        <code>trusted-types</code> are listed, add <code>an-forms</code> there.
      </p>
      <pre id="policy" tabindex="0" role="group" aria-label="The policy"><code>${text}</code></pre>
      <button
        type="button"
        @click=${() => {
          void write(store, text, 'The policy is copied.', '#policy');
        }}
      >
        Copy the policy
      </button>
    </div>
  </details>`;
}

/** What would not work is not handed out: the focus goes to what is missing. */
async function copy(store: Store, code: string): Promise<void> {
  const [fault] = store.faults;
  if (fault) {
    store.look({ isAskedFor: true });
    goTo(fault);
    store.say(`Not copied yet. ${fault.sentence}`);
    return;
  }
  await write(store, code, 'The snippet is copied.', '#snippet');
}

/** @param shown what is selected where the clipboard is not allowed; without it the text is the page's address */
async function write(store: Store, text: string, told: string, shown?: string): Promise<void> {
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
  const box = shown === undefined ? null : document.querySelector(shown);
  if (!isCopied && box) getSelection()?.selectAllChildren(box);
  const way = box ? 'press Ctrl+C or ⌘C now' : 'copy the address of this page';
  store.say(isCopied ? told : `Your browser did not allow it: ${way}.`);
}

export function importSection(bringIn: (snippet: string) => void): TemplateResult {
  return html`<details class="fold import">
    <summary><span>Edit a form that you have already</span></summary>
    <div class="editor">
      <div class="control">
        <label for="import">Its snippet, or the page it stands in</label>
        <p class="hint" id="import-hint">It is read, and nothing of it is run.</p>
        <textarea id="import" rows="4" spellcheck="false" aria-describedby="import-hint"></textarea>
      </div>
      <button
        type="button"
        @click=${() => {
          bringIn(document.querySelector<HTMLTextAreaElement>('#import')?.value ?? '');
        }}
      >
        Bring it in
      </button>
    </div>
  </details>`;
}

/** The last step: the snippet, to be copied; and one that is there already, to be edited. */
import { html, nothing, type TemplateResult } from 'lit';
import { isUnnamed, titleOf, withoutPrefix } from '../model/items.js';
import { filesOf } from '../snippet/files.js';
import { variants } from '../snippet/variants.js';
import type { Place, Store } from '../store.js';
import { idOf, segments } from './controls.js';
import { faultList, goToControl } from './faults.js';
import { openEditor } from './fields.js';
import { parts, words } from '../words.js';

export interface Output {
  readonly code: string;
  /** What a page's policy must allow for it, a directive each. */
  readonly policy: readonly string[];
  /** Whether its files are held to no hashes, because those could not be loaded. */
  readonly isUnheld: boolean;
}

export function outputSection(store: Store, { code, policy, isUnheld }: Output, step: number): TemplateResult {
  const { desk } = store;
  return html`<section class="output" aria-labelledby="step-snippet">
    <div class="toolbar">
      <h2 id="step-snippet" tabindex="-1">
        <span class="step" aria-hidden="true">${step}</span> ${words.your_snippet}
      </h2>
      ${segments(
        words.snippet_for,
        'variant',
        desk.variant,
        variants.map((variant) => [variant, words[variant]] as const),
        (variant) => {
          store.look({ variant });
        },
      )}
    </div>
    <div class="row">
      ${copyButton(store, 'snippet', words.copy_snippet, () => copy(store, code))}
      ${copyButton(store, 'address', words.copy_link, () => write(store, 'address', location.href, words.link_copied))}
    </div>
    ${refusal(store, 'snippet')} ${refusal(store, 'address')} ${faultList(store)}
    <p class="hint">${words[`${desk.variant}_advice`]}</p>
    ${scriptsAdvice(store)} ${linkAdvice(store)} ${nameAdvice(store)}
    ${isUnheld ? html`<p class="notice warning" role="status">${words.no_hashes}</p>` : nothing}
    <pre id="snippet" tabindex="0" role="group" aria-label=${words.the_snippet} dir="ltr"><code>${code}</code></pre>
    ${policySection(store, policy)}
  </section>`;
}

/** Says on itself that it did, and is as wide as before. */
function copyButton({ desk }: Store, place: Place, label: string, run: () => Promise<void>): TemplateResult {
  const isCopied = desk.said.at === place && desk.said.tone === 'good';
  return html`<button
    type="button"
    class=${`swap ${place === 'snippet' ? 'primary' : ''} ${isCopied ? 'swapped' : ''}`}
    @click=${() => {
      void run();
    }}
  >
    <span>${label}</span><span>${words.copied}</span>
  </button>`;
}

/** What to do where the clipboard was not allowed. */
function refusal({ desk: { said } }: Store, place: Place): TemplateResult | typeof nothing {
  return said.at === place && said.tone === 'warning'
    ? html`<p class="notice warning" aria-hidden="true">${said.text}</p>`
    : nothing;
}

/** Nothing is wrong without a link, but somebody will stand before an empty place. */
function linkAdvice({ embed }: Store): TemplateResult | typeof nothing {
  if (embed.link.href) return nothing;
  return html`<p class="hint">${parts(words.no_link, { add_link: controlLink('link', words.add_link) })}</p>`;
}

/** Nothing is wrong with such a name, but nobody on Action Network is likely to know it. */
function nameAdvice(store: Store): readonly (TemplateResult | typeof nothing)[] {
  return store.embed.items.map((item, index) => {
    if (!isUnnamed(item)) return nothing;
    const rename = controlLink(`name ${index}`, words.rename, () => {
      openEditor(store, item);
    });
    const title = html`<bdi>${titleOf(item)}</bdi>`;
    const name = html`<code>${withoutPrefix(item)}</code>`;
    return html`<p class="hint">${parts(words.name_unchosen, { title, name, rename })}</p>`;
  });
}

/** On its builder's own computer the builder is seen by nobody else, and neither are the scripts that it comes with. */
function scriptsAdvice({ desk, embed }: Store): TemplateResult | typeof nothing {
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(location.hostname);
  if (!isLocal || embed.scripts || !['script', 'steady'].includes(desk.variant)) return nothing;
  return html`<p class="hint">
    <strong>${parts(words.scripts_local, { scripts: controlLink('scripts', words.scripts) })}</strong>
  </p>`;
}

/** @param reveal draws the control where it is not there yet */
function controlLink(control: string, label: string, reveal?: () => void): TemplateResult {
  return html`<a
    href="#${idOf(control)}"
    @click=${(event: Event) => {
      event.preventDefault();
      reveal?.();
      goToControl(control);
    }}
    >${label}</a
  >`;
}

function policySection(store: Store, policy: readonly string[]): TemplateResult {
  const text = policy.join('\n');
  return html`<details class="fold policy">
    <summary><span>${words.policy}</span></summary>
    <div class="editor">
      <p class="hint">
        ${parts(words.policy_hint, {
          directive: html`<code>trusted-types</code>`,
          name: html`<code>${trustedTypesIn(store)}</code>`,
        })}
      </p>
      <pre id="policy" tabindex="0" role="group" aria-label=${words.the_policy} dir="ltr"><code>${text}</code></pre>
      ${copyButton(store, 'policy', words.copy_policy, () =>
        write(store, 'policy', text, words.policy_copied, '#policy'),
      )}
      ${refusal(store, 'policy')}
    </div>
  </details>`;
}

/** The scripts have a Lit of their own, whose policy is called as they are; the modules import Lit, but for these scripts. */
function trustedTypesIn({ desk, embed }: Store): string {
  if (['script', 'steady'].includes(desk.variant)) return 'an-forms';
  return filesOf(embed).scripts.includes('an-next-steps.js') ? 'lit-html an-forms' : 'lit-html';
}

/** What would not work is not handed out: the focus goes to what is missing. */
async function copy(store: Store, code: string): Promise<void> {
  const [fault] = store.faults;
  if (fault) {
    store.look({ isAskedFor: true });
    goToControl(fault.control);
    store.say(words.not_copied);
    return;
  }
  await write(store, 'snippet', code, words.snippet_copied, '#snippet');
}

/** @param shown what is selected where the clipboard is not allowed; without it the text is the page's address */
async function write(store: Store, place: Place, text: string, told: string, shown?: string): Promise<void> {
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
  const box = shown === undefined ? null : document.querySelector(shown);
  if (!isCopied && box) getSelection()?.selectAllChildren(box);
  if (isCopied) store.say(told, place);
  else store.say(box ? words.press_copy : words.copy_address, place, 'warning');
}

export function importSection(bringIn: (snippet: string) => void): TemplateResult {
  return html`<details class="fold import">
    <summary><span>${words.edit_form}</span></summary>
    <div class="editor">
      <div class="control">
        <label for="import">${words.import}</label>
        <p class="hint" id="import-hint">${words.import_hint}</p>
        <textarea id="import" rows="4" spellcheck="false" aria-describedby="import-hint"></textarea>
      </div>
      <button
        type="button"
        @click=${() => {
          bringIn(document.querySelector<HTMLTextAreaElement>('#import')?.value ?? '');
        }}
      >
        ${words.bring_in}
      </button>
    </div>
  </details>`;
}

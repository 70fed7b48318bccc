/** What is still to be mended, as links to the controls. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../model/check.js';
import type { Store } from '../store.js';
import { idOf } from './controls.js';
import { fill, parts, words } from '../words.js';

/** What visitors see meanwhile, where it is not the form. */
export function meanwhile({ told, embed }: Store): string | undefined {
  if (!told.some(({ stopsForm }) => stopsForm)) return undefined;
  return embed.link.href ? words.only_link_until : words.nothing_until;
}

export function faultList({ told }: Store): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<div class="summary">
    <p>
      <strong>${told.length === 1 ? words.thing_to_fix : fill(words.things_to_fix, { count: told.length })}</strong>
    </p>
    <ul>
      ${told.map(
        (fault) =>
          html`<li>
            <a
              href="#${idOf(fault.control)}"
              @click=${(event: Event) => {
                event.preventDefault();
                goToControl(fault.control);
              }}
              >${fault.label ? parts(words.fault_at, { control: fault.label, fault: sentenceOf(fault) }) : sentenceOf(fault)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

export function sentenceOf({ sentence, lang }: Fault): TemplateResult {
  return html`<span lang=${lang ?? nothing} dir=${lang ? 'ltr' : nothing}>${sentence}</span>`;
}

export function goToControl(control: string): void {
  show(document.getElementById(idOf(control)));
}

/** Opens what it is folded in. */
function show(found: HTMLElement | null): void {
  const element = found ?? document.getElementById('add-field');
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  element?.focus();
}

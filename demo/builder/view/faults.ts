/** What is still to be mended, as links to the controls. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../model/check.js';
import type { Store } from '../store.js';
import { idOf } from './controls.js';
import { fill, words } from '../words.js';

export function embedHasFaults({ told }: Store): boolean {
  return told.length > 0;
}

export function faultList({ told }: Store): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<div class="summary">
    <p><strong>${fill(words.mend_first, { count: told.length })}</strong></p>
    <ul>
      ${told.map(
        (fault) =>
          html`<li>
            <a
              href="#${idOf(fault.control)}"
              lang=${fault.lang ?? nothing}
              dir=${fault.lang ? 'ltr' : nothing}
              @click=${(event: Event) => {
                event.preventDefault();
                goTo(fault);
              }}
              >${fault.sentence}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

export function goTo({ control }: Fault): void {
  if (control.startsWith('field ')) show(document.querySelector<HTMLElement>('.item.wrong .edit'));
  else goToControl(control);
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

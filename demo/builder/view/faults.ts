/** What is still to be mended, as links to the controls. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../model/check.js';
import type { Store } from '../store.js';
import { idOf } from './controls.js';

export function embedHasFaults({ told }: Store): boolean {
  return told.length > 0;
}

export function faultList({ told }: Store): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<div class="summary">
    <p><strong>${told.length === 1 ? 'One thing' : `${told.length} things`} to mend first</strong></p>
    <ul>
      ${told.map(
        (fault) =>
          html`<li>
            <a
              href="#${idOf(fault.control)}"
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

/** Opens what it is folded in. */
export function goTo({ control }: Fault): void {
  const name = control.startsWith('field ') ? undefined : control;
  const element =
    (name === undefined
      ? document.querySelector<HTMLElement>('.item.wrong .edit')
      : document.getElementById(idOf(name))) ?? document.getElementById('add-field');
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  element?.focus();
}

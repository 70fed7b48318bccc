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

/** Whom a letter or a call goes to, and what it says. */
import { html, type TemplateResult } from 'lit';
import { leaving, targetAttributes } from '../model/embed.js';
import type { Store } from '../store.js';
import { attributeRows } from './attribute-rows.js';
import { focusNext, idOf, notes, textControl } from './controls.js';
import { rows } from './rows.js';
import { fill, words } from '../words.js';

const labels = {
  title: 'target_title',
  'given-name': 'target_given_name',
  'family-name': 'target_family_name',
  ocdid: 'target_ocdid',
  email: 'target_email',
  phone: 'target_phone',
} as const;

export function targetsSection(store: Store): TemplateResult {
  const { embed, told } = store;
  const { targets } = embed;
  const isCall = embed.attributes['type'] === 'phone';
  const asked = targetAttributes.filter((name) => name !== (isCall ? 'email' : 'phone'));
  const { view, ids } = notes({ control: 'targets', label: '', faults: told });
  const edit = (control: string, next: typeof targets) => {
    store.edit(control, { ...embed, targets: next });
  };
  return html`<section class="card" aria-labelledby="step-targets">
    <h2 id="step-targets"><span class="step" aria-hidden="true">3</span> ${isCall ? words.calls : words.letters}</h2>
    ${targets.map((target, index) => {
      const title = fill(words.target, { number: index + 1 });
      return html`<fieldset class="target">
        <legend>${title}</legend>
        <div class="pair">
          ${asked.map((name) =>
            textControl({
              control: `target ${index} ${name}`,
              label: words[labels[name]],
              value: target[name] ?? '',
              faults: told,
              set: (value) => {
                const rest = leaving(name, target);
                const changed = value ? { ...rest, [name]: value } : rest;
                edit(
                  `target ${index} ${name}`,
                  targets.map((each, at) => (at === index ? changed : each)),
                );
              },
            }),
          )}
        </div>
        <button
          type="button"
          class="quiet"
          aria-label=${fill(words.remove_target, { number: index + 1 })}
          @click=${() => {
            edit(
              `targets ${targets.length}`,
              targets.filter((_, at) => at !== index),
            );
            store.say(fill(words.removed, { title }));
            focusNext('.target > .quiet', index, `#${idOf('targets')}`);
          }}
        >
          ${words.remove}
        </button>
      </fieldset>`;
    })}
    ${view}
    <button
      type="button"
      id=${idOf('targets')}
      aria-describedby=${ids}
      @click=${() => {
        edit(`targets ${targets.length}`, [...targets, {}]);
        document.getElementById(idOf(`target ${targets.length} title`))?.focus();
      }}
    >
      + ${isCall ? words.add_callee : words.add_recipient}
    </button>
    ${attributeRows(store, rows.letter)}
  </section>`;
}

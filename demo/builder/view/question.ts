/** What can be said of one field: of a question of one's own all, of a field of the catalogue its words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../model/embed.js';
import { choice, hasChoices, isOwn, questionTypes, replaced, withMore } from '../model/items.js';
import type { Store } from '../store.js';
import { cross, icon, selectControl, textControl } from './controls.js';
import { conditionEditor } from './condition.js';

export function questionEditor(store: Store, item: Item, index: number): TemplateResult {
  const { embed } = store;
  const set = (control: string, next: Item) => {
    store.setItems(`${control} ${index}`, replaced(embed.items, index, next));
  };
  const text = (name: string, label: string, hint?: string) =>
    textControl({
      control: `${name} ${index}`,
      label,
      hint,
      value: item.more[name] ?? '',
      faults: [],
      set: (value) => {
        set(name, withMore(item, name, value));
      },
    });
  const type = item.more['type'] ?? 'text';
  const isLimited = ['number', 'date'].includes(type);
  return html`<div class="editor" id="editor-${index}">
    ${text('label', isOwn(item) ? 'Question' : 'Label')}
    ${
      isOwn(item)
        ? html`<div class="pair">
            ${selectControl({
              control: `type ${index}`,
              label: 'Answer',
              value: type,
              options: Object.entries(questionTypes),
              faults: [],
              set: (value) => {
                set('type', withMore(item, 'type', value === 'text' ? '' : value));
              },
            })}
            ${textControl({
              control: `name ${index}`,
              label: 'Name of the custom field',
              hint: 'As it is called on Action Network.',
              value: item.name.replace('custom_fields.', ''),
              faults: [],
              set: (name) => {
                set('name', { ...item, name: `custom_fields.${name}` });
              },
            })}
          </div>`
        : nothing
    }
    ${text('hint', 'Hint below it')} ${hasChoices(item) ? choicesEditor(item, index, set) : nothing}
    ${type === 'checkbox' ? text('tags', 'Tags that ticking it adds') : nothing}
    ${type === 'hidden' ? text('value', 'The answer that is sent') : nothing}
    ${isLimited ? html`<div class="pair">${text('min', 'From')} ${text('max', 'To')}</div>` : nothing}
    ${conditionEditor(embed, item, index, (showIf) => {
      set('show-if', withMore(item, 'show-if', showIf));
    })}
  </div>`;
}

function choicesEditor(item: Item, index: number, set: (control: string, next: Item) => void): TemplateResult {
  const { choices } = item;
  const change = (position: number, part: 'label' | 'value' | 'tags', value: string) => {
    const next = choices.map((each, at) => (at === position ? { ...each, [part]: value } : each));
    set(`choice ${position} ${part}`, { ...item, choices: next });
  };
  return html`<fieldset class="choices">
    <legend>Choices</legend>
    ${choices.map(
      (each, position) =>
        html`<div class="choice">
          ${(
            [
              ['label', 'Choice'],
              ['value', 'Recorded as'],
              ['tags', 'Adds tags'],
            ] as const
          ).map(([part, label]) =>
            textControl({
              control: `choice ${index} ${position} ${part}`,
              label: `${label} ${position + 1}`,
              value: each[part],
              ...(part === 'value' && { example: each.label }),
              faults: [],
              set: (value) => {
                change(position, part, value);
              },
            }),
          )}
          <button
            type="button"
            class="icon"
            aria-label=${`Remove choice ${position + 1}`}
            title="Remove"
            @click=${() => {
              set('choices', { ...item, choices: choices.filter((_, at) => at !== position) });
            }}
          >
            ${icon(cross)}
          </button>
        </div>`,
    )}
    <button
      type="button"
      class="quiet"
      @click=${() => {
        set(`choices ${choices.length}`, { ...item, choices: [...choices, choice(`Choice ${choices.length + 1}`)] });
      }}
    >
      + Another choice
    </button>
  </fieldset>`;
}

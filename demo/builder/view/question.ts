/** What can be said of one field: of a question of one's own all, of a field of the catalogue its words. */
import { html, nothing, type TemplateResult } from 'lit';
import { isHidden, type Item } from '../model/embed.js';
import {
  choice,
  hasChoices,
  isOwn,
  limitType,
  questionTypes,
  replaced,
  withMore,
  withName,
  withoutPrefix,
  withType,
} from '../model/items.js';
import type { Store } from '../store.js';
import { cross, focusNext, icon, idOf, keepingFocus, selectControl, textControl } from './controls.js';
import { conditionEditor } from './condition.js';
import { fill, words } from '../words.js';

export function questionEditor(store: Store, item: Item, index: number): TemplateResult {
  const { embed } = store;
  const set = (control: string, next: Item) => {
    store.setItems(`${control} ${index}`, replaced(embed.items, index, next));
  };
  const text = (name: string, label: string, type?: 'number' | 'date') =>
    textControl({
      control: `${name} ${index}`,
      label,
      ...(type && { type }),
      value: item.more[name] ?? '',
      faults: [],
      set: (value) => {
        set(name, withMore(item, name, value));
      },
    });
  const type = item.more['type'] ?? 'text';
  const limit = limitType(item);
  return html`<div class="editor" id="editor-${index}">
    ${text('label', isOwn(item) ? words.question : words.label)}
    ${
      isOwn(item)
        ? html`<div class="pair">
            ${selectControl({
              control: `type ${index}`,
              label: words.answer,
              value: type,
              options: questionTypes.map((each) => [each, words[each]]),
              faults: [],
              set: (value) => {
                set('type', withType(item, value));
              },
            })}
            ${textControl({
              control: `name ${index}`,
              label: words.field_name,
              hint: words.field_name_hint,
              value: withoutPrefix(item),
              faults: [],
              set: (name) => {
                keepingFocus(() => {
                  set('name', withName(item, name));
                });
              },
            })}
          </div>`
        : nothing
    }
    ${isHidden(item) ? nothing : text('hint', words.hint)}
    ${hasChoices(item) ? choicesEditor(store, item, index, set) : nothing}
    ${type === 'checkbox' ? text('tags', words.box_tags) : nothing}
    ${type === 'hidden' ? text('value', words.fixed_answer) : nothing}
    ${limit ? html`<div class="pair">${text('min', words.min, limit)} ${text('max', words.max, limit)}</div>` : nothing}
    ${
      // Others depend on it.
      item.name === 'country' && !item.more['show-if']
        ? nothing
        : conditionEditor(embed, item, index, (showIf) => {
            set('show-if', withMore(item, 'show-if', showIf));
          })
    }
  </div>`;
}

function choicesEditor(
  store: Store,
  item: Item,
  index: number,
  set: (control: string, next: Item) => void,
): TemplateResult {
  const { choices } = item;
  const change = (position: number, part: 'label' | 'value' | 'tags', value: string) => {
    const next = choices.map((each, at) => (at === position ? { ...each, [part]: value } : each));
    set(`choice ${position} ${part}`, { ...item, choices: next });
  };
  return html`<fieldset class="choices">
    <legend>${words.choices}</legend>
    ${
      choices.length > 0
        ? html`<p class="choice columns" aria-hidden="true">
            <span>${words.choice_words}</span><span>${words.recorded_as}</span><span>${words.tags}</span>
          </p>`
        : nothing
    }
    ${choices.map(
      (each, position) =>
        html`<div class="choice">
          ${(
            [
              ['label', words.choice],
              ['value', words.choice_value],
              ['tags', words.choice_tags],
            ] as const
          ).map(([part, label]) =>
            textControl({
              control: `choice ${index} ${position} ${part}`,
              label: fill(label, { number: position + 1 }),
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
            aria-label=${fill(words.remove_choice, { number: position + 1 })}
            title=${words.remove}
            @click=${() => {
              set(`choices ${choices.length}`, { ...item, choices: choices.filter((_, at) => at !== position) });
              store.say(fill(words.removed, { title: each.label || fill(words.choice, { number: position + 1 }) }));
              focusNext(`#editor-${index} .choice > .icon`, position, `#editor-${index} .choices > .quiet`);
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
        set(`choices ${choices.length}`, {
          ...item,
          choices: [...choices, choice(fill(words.choice, { number: choices.length + 1 }))],
        });
        const added = document.querySelector<HTMLInputElement>(`#${idOf(`choice ${index} ${choices.length} label`)}`);
        added?.focus();
        added?.select();
      }}
    >
      + ${words.add_choice}
    </button>
  </fieldset>`;
}

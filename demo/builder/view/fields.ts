/** The second step: what is asked, in which order. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { field, isHidden, withAttribute, type Item } from '../model/embed.js';
import { addable, isOwn, keyOf, moved, newQuestion, replaced, titleOf, without } from '../model/items.js';
import type { Store } from '../store.js';
import { cross, faultsAt, focusNext, icon, idOf, notes, segments } from './controls.js';
import { questionEditor } from './question.js';
import { fill, words } from '../words.js';

export function fieldsSection(store: Store): TemplateResult {
  const { embed, told } = store;
  const add = addable(embed);
  const general = notes({ control: 'fields', label: '', faults: told });
  return html`<section class="card" aria-labelledby="step-fields">
    <h2 id="step-fields"><span class="step" aria-hidden="true">2</span> ${words.fields}</h2>
    ${general.view}
    <ol class="fields">
      ${repeat(embed.items, keyOf, (item, index) => itemView(store, item, index))}
    </ol>
    <div class="row">
      <label class="inline" for="add-field">${words.add}</label>
      <select
        id="add-field"
        .value=${live('')}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          if (select.value) store.setItems(`add ${select.value}`, [...embed.items, field(select.value)]);
          select.value = '';
        }}
      >
        <option value="">${words.add_field}</option>
        ${add.map(([name, title]) => html`<option value=${name}>${title}</option>`)}
      </select>
      <button
        type="button"
        @click=${() => {
          addQuestion(store);
        }}
      >
        + ${words.add_question}
      </button>
    </div>
    ${segments(words.layout, 'layout', embed.attributes['layout'] ?? '', layouts(), (layout) => {
      store.edit('layout', withAttribute(embed, 'layout', layout));
    })}
  </section>`;
}

const layouts = () =>
  [
    ['', words.stacked],
    ['grid', words.two_columns],
    ['inline', words.one_row],
  ] as const;

function addQuestion(store: Store): void {
  const { items } = store.embed;
  const question = newQuestion(items);
  store.setItems(`add ${question.name}`, [...items, question]);
  openEditor(store, question);
  const label = document.querySelector<HTMLInputElement>(`#editor-${store.embed.items.indexOf(question)} input`);
  label?.focus();
  label?.select();
}

export function openEditor(store: Store, item: Item): void {
  store.look({ opened: new Set([...store.desk.opened, keyOf(item)]) });
}

function itemView(store: Store, item: Item, index: number): TemplateResult {
  const { embed, told } = store;
  const title = titleOf(item);
  const model = { control: `field ${item.name}`, label: title, faults: told };
  const { view, ids } = notes(model);
  return html`<li id="item-${index}" class=${faultsAt(model).length > 0 ? 'item wrong' : 'item'}>
    <div class="bar">
      <span class="title">${title}${isOwn(item) ? html`<small>&nbsp;${words.own}</small>` : nothing}</span>
      ${isHidden(item) ? nothing : requiredBox(store, item, index, ids)} ${editButton(store, item, index, ids)}
      ${mover(store, index, -1, title)} ${mover(store, index, 1, title)}
      <button
        type="button"
        class="icon"
        aria-label=${fill(words.remove_it, { title })}
        title=${words.remove}
        @click=${() => {
          store.setItems(`remove ${item.name}`, without(embed.items, index));
          store.say(fill(words.removed, { title }));
          focusNext('.item > .bar > .icon:last-of-type', index, '#add-field');
        }}
      >
        ${icon(cross)}
      </button>
    </div>
    ${view} ${store.desk.opened.has(keyOf(item)) ? questionEditor(store, item, index) : nothing}
  </li>`;
}

function requiredBox(store: Store, item: Item, index: number, ids: string | typeof nothing): TemplateResult {
  return html`<label class="need"
    ><input
      type="checkbox"
      .checked=${live(item.required)}
      aria-label=${fill(words.is_required, { title: titleOf(item) })}
      aria-describedby=${ids}
      @change=${(event: Event) => {
        const required = (event.target as HTMLInputElement).checked;
        store.setItems(`required ${item.name}`, replaced(store.embed.items, index, { ...item, required }));
      }}
    /><span aria-hidden="true">${words.required}</span></label
  >`;
}

/** Where what is wrong with a field is mended. */
function editButton(store: Store, item: Item, index: number, ids: string | typeof nothing): TemplateResult {
  const { opened } = store.desk;
  const key = keyOf(item);
  const isOpen = opened.has(key);
  return html`<button
    type="button"
    class="icon edit"
    id=${idOf(`field ${item.name}`)}
    aria-label=${fill(words.edit_it, { title: titleOf(item) })}
    aria-describedby=${ids}
    title=${words.edit}
    aria-expanded=${String(isOpen)}
    aria-controls=${isOpen ? `editor-${index}` : nothing}
    @click=${() => {
      store.look({ opened: new Set(isOpen ? [...opened].filter((each) => each !== key) : [...opened, key]) });
    }}
  >
    ${icon('M4 16l1-4 8-8 3 3-8 8z')}
  </button>`;
}

/** Stays where it is at the ends, so that the focus does. */
function mover(store: Store, index: number, by: -1 | 1, title: string): TemplateResult {
  const { items } = store.embed;
  const isEnd = moved(items, index, by) === items;
  const way = by < 0 ? 'up' : 'down';
  return html`<button
    type="button"
    class="icon ${way}"
    aria-label=${fill(words[`move_it_${way}`], { title })}
    title=${words[`move_${way}`]}
    aria-disabled=${isEnd ? 'true' : nothing}
    @click=${() => {
      if (isEnd) return;
      const item = items[index];
      store.setItems(`move ${title}`, moved(items, index, by));
      const now = store.embed.items.findIndex((each) => each === item);
      document.querySelector<HTMLElement>(`#item-${now} .icon.${way}`)?.focus();
      store.say(fill(words.moved, { title, position: now + 1, count: items.length }));
    }}
  >
    ${icon(by < 0 ? 'M5 12l5-5 5 5' : 'M5 8l5 5 5-5')}
  </button>`;
}

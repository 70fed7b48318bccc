/** The form’s own sentences, each to be said in other words. */
import { html, type TemplateResult } from 'lit';
import { sentencesIn, replaceable, usualWords, withSentence, wordsOf } from '../model/sentences.js';
import type { Store } from '../store.js';
import { idOf, selectControl, textControl } from './controls.js';
import { fill, words } from '../words.js';

export function sentenceControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const replaced = Object.entries(sentencesIn(embed) ?? {});
  return html`${replaced.map(([key, value]) => sentenceRow(store, key, wordsOf(value)))}
  ${selectControl({
    control: 'messages',
    label: words.messages,
    hint: words.messages_hint,
    value: '',
    options: [['', words.choose_sentence], ...replaceable(embed).map((key) => [key, usualWords(key)] as const)],
    faults: told,
    set: (key) => {
      if (key === '') return;
      store.edit(`messages ${key}`, withSentence(embed, key, usualWords(key)));
      const input = document.getElementById(idOf(`sentence ${key}`)) as HTMLInputElement | null;
      input?.focus();
      input?.select();
    },
  })}`;
}

function sentenceRow(store: Store, key: string, value: string): TemplateResult {
  const { embed } = store;
  const sentence = usualWords(key);
  return html`<div class="sentence">
    ${textControl({
      control: `sentence ${key}`,
      label: fill(words.in_place_of, { sentence }),
      value,
      example: words.nothing_said,
      faults: [],
      set: (value) => {
        store.edit(`sentence ${key}`, withSentence(embed, key, value));
      },
    })}
    <button
      type="button"
      class="quiet"
      aria-label=${fill(words.undo_it, { sentence })}
      @click=${() => {
        store.edit(`messages ${key}`, withSentence(embed, key, undefined));
        document.getElementById(idOf('messages'))?.focus();
      }}
    >
      ${words.undo}
    </button>
  </div>`;
}

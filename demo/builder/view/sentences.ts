/** The form’s own sentences, each to be said in other words. */
import { html, type TemplateResult } from 'lit';
import { sentencesIn, replaceable, usualWords, withSentence, wordsOf } from '../model/sentences.js';
import type { Store } from '../store.js';
import { idOf, selectControl, textControl } from './controls.js';

export function sentenceControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const replaced = Object.entries(sentencesIn(embed) ?? {});
  return html`${replaced.map(([key, words]) => sentenceRow(store, key, wordsOf(words)))}
  ${selectControl({
    control: 'messages',
    label: 'Say it in other words',
    hint: 'Labels, mistakes, what is said while it is sent and when that fails. What stands in {braces} is filled in.',
    value: '',
    options: [['', 'Choose a sentence…'], ...replaceable(embed).map((key) => [key, usualWords(key)] as const)],
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

function sentenceRow(store: Store, key: string, words: string): TemplateResult {
  const { embed } = store;
  const usual = usualWords(key);
  return html`<div class="sentence">
    ${textControl({
      control: `sentence ${key}`,
      label: `In place of “${usual}”`,
      value: words,
      example: 'Nothing is said',
      faults: [],
      set: (value) => {
        store.edit(`sentence ${key}`, withSentence(embed, key, value));
      },
    })}
    <button
      type="button"
      class="quiet"
      aria-label=${`Undo “${usual}”`}
      @click=${() => {
        store.edit(`messages ${key}`, withSentence(embed, key, undefined));
        document.getElementById(idOf('messages'))?.focus();
      }}
    >
      Undo
    </button>
  </div>`;
}

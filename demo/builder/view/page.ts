/** What stands around the builder in its page: its words in the language that is spoken, and the choice of another. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Store } from '../store.js';
import { isRightToLeft, language, languages, wanted, words, type Language } from '../words.js';
import type { Words } from '../words/en.js';

/** In English it is as it was written; anything marked with the key of a sentence says it in another language. */
export function translatePage(): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
  document.title = words.page_title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = wordsAt(element.dataset['words']);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', wordsAt(element.dataset['label']));
  }
}

function wordsAt(key: string | undefined): string {
  return words[key as keyof Words];
}

export function languagePicker(store: Store): TemplateResult {
  const { said } = store.desk;
  return html`<label for="language-choice">${words.language}</label>
    <select
      id="language-choice"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        store.speak(value as Language).catch(() => {
          store.say(words.language_missing, 'language', 'warning');
        });
      }}
    >
      ${Object.entries(languages).map(
        ([tag, name]) => html`<option value=${tag} lang=${tag} .selected=${live(tag === wanted)}>${name}</option>`,
      )}
    </select>
    ${said.at === 'language' ? html`<p class="notice warning" aria-hidden="true">${said.text}</p>` : nothing}`;
}

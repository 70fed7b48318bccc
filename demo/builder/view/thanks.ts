/** What stands there once the form was sent: one sentence, or an own thanks of more words and a link, or another page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Link } from '../model/embed.js';
import type { Store } from '../store.js';
import { attributeRows } from './attribute-rows.js';
import { textControl } from './controls.js';
import { rows } from './rows.js';
import { words, wordsIn } from '../words.js';

export function thanksControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const { thanks } = embed;
  const { link } = thanks;
  const [sentence, redirect] = rows.thanks;
  const set = (control: string, next: typeof thanks) => {
    store.edit(control, { ...embed, thanks: next });
  };
  const setLink = (control: string, next: Link) => {
    set(control, { ...thanks, link: next });
  };
  return html`${attributeRows(store, [sentence])}
  ${textControl({
    control: 'thanks',
    label: words.thanks,
    hint: words.thanks_hint,
    value: thanks.text,
    rows: 3,
    example: words.thanks_example,
    faults: told,
    set: (text) => {
      set('thanks', { ...thanks, text });
    },
  })}
  ${textControl({
    control: 'thanks-link',
    label: words.thanks_link,
    value: link.href,
    type: 'url',
    example: 'https://example.org/give',
    faults: told,
    set: (href) => {
      setLink('thanks-link', { href, text: link.text || wordsIn(embed.attributes['lang']).thanks_link_usual });
    },
  })}
  ${
    link.href
      ? textControl({
          control: 'thanks-link-text',
          label: words.thanks_link_words,
          value: link.text,
          faults: told,
          set: (text) => {
            setLink('thanks-link-text', { ...link, text });
          },
        })
      : nothing
  }
  ${attributeRows(store, [redirect])}`;
}

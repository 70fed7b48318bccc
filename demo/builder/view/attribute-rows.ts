/** Rows of attributes as controls. */
import { html, nothing } from 'lit';
import { withAttribute } from '../model/embed.js';
import type { Store } from '../store.js';
import { flagControl, textControl } from './controls.js';
import type { Row } from './rows.js';
import { parts, words } from '../words.js';
import type { Words } from '../words/en.js';

export function attributeRows(store: Store, rows: readonly Row[]) {
  const { embed, told } = store;
  return rows.map((row) => {
    const { attribute, type, when } = row;
    if (when?.(embed) === false) return nothing;
    const set = (value: string | undefined) => {
      store.edit(attribute, withAttribute(embed, attribute, value));
    };
    const common = {
      control: attribute,
      label: words[row.label?.(embed) ?? attribute],
      hint: hintOf(attribute),
      faults: told,
    };
    const value = embed.attributes[attribute];
    return type === 'flag'
      ? flagControl({
          ...common,
          checked: value !== undefined,
          set: (checked) => {
            set(checked ? '' : undefined);
          },
        })
      : textControl({
          ...common,
          value: value ?? '',
          type: type === 'url' ? 'url' : 'text',
          rows: type === 'area' ? 3 : 1,
          example: row.example ?? wordsAt(`${attribute}_example`),
          set,
        });
  });
}

/** Undefined where there are none. */
function wordsAt(key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key as keyof Words] : undefined;
}

/** What a letter may hold is code, in any language. */
function hintOf(attribute: string): unknown {
  const hint = wordsAt(`${attribute}_hint`);
  return attribute === 'message' && hint !== undefined ? parts(hint, { fields: letterFields }) : hint;
}

const letterFields = html`<code>{given_name}</code>, <code>{postal_code}</code>, <code>{target.title}</code>,
  <code>{target.family_name}</code>`;

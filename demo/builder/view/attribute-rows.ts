/** Rows of attributes as controls. */
import { nothing } from 'lit';
import { withAttribute } from '../model/embed.js';
import type { Store } from '../store.js';
import { flagControl, textControl } from './controls.js';
import type { Row } from './rows.js';

export function attributeRows(store: Store, rows: readonly Row[]) {
  const { embed, told } = store;
  return rows.map(({ attribute, label, hint, type, example, when }) => {
    if (when?.(embed) === false) return nothing;
    const set = (value: string | undefined) => {
      store.edit(attribute, withAttribute(embed, attribute, value));
    };
    const common = { control: attribute, label, hint, faults: told };
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
          ...(example !== undefined && { example }),
          set,
        });
  });
}

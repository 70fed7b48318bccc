/** When a field is asked: always, or while another has a certain answer. */
import { html, type TemplateResult } from 'lit';
import { answersOf, conditionOf } from '../model/condition.js';
import type { Embed, Item } from '../model/embed.js';
import { titleOf } from '../model/items.js';
import { selectControl, textControl } from './controls.js';
import { fill, words } from '../words.js';

export function conditionEditor(
  embed: Embed,
  item: Item,
  index: number,
  set: (showIf: string) => void,
): TemplateResult {
  const { name, answer } = conditionOf(item);
  const others = embed.items.filter((each) => each !== item && !each.name.includes('='));
  const other = others.find((each) => each.name === name);
  const known = new Map(others.map((each) => [each.name, fill(words.only_if, { title: titleOf(each) })]));
  // What is no field any more is still what stands there.
  if (name && !other) known.set(name, fill(words.only_if, { title: name }));
  return html`<div class="pair">
    ${selectControl({
      control: `when ${index}`,
      label: words.ask_it,
      value: name,
      options: [['', words.always], ...known],
      faults: [],
      set: (chosen) => {
        const first = answersOf(others.find((each) => each.name === chosen))[0]?.[0] ?? '';
        set(chosen ? `${chosen}=${first}` : '');
      },
    })}
    ${
      name
        ? answerControl(other, index, answer, (value) => {
            set(`${name}=${value}`);
          })
        : ''
    }
  </div>`;
}

function answerControl(other: Item | undefined, index: number, answer: string, set: (value: string) => void) {
  const known = answersOf(other);
  const model = { control: `answer ${index}`, label: words.answer, value: answer, faults: [], set };
  if (known.length === 0) return textControl(model);
  const isKnown = known.some(([value]) => value === answer);
  return selectControl({ ...model, options: isKnown ? known : [...known, [answer, answer]] });
}

/** On which answer it depends whether a field is asked: its `show-if`. */
import { words } from '../words.js';
import type { Item } from './embed.js';

export interface Condition {
  /** Of the other field; empty where there is no condition. */
  readonly name: string;
  readonly answer: string;
}

export function conditionOf({ more }: Item): Condition {
  const [, name = '', answer = ''] = /^([^=]*)=?(.*)$/s.exec(more['show-if'] ?? '') ?? [];
  return { name, answer };
}

/** The answers that can be chosen, as they are sent; none where anything can be written. */
export function answersOf(item: Item | undefined): readonly (readonly [value: string, label: string])[] {
  if (!item) return [];
  if (item.more['type'] === 'checkbox') return [[item.more['value'] ?? '1', words.ticked]];
  return item.choices.map(({ value, label }) => [(value || label).trim(), label]);
}

/** The same without what people read. */
export const valuesOf = (item: Item | undefined) => answersOf(item).map(([value]) => value);

/** The other field, where it has no such answer. */
export function neverGiven({ name, answer }: Condition, items: readonly Item[]): Item | undefined {
  const other = items.find((each) => each.name === name);
  const answers = valuesOf(other);
  return answers.length > 0 && !answers.includes(answer) ? other : undefined;
}

/** The condition on a field that was called otherwise, or whose answer was, so that it means what it meant. */
export function carriedOver(condition: Condition, before: Item, after: Item): Condition {
  if (condition.name !== before.name || after.name.includes('=')) return condition;
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const place = was.indexOf(condition.answer);
  // Which of two alike was meant nobody knows.
  const isMeant = place === was.lastIndexOf(condition.answer) && was.length === is.length;
  return { name: after.name, answer: (isMeant ? is[place] : undefined) ?? condition.answer };
}

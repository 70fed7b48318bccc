/** What can be done with the list of fields; each gives a new list. */
import { catalogue, en, fieldTypes, say } from '../../../src/index.js';
import { actionOf, field, leaving, ordered, type Embed, type Item } from './embed.js';

const prefix = 'custom_fields.';

export function isOwn({ name }: Item): boolean {
  return name.startsWith(prefix);
}

/** A field as people know it, without the words of a country. */
export function titleOf({ name, more }: Item): string {
  return [more['label'], wordsOf(name), name.replace(prefix, '')].find(Boolean) ?? 'Question';
}

function wordsOf(name: string): string | undefined {
  return Object.hasOwn(catalogue, name) ? say(en, name as keyof typeof catalogue) : undefined;
}

/** What the catalogue has for this action, and the form does not ask for yet. */
export function addable({ tag, items }: Embed): readonly (readonly [name: string, words: string])[] {
  const { takes } = actionOf(tag);
  return Object.keys(catalogue)
    .filter((name) => name !== 'comments' || takes.includes('comments'))
    .filter((name) => !items.some((item) => item.name === name))
    .map((name) => [name, wordsOf(name) ?? name]);
}

/** The types of a question of one's own, in words. */
export const questionTypes: Readonly<Partial<Record<keyof typeof fieldTypes, string>>> = {
  text: 'One line of text',
  textarea: 'Several lines of text',
  select: 'One choice from a list',
  radio: 'One choice, all in sight',
  checkboxes: 'Several choices',
  checkbox: 'A single box to tick',
  number: 'A number',
  date: 'A date',
  email: 'An email address',
  tel: 'A phone number',
  url: 'A web address',
  hidden: 'Hidden, with a fixed answer',
};

export function hasChoices({ more }: Item): boolean {
  return ['select', 'radio', 'checkboxes'].includes(more['type'] ?? '');
}

export function newQuestion(items: readonly Item[]): Item {
  const names = new Set(items.map(({ name }) => name));
  let number = 1;
  while (names.has(`${prefix}question_${number}`)) number += 1;
  return field(`${prefix}question_${number}`, false, { label: `Question ${number}` });
}

export function moved(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [item] = items.slice(index, index + 1);
  const target = index + by;
  if (!item || target < 0 || target >= items.length) return items;
  const rest = items.filter((_, each) => each !== index);
  return ordered([...rest.slice(0, target), item, ...rest.slice(target)]);
}

/** What tells an item from the others while its name is typed. */
const keys = new WeakMap<Item, number>();
let lastKey = 0;

export function keyOf(item: Item): number {
  const key = keys.get(item) ?? (lastKey += 1);
  keys.set(item, key);
  return key;
}

export function replaced(items: readonly Item[], index: number, item: Item): readonly Item[] {
  const [before] = items.slice(index, index + 1);
  if (before) keys.set(item, keyOf(before));
  return ordered(items.map((each, position) => (position === index ? item : each)));
}

export function without(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, each) => each !== index);
}

/** Sets one attribute of its `<an-field>`; what is empty is taken away. */
export function withMore(item: Item, name: string, value: string): Item {
  const rest = leaving(name, item.more);
  const more = value === '' ? rest : { ...rest, [name]: value };
  const isList = hasChoices({ ...item, more });
  const choices = item.choices.length > 0 || !isList ? item.choices : [choice('First choice'), choice('Second choice')];
  return { ...item, more, choices: isList ? choices : [] };
}

export function choice(label: string) {
  return { label, value: '', tags: '' };
}

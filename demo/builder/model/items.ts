/** What can be done with the list of fields; each gives a new list. */
import { catalogue, say, type fieldTypes } from '../../../src/index.js';
import { actionOf, field, leaving, ordered, type Embed, type Item } from './embed.js';
import { carriedOver, conditionOf } from './condition.js';
import { fill, locale, words } from '../words.js';

const prefix = 'custom_fields.';

/** The name of a question of one's own as Action Network shows it. */
export function withoutPrefix({ name }: Item): string {
  return name.replace(prefix, '');
}

export function isOwn({ name }: Item): boolean {
  return name.startsWith(prefix);
}

/** A field as people know it, without the words of a country. */
export function titleOf(item: Item): string {
  return [item.more['label'], wordsOf(item.name), withoutPrefix(item)].find(Boolean) ?? words.question;
}

function wordsOf(name: string): string | undefined {
  return Object.hasOwn(catalogue, name) ? say(locale, name as keyof typeof catalogue) : undefined;
}

/** What the catalogue has for this action, and the form does not ask for yet. */
export function addable({ tag, items }: Embed): readonly (readonly [name: string, words: string])[] {
  const { lacks } = actionOf(tag);
  return Object.keys(catalogue)
    .filter((name) => !lacks.includes(name))
    .filter((name) => !items.some((item) => item.name === name))
    .map((name) => [name, wordsOf(name) ?? name]);
}

/** The types of a question of one's own; the words for each go by its name. */
export const questionTypes = [
  ...(['text', 'textarea', 'select', 'radio', 'checkboxes', 'checkbox', 'number', 'date'] as const),
  ...(['email', 'tel', 'url', 'hidden'] as const),
] satisfies readonly (keyof typeof fieldTypes)[];

export function hasChoices({ more }: Item): boolean {
  return ['select', 'radio', 'checkboxes'].includes(more['type'] ?? '');
}

export function newQuestion(items: readonly Item[]): Item {
  const names = new Set(items.map(({ name }) => name));
  let number = 1;
  while (names.has(`${prefix}question_${number}`)) number += 1;
  return field(`${prefix}question_${number}`, false, { label: fill(words.question_number, { number }) });
}

/** Whether its name is still the one that it was begun with. */
export function isUnnamed({ name }: Item): boolean {
  return /^custom_fields\.question_\d+$/.test(name);
}

/** @param typed the field's name on Action Network, as in its API or without what that puts before it */
export function withName(item: Item, typed: string): Item {
  return { ...item, name: prefix + typed.replace(/^\s*(?:custom_fields\.)+/, '') };
}

/** @returns the list itself where it cannot go there: what `fields` cannot hold stays behind what it holds */
export function moved(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [item] = items.slice(index, index + 1);
  const target = index + by;
  if (!item || target < 0 || target >= items.length) return items;
  const rest = items.filter((_, each) => each !== index);
  const next = ordered([...rest.slice(0, target), item, ...rest.slice(target)]);
  return next.indexOf(item) === index ? items : next;
}

/** What tells an item from the others while its name is typed. */
const keys = new WeakMap<Item, number>();
let lastKey = 0;

export function keyOf(item: Item): number {
  const key = keys.get(item) ?? (lastKey += 1);
  keys.set(item, key);
  return key;
}

/** The list with another in its place, and with the conditions of the others on it. */
export function replaced(items: readonly Item[], index: number, item: Item): readonly Item[] {
  const [before] = items.slice(index, index + 1);
  if (!before) return items;
  const isOnly = items.every(({ name }, position) => position === index || name !== before.name);
  const next = items.map((each, position) => {
    if (position === index) return succeeding(each, item);
    return isOnly ? succeeding(each, followed(each, before, item)) : each;
  });
  return ordered(next);
}

function followed(item: Item, before: Item, after: Item): Item {
  const condition = conditionOf(item);
  const { name, answer } = carriedOver(condition, before, after);
  return name === condition.name && answer === condition.answer ? item : withMore(item, 'show-if', `${name}=${answer}`);
}

/** The same item to whoever edits it. */
function succeeding(before: Item, item: Item): Item {
  keys.set(item, keyOf(before));
  return item;
}

export function without(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, each) => each !== index);
}

/** Sets one attribute of its `<an-field>`; what is empty is taken away. */
export function withMore(item: Item, name: string, value: string): Item {
  const rest = leaving(name, item.more);
  const more = value === '' ? rest : { ...rest, [name]: value };
  const isList = hasChoices({ ...item, more });
  const choices =
    item.choices.length > 0 || !isList ? item.choices : [1, 2].map((number) => choice(fill(words.choice, { number })));
  return { ...item, more, choices: isList ? choices : [] };
}

/** The same question for another type of answer, without what only the type before had a control for. */
export function withType(item: Item, type: string): Item {
  const lost = ['min', 'max', ...(type === 'hidden' ? [] : ['value']), ...(type === 'checkbox' ? [] : ['tags'])];
  const kept = lost.reduce((rest, name) => withMore(rest, name, ''), item);
  return withMore(kept, 'type', type === 'text' ? '' : type);
}

/** The type of its least and its greatest answer; undefined where there is no such thing. */
export function limitType({ more }: Item): 'number' | 'date' | undefined {
  return (['number', 'date'] as const).find((type) => type === more['type']);
}

export function choice(label: string) {
  return { label, value: '', tags: '' };
}

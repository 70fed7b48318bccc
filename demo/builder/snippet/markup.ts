/** A form as HTML: the element with everything in it, to stand in a page as it is. */
import {
  actionOf,
  attributesOf,
  defaultItems,
  isFlag,
  normalised,
  same,
  type Embed,
  type Item,
  type Link,
  type Thanks,
} from '../model/embed.js';

/** An attribute by its name and value; undefined where it is there without one. */
export type Written = readonly [name: string, value: string | undefined];

/** An element as it is written, in HTML or in JSX. */
export interface Node {
  readonly tag: string;
  readonly attributes: readonly Written[];
  readonly children: readonly (Node | string)[];
  /** What its shadow root holds at first, as markup. */
  readonly shadow?: string;
}

/** Without the attribute `fields` the element asks for the usual ones. */
export function nodeOf(given: Embed): Node {
  const embed = normalised(given);
  const { tag, attributes, items, targets, link, intro, legal, thanks } = embed;
  const action = actionOf(tag);
  const ids = action.address.map(({ attribute }) => attribute);
  const names = attributesOf(action).filter((name) => name in attributes && (isFlag(name) || attributes[name] !== ''));
  const written = (name: string): Written => [
    name,
    isFlag(name) && attributes[name] === '' ? undefined : attributes[name],
  ];
  const fields: readonly Written[] = same(items.map(plain), defaultItems(action)) ? [] : [['fields', fieldList(items)]];
  const slotted = (slot: string, text: string): readonly Node[] =>
    text ? [{ tag: 'span', attributes: [['slot', slot]], children: [text] }] : [];
  return {
    tag,
    attributes: [
      ...names.filter((name) => ids.includes(name)).map(written),
      ...fields,
      ...names.filter((name) => !ids.includes(name)).map(written),
    ],
    children: [
      ...slotted('intro', intro),
      ...items.filter(isDeclared).map(fieldNode),
      ...targets.map((target): Node => ({ tag: 'an-target', attributes: Object.entries(target), children: [] })),
      ...slotted('legal', legal),
      ...thanksNode(thanks),
      ...anchor(link),
    ],
  };
}

function anchor({ href, text }: Link): readonly Node[] {
  return href ? [{ tag: 'a', attributes: [['href', href]], children: [text] }] : [];
}

/** Hidden, so that nobody is thanked before the script runs: the element shows it when its time has come. */
function thanksNode({ text, link }: Thanks): readonly Node[] {
  const lines: readonly (readonly (Node | string)[])[] = [text ? [text] : [], anchor(link)];
  const children = lines
    .filter((line) => line.length > 0)
    .map((line): Node => ({ tag: 'p', attributes: [], children: line }));
  const attributes: readonly Written[] = [
    ['slot', 'success'],
    ['hidden', undefined],
  ];
  return children.length > 0 ? [{ tag: 'div', attributes, children }] : [];
}

function isCustom({ name }: Item): boolean {
  return name.startsWith('custom_fields.');
}

/** Whether it needs an `<an-field>` beside its name in the list. */
function isDeclared(item: Item): boolean {
  return isCustom(item) || Object.keys(item.more).length > 0 || item.choices.length > 0 || !isListed(item);
}

function isListed({ name }: Item): boolean {
  return name !== '' && !/\s|\*$/.test(name);
}

function plain(item: Item): Item {
  return { ...item, more: {}, choices: [] };
}

/** The star of a question of one's own stands as `required` at the question. */
function fieldList(items: readonly Item[]): string {
  return items
    .filter(isListed)
    .map((item) => (item.required && !isCustom(item) ? `${item.name}*` : item.name))
    .join(' ');
}

function fieldNode(item: Item): Node {
  const { name, required, more, choices } = item;
  const isWritten = required && (isCustom(item) || !isListed(item));
  return {
    tag: 'an-field',
    attributes: [['name', name], ...Object.entries(more), ...(isWritten ? [['required', undefined] as const] : [])],
    children: choices.map(({ label, value, tags }) => ({
      tag: 'option',
      attributes: [...(value ? [['value', value] as const] : []), ...(tags ? [['tags', tags] as const] : [])],
      children: [label],
    })),
  };
}

/** Past this a line is broken, an attribute a line. */
const usualWidth = 100;

/** @param shadow what the shadow root holds at first, as markup */
export function markup(embed: Embed, shadow = ''): string {
  return htmlOf({ ...nodeOf(embed), shadow });
}

export function htmlOf({ tag, attributes, children, shadow }: Node, indent = ''): string {
  const written = attributes.map(([name, value]) => (value === undefined ? name : `${name}=${quoted(value)}`));
  const line = `${indent}<${[tag, ...written].join(' ')}>`;
  const start =
    line.length <= usualWidth
      ? line
      : `${indent}<${tag}\n${written.map((each) => `${indent}  ${each}\n`).join('')}${indent}>`;
  const template = shadow ? `\n${indent}  <template shadowrootmode="open">${shadow}</template>` : '';
  const isText = !template && children.every((child) => typeof child === 'string');
  const inner = isText
    ? children.map((child) => escaped(child)).join('')
    : `${template}\n${children.map((child) => (typeof child === 'string' ? escaped(child) : `${htmlOf(child, `${indent}  `)}\n`)).join('')}${indent}`;
  return `${start}${inner}</${tag}>`;
}

/** Sentences in JSON are easier to read between single quotes. */
export function quoted(value: string): string {
  const isPlain = value.includes('"') && !value.includes("'");
  return isPlain ? `'${escaped(value).replaceAll('&quot;', '"')}'` : `"${escaped(value)}"`;
}

/** A line break as its sign, because site builders make paragraphs of blank lines. */
export function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
  };
  return text.replace(/[&<>"\n]/g, (sign) => signs[sign] ?? sign);
}

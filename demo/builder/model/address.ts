/** A form in the builder's own address, after the `#`: short, and the same when it is opened again. */
import {
  attributesOf,
  actionOf,
  defaultItems,
  listedItems,
  newEmbed,
  normalised,
  same,
  type Choice,
  type Embed,
  type Item,
} from './embed.js';
import { actions } from './kinds.js';

/** The way of writing; another one gets another number, and this one goes on being read. */
const version = '1';

/** Beside the attributes, which go by their own names. */
const lookKeys = { theme: 'theme', accent: 'accent', onAccent: 'on-accent', radius: 'radius' } as const;

export function addressOf(given: Embed): string {
  const embed = normalised(given);
  const parameters = new URLSearchParams();
  const set = (key: string, value: string) => {
    if (value) parameters.append(key, value);
  };
  set('form', embed.tag.slice('an-'.length));
  for (const [name, value] of Object.entries(embed.attributes)) parameters.append(name, value);
  if (!same(embed.items, defaultItems(actionOf(embed.tag)))) writeItems(embed.items, parameters);
  for (const target of embed.targets) parameters.append('target', JSON.stringify(target));
  set('link', embed.link.href);
  set('link-text', embed.link.text);
  set('intro', embed.intro);
  set('legal', embed.legal);
  set('thanks', embed.thanks.text);
  set('thanks-link', embed.thanks.link.href);
  set('thanks-link-text', embed.thanks.link.text);
  for (const [part, key] of Object.entries(lookKeys)) set(key, embed.look[part as keyof typeof lookKeys]);
  set('scripts', embed.scripts);
  return `#${version}&${parameters.toString()}`;
}

/** @returns the form, or undefined where the address holds none that can be read */
export function embedAt(address: string): Embed | undefined {
  const [, number, query = ''] = /^#?(\d+)&(.*)$/s.exec(address) ?? [];
  if (number !== version) return undefined;
  const parameters = new URLSearchParams(query);
  const get = (key: string) => parameters.get(key) ?? '';
  const action = actions.find(({ tag }) => tag === `an-${get('form')}`);
  if (!action) return undefined;
  const items = [...parameters].flatMap(([key, value]) =>
    key === 'fields' ? listedItems(value) : key === 'field' ? richItem(value) : [],
  );
  return normalised({
    ...newEmbed(action.tag),
    attributes: Object.fromEntries(
      attributesOf(action).flatMap((name) => (parameters.has(name) ? [[name, get(name)]] : [])),
    ),
    items: parameters.has('fields') || parameters.has('field') ? items : defaultItems(action),
    targets: parameters.getAll('target').map((text) => texts(parsed(text))),
    link: { href: get('link'), text: get('link-text') },
    intro: get('intro'),
    legal: get('legal'),
    thanks: { text: get('thanks'), link: { href: get('thanks-link'), text: get('thanks-link-text') } },
    look: {
      theme: get(lookKeys.theme),
      accent: get(lookKeys.accent),
      onAccent: get(lookKeys.onAccent),
      radius: get(lookKeys.radius),
    },
    scripts: get('scripts'),
  });
}

/** Those that are a name and no more are put together, as in the attribute; an empty list is one, too. */
function writeItems(items: readonly Item[], parameters: URLSearchParams): void {
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) parameters.append('fields', plain.join(' '));
    plain = [];
  };
  for (const { name, required, more, choices } of items) {
    if (!/[\s*]/.test(name) && Object.keys(more).length === 0 && choices.length === 0) {
      plain.push(required ? `${name}*` : name);
      continue;
    }
    flush();
    const list = choices.map(({ label, value, tags }) => [label, value, tags]);
    parameters.append('field', JSON.stringify([name, required ? 1 : 0, more, ...(list.length > 0 ? [list] : [])]));
  }
  flush();
  if (items.length === 0) parameters.append('fields', '');
}

function richItem(text: string): readonly Item[] {
  const json = parsed(text);
  if (!Array.isArray(json)) return [];
  const [name, required, more, list] = json as readonly unknown[];
  if (typeof name !== 'string') return [];
  return [
    { name, required: required === 1, more: texts(more), choices: Array.isArray(list) ? list.map(choiceIn) : [] },
  ];
}

function choiceIn(json: unknown): Choice {
  const parts: readonly unknown[] = Array.isArray(json) ? json : [];
  const [label = '', value = '', tags = ''] = parts.map((part) => (typeof part === 'string' ? part : ''));
  return { label, value, tags };
}

function texts(json: unknown): Readonly<Record<string, string>> {
  if (typeof json !== 'object' || json === null) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}

/** Anyone may have written the address. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

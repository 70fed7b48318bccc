/** Reads a form back from a page's markup. It is parsed and never put into a document: nothing of it runs. */
import {
  actionOf,
  attributesOf,
  defaultItems,
  fieldAttributes,
  isFlag,
  listedItems,
  newEmbed,
  normalised,
  targetAttributes,
  type Choice,
  type Embed,
  type Item,
  type Link,
} from '../model/embed.js';
import { actions } from '../model/kinds.js';
import { themes } from '../model/themes.js';
import { htmlOfJsx } from './jsx.js';
import { radii } from './style.js';
import { fill, words } from '../words.js';

const forms = actions.map(({ tag }) => tag).join();

export interface Parsed {
  readonly embed: Embed;
  /** What the builder has no place for, as it is told to the person. */
  readonly leftOut: readonly string[];
}

/**
 * @param usual the folder of the scripts that goes without saying
 * @returns undefined where no form stands in the text
 */
export function parseSnippet(text: string, usual: string): Parsed | undefined {
  const page = new DOMParser().parseFromString(htmlOfJsx(text), 'text/html');
  const [element, ...others] = page.querySelectorAll(forms);
  const action = actions.find(({ tag }) => tag === element?.localName);
  if (!element || !action) return undefined;
  const known = attributesOf(action);
  const start = newEmbed(action.tag);
  const attributes = attributesIn(element, known);
  const link = element.querySelector(':scope > a[href]:not([slot])');
  const embed: Embed = {
    ...start,
    attributes,
    items: itemsIn(element),
    targets: [...element.querySelectorAll(':scope > an-target')].map((each) => attributesIn(each, targetAttributes)),
    link: linkIn(link),
    intro: slotted(element, 'intro'),
    legal: slotted(element, 'legal'),
    thanks: thanksIn(element),
    look: lookIn(page),
    scripts: folderIn(page, usual),
  };
  return { embed: normalised(embed), leftOut: [...leftOut(element, known, link), ...others.map(tagOf)] };
}

function attributesIn(element: Element, known: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = element.getAttribute(name);
      // Of those that say something by being there, only what is shared says more.
      return value === null ? [] : [[name, isFlag(name) && name !== 'share' ? '' : value]];
    }),
  );
}

/** The list, each with what is declared of it; then what is declared alone. */
function itemsIn(element: Element): readonly Item[] {
  const declared = [...element.querySelectorAll(':scope > an-field')].map((each): Item => ({
    name: each.getAttribute('name')?.trim() ?? '',
    required: each.hasAttribute('required'),
    more: attributesIn(each, fieldAttributes),
    choices: [...each.querySelectorAll('option')].map(choiceIn),
  }));
  const listed = listedItems(element.getAttribute('fields') ?? '');
  const plain = listed.length === 0 ? defaultItems(actionOf(element.localName)) : listed;
  const merged = plain.map((item) => {
    const more = declared.find(({ name }) => name === item.name);
    return more ? { ...more, required: more.required || item.required } : item;
  });
  return [...merged, ...declared.filter(({ name }) => !plain.some((item) => item.name === name))];
}

function choiceIn(option: HTMLOptionElement): Choice {
  const value = option.getAttribute('value') ?? '';
  return { label: option.label, value, tags: option.getAttribute('tags') ?? '' };
}

function slotted(element: Element, slot: string): string {
  return element.querySelector(`:scope > [slot=${slot}]`)?.textContent ?? '';
}

function linkIn(link: Element | null | undefined): Link {
  return { href: link?.getAttribute('href') ?? '', text: link?.textContent ?? '' };
}

/** Its first link, and all other text of it. */
function thanksIn(element: Element): Embed['thanks'] {
  const thanks = element.querySelector(':scope > [slot=success]')?.cloneNode(true) as Element | undefined;
  const link = thanks?.querySelector('a[href]');
  link?.remove();
  const lines = [...(thanks?.childNodes ?? [])].map(({ textContent }) => textContent);
  return { text: lines.join(' '), link: linkIn(link) };
}

/** Read as text that stands beside the form, in a style sheet or a module: a document that is not shown has no rules. */
function lookIn(page: Document): Embed['look'] {
  const beside = page.documentElement.cloneNode(true) as Element;
  for (const form of beside.querySelectorAll(forms)) form.remove();
  const text = beside.textContent;
  const sheets = [...page.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? '');
  const property = (name: string) => new RegExp(`--an-${name}\\s*:\\s*([^;}]+)`).exec(text)?.[1]?.trim() ?? '';
  const radius = property('radius');
  return {
    theme: themes.find((theme) => [text, ...sheets].some((each) => each.includes(`themes/${theme}.css`))) ?? '',
    accent: property('accent'),
    onAccent: property('on-accent'),
    radius: Object.hasOwn(radii, radius) ? radius : '',
  };
}

function folderIn(page: Document, usual: string): string {
  const sources = [...page.querySelectorAll('script')].map((script) => script.getAttribute('src') ?? '');
  const folder = sources.map((src) => /^(https?:.*\/)an-[a-z-]+\.js$/.exec(src)?.[1]).find(Boolean) ?? '';
  return folder === usual ? '' : folder;
}

/** What would be lost is told rather than dropped in silence. */
function leftOut(element: Element, known: readonly string[], link: Element | null): readonly string[] {
  const attributes = element.getAttributeNames().filter((name) => name !== 'fields' && !known.includes(name));
  const kept = 'an-field, an-target, [slot=intro], [slot=legal], [slot=success]';
  // Drawn from the same attributes, and written anew.
  const drawn = 'template[shadowrootmode]';
  const children = [...element.children].filter((child) => child !== link && !child.matches(`${kept}, ${drawn}`));
  const rich = [...element.querySelectorAll(':scope > [slot]')].filter((each) => each.matches(kept) && isRich(each));
  return [
    ...attributes.map((name) => fill(words.left_out_attribute, { name })),
    ...children.map((child) => (child.slot ? fill(words.left_out_slot, { name: child.slot }) : tagOf(child))),
    ...rich.map((each) => fill(words.left_out_markup, { name: each.slot })),
  ];
}

const tagOf = ({ localName }: Element) => `<${localName}>`;

/** Whether there is more in it than its words, and in the thanks, lines of them and one link. */
function isRich(slotted: Element): boolean {
  if (slotted.slot !== 'success') return slotted.children.length > 0;
  const [first] = slotted.querySelectorAll('a[href]');
  return [...slotted.querySelectorAll('*')].some((each) => each.localName !== 'p' && each !== first);
}

/** What the builder edits: one form as data, from which its snippet, its address and its preview are made. */
import { attributeReaders, declarationsIn, flagAttributes, stepAttributes, type Action } from '../../../src/index.js';
import { wordsIn } from '../words.js';
import { actions, kindOf, linkWords } from './kinds.js';

/** One choice of a list; what is empty was not written. */
export interface Choice {
  readonly label: string;
  /** What is recorded; the label where it is empty. */
  readonly value: string;
  /** Comma-separated names of tags. */
  readonly tags: string;
}

/** One field of the form, of the catalogue or the campaign's own. */
export interface Item {
  readonly name: string;
  readonly required: boolean;
  /** The attributes of its `<an-field>`, but for the name and `required`. */
  readonly more: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
}

export interface Look {
  readonly theme: string;
  readonly accent: string;
  /** The text on the accent; black or white by itself where it is empty. */
  readonly onAccent: string;
  readonly radius: string;
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** What is seen in place of the thanks; the element's own words where both are empty. */
export interface Thanks {
  readonly text: string;
  /** Where people may go from there. */
  readonly link: Link;
}

export interface Embed {
  readonly tag: Action['tag'];
  /** As they stand in the tag, but for `fields`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
  /** The attributes of each `<an-target>`. */
  readonly targets: readonly Readonly<Record<string, string>>[];
  /** What is seen where no form can run. */
  readonly link: Link;
  /** Words above the fields and above the button. */
  readonly intro: string;
  readonly legal: string;
  readonly thanks: Thanks;
  readonly look: Look;
  /** The folder of the scripts; the builder's own where it is empty. */
  readonly scripts: string;
}

/** Attributes that say something by being there. */
const flags = [...flagAttributes, 'share'];

export const fieldAttributes = [
  ...['type', 'label', 'hint', 'value', 'pattern', 'min', 'max', 'maxlength', 'autocomplete', 'show-if', 'tags'],
];

const hiddenAttributes = fieldAttributes.filter((name) => name !== 'hint');

export const targetAttributes = ['title', 'given-name', 'family-name', 'ocdid', 'email', 'phone'] as const;

export function isFlag(attribute: string): boolean {
  return flags.includes(attribute);
}

/** An event in a campaign is of that kind before the campaign's id is there. */
function saysSomethingEmpty(attribute: string): boolean {
  return isFlag(attribute) || attribute === 'event-campaign-id';
}

export function actionOf(tag: string): Action {
  const action = actions.find((each) => each.tag === tag);
  if (!action) throw new Error(`<${tag}> is no form.`);
  return action;
}

/**
 * In the order in which a snippet has them: whom it is for comes first. What the action does not take is none of them: no
 * control is there to take it out with.
 */
export function attributesOf({ address, own, lacks }: Action): readonly string[] {
  const words = own ? ['type', 'subject', 'message'] : [];
  const common = Object.keys(attributeReaders).filter((name) => name !== 'fields' && !lacks.includes(name));
  return [...address.map(({ attribute }) => attribute), ...words, ...common, ...stepAttributes, 'lang', 'id', 'class'];
}

/** Whether a question of one's own is never seen: what could only be said to those who see it is not said. */
export function isHidden({ name, more }: Item): boolean {
  return name.startsWith('custom_fields.') && more['type'] === 'hidden';
}

export function field(name: string, isRequired = false, more: Item['more'] = {}): Item {
  return { name, required: isRequired, more, choices: [] };
}

export function defaultItems({ defaultFields }: Action): readonly Item[] {
  return listedItems(defaultFields);
}

/** What stands in an attribute `fields`. */
export function listedItems(list: string): readonly Item[] {
  return declarationsIn(list)
    .filter(({ name }) => name !== '')
    .map(({ name, required }) => field(name, required));
}

export function newEmbed(tag: Embed['tag'] = 'an-event-rsvp'): Embed {
  return {
    tag,
    attributes: actionOf(tag).own ? { type: 'email' } : {},
    items: defaultItems(actionOf(tag)),
    targets: [],
    link: { href: '', text: '' },
    intro: '',
    legal: '',
    thanks: { text: '', link: { href: '', text: '' } },
    look: { theme: '', accent: '', onAccent: '', radius: '' },
    scripts: '',
  };
}

/** The same without what no snippet can hold: empty attributes, unknown ones, spaces that HTML takes together. */
export function normalised(embed: Embed): Embed {
  const known = attributesOf(actionOf(embed.tag));
  return {
    ...embed,
    attributes: kept(known, embed.attributes),
    items: ordered(
      embed.items.map((item) => ({
        name: item.name.trim(),
        required: item.required && !isHidden(item),
        more: kept(isHidden(item) ? hiddenAttributes : fieldAttributes, item.more),
        choices: item.choices.map(({ label, value, tags }) => ({ label: spaced(label), value, tags })),
      })),
    ),
    targets: embed.targets.map((target) => kept(targetAttributes, target)),
    link: normalLink(embed.link, linkWords(kindNow(embed), embed.attributes['lang'])),
    intro: spaced(embed.intro),
    legal: spaced(embed.legal),
    thanks: {
      text: spaced(embed.thanks.text),
      link: normalLink(embed.thanks.link, wordsIn(embed.attributes['lang']).thanks_link_usual),
    },
    scripts: folderOf(embed.scripts),
  };
}

/** The address of one of the scripts is in the same folder. */
export function folderOf(scripts: string): string {
  return scripts.trim().replace(/an-[a-z-]+\.js$/, '');
}

/** Words lead nowhere by themselves, and nobody sees a link without any: then it says the usual ones. */
function normalLink({ href, text }: Link, usual: string): Link {
  return { href: href.trim(), text: href.trim() && (spaced(text) || usual) };
}

/** A name with a space, or a star at its end, cannot stand in `fields`, so its question follows after the others. */
export function ordered(items: readonly Item[]): readonly Item[] {
  const isLate = ({ name }: Item) => /\s|\*$/.test(name);
  return [...items.filter((item) => !isLate(item)), ...items.filter(isLate)];
}

/** Sets an attribute, or takes it away with undefined, and with what is empty where that says nothing. */
export function withAttribute(embed: Embed, name: string, value: string | undefined): Embed {
  const rest = leaving(name, embed.attributes);
  return {
    ...embed,
    attributes: value === undefined || (value === '' && !saysSomethingEmpty(name)) ? rest : { ...rest, [name]: value },
  };
}

/** The same but for one. */
export function leaving(name: string, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter(([each]) => each !== name));
}

/** The same form for another kind of action, without what that action does not take. */
export function withKind(embed: Embed, kindId: string): Embed {
  const kind = kindOf(kindId);
  const { action } = kind;
  const before = kindNow(embed);
  const ids = Object.fromEntries(
    kind.ids.flatMap((name, index) => {
      const id = embed.attributes[before.ids[index] ?? ''];
      return id === undefined ? [] : [[name, id]];
    }),
  );
  const known = attributesOf(action).filter((name) => !before.ids.includes(name));
  const isUntouched = same(embed.items, defaultItems(before.action));
  const items = isUntouched ? defaultItems(action) : embed.items.filter(({ name }) => !action.lacks.includes(name));
  return {
    ...embed,
    tag: action.tag,
    attributes: { ...newEmbed(action.tag).attributes, ...kept(known, embed.attributes), ...ids },
    items,
    targets: action.own ? embed.targets : [],
  };
}

/** Which kind it is: of an event, in a campaign where that has an id. */
export function kindNow({ tag, attributes }: Pick<Embed, 'tag' | 'attributes'>) {
  if (tag === 'an-event-rsvp') return kindOf('event-campaign-id' in attributes ? 'event_campaign' : 'event');
  return kindOf(actionOf(tag).address[0]?.collection ?? '');
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function kept(known: readonly string[], given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = given[name];
      return value === undefined || (value === '' && !saysSomethingEmpty(name)) ? [] : [[name, value]];
    }),
  );
}

function spaced(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}

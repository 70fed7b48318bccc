/** What is wrong with a form, each thing at the control that it is mended in, as the element finds it. */
import { configure, fieldTypes, nextStepsIn, type Mistake } from '../../../src/index.js';
import { apiKeysIn } from '../../../src/core/api-key.js';
import { nameOf } from '../../../src/core/target.js';
import { isColour } from './colour.js';
import { conditionOf, neverGiven, valuesOf } from './condition.js';
import { declarationOf, targetOf } from './declared.js';
import { actionOf, isHidden, kindNow, type Embed, type Item } from './embed.js';
import { hasChoices, limitType, titleOf } from './items.js';
import { fill, words } from '../words.js';
import type { Words } from '../words/en.js';

export interface Fault {
  /** The attribute, `field NAME` or `target NUMBER ATTRIBUTE`. */
  readonly control: string;
  /** What the control is called, where the sentence does not tell what it is about; empty where it does. */
  readonly label: string;
  readonly sentence: string;
  /** The element's own sentences are in English, as they stand on the console. */
  readonly lang: 'en' | undefined;
  /** Whether visitors see no form because of it. */
  readonly stopsForm: boolean;
  /** Nothing was written there yet: told only once it matters. */
  readonly isMissing: boolean;
}

export function check(embed: Embed): readonly Fault[] {
  const action = actionOf(embed.tag);
  const bag: Record<string, unknown> = {
    ...embed.attributes,
    fields: embed.items.map(declarationOf),
    ...(action.own && { targets: embed.targets.map(targetOf) }),
  };
  const configuration = configure(action, bag);
  // Where there is an API key the element tells of nothing else.
  const hasKey = apiKeysIn(JSON.stringify(bag)).length > 0;
  const mistakes = configuration.ok ? [] : configuration.mistakes;
  return [
    ...mistakes
      // The element tells all targets together, the builder each at its fields.
      .filter(({ attribute }) => attribute !== 'targets' || hasKey)
      .map((mistake) => faultOf(embed, mistake, hasKey ? words.key_found : ownWords(embed, mistake))),
    ...(action.own ? targetFaults(embed) : []),
    ...embed.items.flatMap((item) => questionFaults(item, embed.items)),
    ...nextStepsIn(bag).mistakes.map((mistake) => ({ ...faultOf(embed, mistake), stopsForm: false })),
    ...ownFaults(embed),
  ];
}

/** The cure alone: which control it is about is seen where it stands. */
function faultOf(embed: Embed, { attribute, found, cure }: Mistake, own?: string): Fault {
  const item = attribute === 'fields' ? embed.items.find(({ name }) => name === found) : undefined;
  const title = Object.hasOwn(words, attribute) ? words[attribute as keyof Words] : '';
  return {
    control: item ? `field ${item.name}` : attribute,
    label: own === undefined ? (item ? titleOf(item) : title) : '',
    sentence: own ?? cure,
    lang: own === undefined ? 'en' : undefined,
    stopsForm: true,
    isMissing: found === undefined,
  };
}

/** What nearly everybody reads once is said in the builder's language. */
function ownWords(embed: Embed, { attribute, found }: Mistake): string | undefined {
  if (attribute === kindNow(embed).ids[0]) return words.no_id;
  const names = embed.items.map(({ name }) => name);
  const isOfAll = attribute === 'fields' && !names.includes(found ?? '');
  return isOfAll && !names.some((name) => isContact(name)) ? words.no_contact : undefined;
}

const isContact = (name: string) => name === 'email_address' || name === 'phone_number';

/** What the element needs to know of each, told at the field where it is missing. */
function targetFaults({ targets, attributes }: Pick<Embed, 'targets' | 'attributes'>): readonly Fault[] {
  const isCall = attributes['type'] === 'phone';
  const fault = (control: string, sentence: string): Fault => ({
    ...{ control, sentence, label: '', lang: undefined, stopsForm: true, isMissing: true },
  });
  if (targets.length === 0) return [fault('targets', isCall ? words.no_callees : words.no_recipients)];
  const way = isCall ? 'phone' : 'email';
  return targets.flatMap((given, index) => {
    const target = targetOf(given);
    const name = nameOf(target);
    const person = name || fill(words.target, { number: index + 1 });
    const unreachable = isCall ? words.target_no_phone : words.target_no_email;
    return [
      ...(name ? [] : [fault(`target ${index} title`, fill(words.target_unnamed, { person }))]),
      ...(target[way] ? [] : [fault(`target ${index} ${way}`, fill(unreachable, { person }))]),
    ];
  });
}

/** What the element takes, though nobody who sees the form could give such an answer, or would be asked. */
function questionFaults(item: Item, items: readonly Item[]): readonly Fault[] {
  const fault = (sentence: string, isMissing: boolean): Fault => ({
    ...{ control: `field ${item.name}`, label: titleOf(item), sentence, isMissing, lang: undefined, stopsForm: false },
  });
  const condition = conditionOf(item);
  const other = neverGiven(condition, items);
  const never = other && fill(words.never_asked, { title: titleOf(other), answer: condition.answer });
  return [
    ...(isHidden(item) && !item.more['value'] ? [fault(words.no_fixed_answer, true)] : []),
    ...(isUnanswerable(item) ? [fault(fill(words.limits_wrong, { min: words.min, max: words.max }), false)] : []),
    ...(isConfusable(item) ? [fault(words.choices_wrong, true)] : []),
    ...(never ? [fault(never, false)] : []),
  ];
}

/** Whether one choice has no words, or two have the same. */
function isConfusable(item: Item): boolean {
  const labels = item.choices.map(({ label }) => label.trim());
  return (
    hasChoices(item) &&
    (labels.includes('') || [labels, valuesOf(item)].some((each) => new Set(each).size < each.length))
  );
}

function isUnanswerable(item: Item): boolean {
  const type = limitType(item);
  const { min = '', max = '' } = item.more;
  return type !== undefined && min !== '' && max !== '' && fieldTypes[type].order(min) > fieldTypes[type].order(max);
}

/** Whether the element takes a target as it is. */
export function isWhole(target: Embed['targets'][number], { attributes }: Pick<Embed, 'attributes'>): boolean {
  return targetFaults({ targets: [target], attributes }).length === 0;
}

/** What stands beside the element, and so is nothing that it could tell. */
function ownFaults({ intro, legal, link, look, scripts, thanks }: Embed): readonly Fault[] {
  const fault = (control: string, sentence: string): Fault => ({
    ...{ control, sentence, label: '', lang: undefined, isMissing: false },
    // Without its script, no form.
    stopsForm: control === 'scripts',
  });
  const said = {
    ...{ intro, legal, link: link.href, 'link-text': link.text },
    ...{ thanks: thanks.text, 'thanks-link': thanks.link.href, 'thanks-link-text': thanks.link.text },
  };
  return [
    ...Object.entries(said)
      .filter(([, text]) => apiKeysIn(text).length > 0)
      .map(([control]) => fault(control, words.key_found)),
    ...(link.href && !isWebAddress(link.href) ? [fault('link', words.link_wrong)] : []),
    ...(thanks.link.href && !isAddressOrPath(thanks.link.href) ? [fault('thanks-link', words.thanks_link_wrong)] : []),
    ...(['accent', 'onAccent'] as const)
      .filter((part) => look[part] && !isColour(look[part]))
      .map((part) => fault(part, words.color_wrong)),
    ...(scripts && !isFolder(scripts) ? [fault('scripts', words.scripts_wrong)] : []),
  ];
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(text) && URL.canParse(text);
}

/** The scripts' names are put behind it. */
function isFolder(text: string): boolean {
  return isWebAddress(text) && !/[?#"<>\s]/.test(text);
}

function isAddressOrPath(text: string): boolean {
  return isWebAddress(text) || /^(?!\/\/)(?![^/?#]*:)[^\\\s]+$/.test(text);
}

/** Whether something looks like an API key, which then goes into no address. */
export function holdsKey(embed: Embed): boolean {
  return apiKeysIn(JSON.stringify(embed)).length > 0;
}

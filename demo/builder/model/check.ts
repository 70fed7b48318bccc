/** What is wrong with a form, each thing at the control that it is mended in, as the element finds it. */
import { configure, fieldTypes, nextStepsIn, type Mistake } from '../../../src/index.js';
import { apiKeysIn } from '../../../src/core/api-key.js';
import { nameOf } from '../../../src/core/target.js';
import { isColour } from './colour.js';
import { declarationOf, targetOf } from './declared.js';
import { actionOf, isHidden, kindNow, type Embed, type Item } from './embed.js';
import { isOwn, limitType, titleOf } from './items.js';
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
  const mistakes = configuration.ok ? [] : configuration.mistakes.filter((mistake) => !isOfTargets(mistake));
  return [
    ...mistakes.map((mistake) => faultOf(embed, mistake)),
    ...(action.own ? targetFaults(embed) : []),
    ...embed.items.filter(isOwn).flatMap(questionFaults),
    ...nextStepsIn(bag).mistakes.map((mistake) => ({ ...faultOf(embed, mistake), stopsForm: false })),
    ...ownFaults(embed),
  ];
}

/** An API key, which is told wherever it stands. */
const isKey = ({ found }: Mistake) => found === '…';

/** The element tells all targets together, the builder each at its fields. */
const isOfTargets = (mistake: Mistake) => mistake.attribute === 'targets' && !isKey(mistake);

/** The cure alone: which control it is about is seen where it stands. */
function faultOf(embed: Embed, mistake: Mistake): Fault {
  const { attribute, found, cure } = mistake;
  const own = isKey(mistake) ? undefined : ownWords(embed, mistake);
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

/** What the element takes, though nobody who sees the form could give such an answer. */
function questionFaults(item: Item): readonly Fault[] {
  const fault = (sentence: string, isMissing: boolean): Fault => ({
    ...{ control: `field ${item.name}`, label: titleOf(item), sentence, isMissing, lang: undefined, stopsForm: false },
  });
  const limits = fill(words.limits_wrong, { min: words.min, max: words.max });
  return [
    ...(isHidden(item) && !item.more['value'] ? [fault(words.no_fixed_answer, true)] : []),
    ...(isUnanswerable(item) ? [fault(limits, false)] : []),
  ];
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
function ownFaults({ link, look, scripts, thanks }: Embed): readonly Fault[] {
  const fault = (control: string, sentence: string): Fault => ({
    ...{ control, sentence, label: '', lang: undefined, isMissing: false },
    // Without its script, no form.
    stopsForm: control === 'scripts',
  });
  return [
    ...(link.href && !isWebAddress(link.href) ? [fault('link', words.link_wrong)] : []),
    ...(thanks.link.href && !isAddressOrPath(thanks.link.href) ? [fault('thanks-link', words.thanks_link_wrong)] : []),
    ...(['accent', 'onAccent'] as const)
      .filter((part) => look[part] && !isColour(look[part]))
      .map((part) => fault(part, words.color_wrong)),
    ...(scripts && !isWebAddress(scripts) ? [fault('scripts', words.scripts_wrong)] : []),
  ];
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(text) && URL.canParse(text);
}

function isAddressOrPath(text: string): boolean {
  return isWebAddress(text) || /^(?!\/\/)(?![^/?#]*:)[^\\\s]+$/.test(text);
}

/** Whether something looks like an API key, which then goes into no address. */
export function holdsKey(embed: Embed): boolean {
  return apiKeysIn(JSON.stringify(embed)).length > 0;
}

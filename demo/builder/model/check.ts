/** What is wrong with a form, each thing at the control that it is mended in, in the sentences of the element itself. */
import { configure, describeMistake, nextStepsIn, type Mistake } from '../../../src/index.js';
import { isColour } from './colour.js';
import { declarationOf, targetOf } from './declared.js';
import { actionOf, type Embed } from './embed.js';
import { words } from '../words.js';

export interface Fault {
  /** The attribute, `field NAME` or `target NUMBER`. */
  readonly control: string;
  readonly sentence: string;
  /** The element's own sentences are in English, as they stand on the console. */
  readonly lang: 'en' | undefined;
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
  const mistakes = [...(configuration.ok ? [] : configuration.mistakes), ...nextStepsIn(bag).mistakes];
  const told = mistakes.map((mistake) => ({
    control: controlOf(embed, mistake),
    sentence: describeMistake(action.tag, briefly(mistake)),
    lang: 'en' as const,
    isMissing: mistake.found === undefined || mistake.found === '[]',
  }));
  return [...told, ...ownFaults(embed)];
}

/** Fields and targets were handed over as data, which nobody wrote. */
function briefly(mistake: Mistake): Mistake {
  return mistake.found?.startsWith('[') ? { ...mistake, found: undefined } : mistake;
}

function controlOf(embed: Embed, { attribute, found = '' }: Mistake): string {
  if (attribute === 'fields' && embed.items.some(({ name }) => name === found)) return `field ${found}`;
  return attribute;
}

/** What stands beside the element, and so is nothing that it could tell. */
function ownFaults({ link, look, scripts, thanks }: Embed): readonly Fault[] {
  const fault = (control: string, sentence: string): Fault => ({
    control,
    sentence,
    lang: undefined,
    isMissing: false,
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
  return /\b[0-9a-f]{32}\b/i.test(JSON.stringify(embed));
}

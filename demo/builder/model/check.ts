/** What is wrong with a form, each thing at the control that it is mended in, in the sentences of the element itself. */
import { configure, describeMistake, nextStepsIn, type Mistake } from '../../../src/index.js';
import { isColour } from './colour.js';
import { declarationOf, targetOf } from './declared.js';
import { actionOf, type Embed } from './embed.js';

export interface Fault {
  /** The attribute, `field NAME` or `target NUMBER`. */
  readonly control: string;
  readonly sentence: string;
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
  const fault = (control: string, sentence: string): Fault => ({ control, sentence, isMissing: false });
  return [
    ...(link.href && !isWebAddress(link.href) ? [fault('link', 'Write an http(s) address for the link.')] : []),
    ...(thanks.link.href && !isAddressOrPath(thanks.link.href)
      ? [fault('thanks-link', 'Write an http(s) address, or a path such as /give.')]
      : []),
    ...(['accent', 'onAccent'] as const)
      .filter((part) => look[part] && !isColour(look[part]))
      .map((part) => fault(part, 'Write the color as #rrggbb, such as #b3261e.')),
    ...(scripts && !isWebAddress(scripts) ? [fault('scripts', 'Write an http(s) address for the scripts.')] : []),
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

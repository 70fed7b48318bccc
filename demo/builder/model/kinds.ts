/** The kinds of action a form can be for: where their ids go, and the sandbox's own of each. */
import { attendance, outreach, response, signature, submission, type Action } from '../../../src/index.js';
import { isSaidAs, wordsIn } from '../words.js';

export const actions: readonly Action[] = [attendance, response, submission, signature, outreach];

export interface Kind {
  /** Also the key of its name in words. */
  readonly id: 'event' | 'event_campaign' | 'surveys' | 'forms' | 'petitions' | 'advocacy_campaigns';
  readonly action: Action;
  /** The id attributes; the first is the action's own. */
  readonly ids: readonly string[];
  /** What stands in the address of its public page: actionnetwork.org/events/… */
  readonly publicPaths: readonly string[];
  /** The sandbox's own, for the preview: nothing that is tried there meets a real list. */
  readonly sample: Readonly<Record<string, string>>;
}

export const kinds: readonly Kind[] = [
  {
    id: 'event',
    action: attendance,
    ids: ['event-id'],
    publicPaths: ['events'],
    sample: { 'event-id': '9f837109-710d-442f-8a99-857a21f36d25' },
  },
  {
    id: 'event_campaign',
    action: attendance,
    ids: ['event-id', 'event-campaign-id'],
    publicPaths: ['event_campaigns'],
    sample: {
      'event-id': '12c9a105-1ab6-472e-ac04-667c521a5968',
      'event-campaign-id': 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11',
    },
  },
  {
    id: 'surveys',
    action: response,
    ids: ['survey-id'],
    publicPaths: ['surveys'],
    sample: { 'survey-id': '9f837109-710d-442f-8a99-857a21f36d25' },
  },
  {
    id: 'forms',
    action: submission,
    ids: ['form-id'],
    publicPaths: ['forms'],
    sample: { 'form-id': 'adb951cb-51f9-420e-b7e6-de953195ec86' },
  },
  {
    id: 'petitions',
    action: signature,
    ids: ['petition-id'],
    publicPaths: ['petitions'],
    sample: { 'petition-id': '90b330b6-dbcc-4c85-92a9-84963c9aad18' },
  },
  {
    id: 'advocacy_campaigns',
    action: outreach,
    ids: ['advocacy-campaign-id'],
    publicPaths: ['letters', 'calls', 'advocacy_campaigns'],
    sample: { 'advocacy-campaign-id': 'f77e736b-d295-4e68-96ec-a765090c6523' },
  },
];

/** The sandbox's campaign for calls; the one for letters takes none. */
export const sampleCalls = '6e943032-a852-4b26-bb76-d7e902f0a36a';

export function kindOf(id: string): Kind {
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`“${id}” is no kind of action.`);
  return kind;
}

const linkKey = ({ id }: Kind) => `${id}_link` as const;

/** The words of a link to the action's public page: whoever reads it instead of the form reads it in the form's language. */
export function linkWords(kind: Kind, lang: string | undefined): string {
  return wordsIn(lang)[linkKey(kind)];
}

/** Whether a link says what it says of itself, for an action of any kind, in any language. */
export function isUsualLink(text: string): boolean {
  return text === '' || isSaidAs(text, kinds.map(linkKey));
}

/** The kinds of action a form can be for: what people call them, where their ids go, and the sandbox's own of each. */
import { attendance, outreach, response, signature, submission, type Action } from '../../../src/index.js';

export const actions: readonly Action[] = [attendance, response, submission, signature, outreach];

export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly action: Action;
  /** The id attributes; the first is the action's own. */
  readonly ids: readonly string[];
  /** What stands in the address of its public page: actionnetwork.org/events/… */
  readonly publicPaths: readonly string[];
  /** The words of a link to that page. */
  readonly linkText: string;
  /** The sandbox's own, for the preview: nothing that is tried there meets a real list. */
  readonly sample: Readonly<Record<string, string>>;
}

export const kinds: readonly Kind[] = [
  {
    id: 'event',
    label: 'Event',
    action: attendance,
    ids: ['event-id'],
    publicPaths: ['events'],
    linkText: 'RSVP on Action Network',
    sample: { 'event-id': '9f837109-710d-442f-8a99-857a21f36d25' },
  },
  {
    id: 'event_campaign',
    label: 'Event in a campaign',
    action: attendance,
    ids: ['event-id', 'event-campaign-id'],
    publicPaths: ['event_campaigns'],
    linkText: 'RSVP on Action Network',
    sample: {
      'event-id': '12c9a105-1ab6-472e-ac04-667c521a5968',
      'event-campaign-id': 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11',
    },
  },
  {
    id: 'surveys',
    label: 'Survey',
    action: response,
    ids: ['survey-id'],
    publicPaths: ['surveys'],
    linkText: 'Answer on Action Network',
    sample: { 'survey-id': '9f837109-710d-442f-8a99-857a21f36d25' },
  },
  {
    id: 'forms',
    label: 'Form',
    action: submission,
    ids: ['form-id'],
    publicPaths: ['forms'],
    linkText: 'Fill it in on Action Network',
    sample: { 'form-id': 'adb951cb-51f9-420e-b7e6-de953195ec86' },
  },
  {
    id: 'petitions',
    label: 'Petition',
    action: signature,
    ids: ['petition-id'],
    publicPaths: ['petitions'],
    linkText: 'Sign on Action Network',
    sample: { 'petition-id': '90b330b6-dbcc-4c85-92a9-84963c9aad18' },
  },
  {
    id: 'advocacy_campaigns',
    label: 'Advocacy campaign',
    action: outreach,
    ids: ['advocacy-campaign-id'],
    publicPaths: ['letters', 'calls', 'advocacy_campaigns'],
    linkText: 'Take part on Action Network',
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

/** The five elements as the tests of the engines show them, each with an action that the sandbox holds. */
import { actionId } from '../helpers/forms.js';

export interface ActionCase {
  readonly tag: string;
  /** The script that holds it. */
  readonly script: string;
  /** Its id, and what else it needs. */
  readonly own: string;
  readonly children?: string;
  readonly kind: string;
  readonly thanks: string;
  /** Of a post that may have been recorded. */
  readonly unconfirmed: 'safe to send them again' | 'could record them twice';
}

const target = '<an-target title="Senator" given-name="Ann" family-name="Ray" email="ray@example.org"></an-target>';

export const actionCases: Readonly<Record<string, ActionCase>> = {
  'an RSVP': {
    tag: 'an-event-rsvp',
    script: 'an-event-rsvp.js',
    own: `event-id="${actionId}"`,
    kind: 'attendance',
    thanks: 'Thank you. Your RSVP has been sent.',
    unconfirmed: 'safe to send them again',
  },
  'a survey': {
    tag: 'an-survey-form',
    script: 'an-survey-form.js',
    own: `survey-id="${actionId}"`,
    kind: 'response',
    thanks: 'Thank you. Your answers have been sent.',
    unconfirmed: 'could record them twice',
  },
  'a submission': {
    tag: 'an-submission-form',
    script: 'an-submission-form.js',
    own: 'form-id="adb951cb-51f9-420e-b7e6-de953195ec86"',
    kind: 'submission',
    thanks: 'Thank you. Your answers have been sent.',
    unconfirmed: 'safe to send them again',
  },
  'a petition': {
    tag: 'an-petition-form',
    script: 'an-petition-form.js',
    own: 'petition-id="90b330b6-dbcc-4c85-92a9-84963c9aad18"',
    kind: 'signature',
    thanks: 'Thank you. Your signature has been sent.',
    unconfirmed: 'safe to send them again',
  },
  'a letter': {
    tag: 'an-outreach-form',
    script: 'an-forms.js',
    own: `advocacy-campaign-id="f77e736b-d295-4e68-96ec-a765090c6523" type="email" subject="The river" message="Dear {target.title}, it rises."`,
    children: target,
    kind: 'outreach',
    thanks: 'Thank you. One step is left: your letter is not sent yet.',
    unconfirmed: 'could record them twice',
  },
};

/** With the same two fields in each: one that must be filled in, and one that need not. */
export const markupOf = ({ tag, own, children = '' }: ActionCase, apiBase: string): string =>
  `<${tag} ${own} api-base="${apiBase}" fields="email_address* given_name">${children}
    <a href="https://actionnetwork.org/">On Action Network</a></${tag}>`;

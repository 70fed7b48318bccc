/** What the sandbox holds before the first post: the actions, tags and key that its README names. Plain data. */

/** An action that records may be posted to. */
export interface StartingAction {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  /** The language that becomes the person's when they take part. */
  readonly language: string;
  /** True for an action made in the user interface with its autoresponse email turned on. */
  readonly autoresponse: boolean;
  /** The campaign through which the action can be reached as well. */
  readonly withinId?: string;
}

/** The ids are those of the examples in the helpers' documentation, which gives the event and the survey the same one. */
export const startingActions: readonly StartingAction[] = [
  {
    collection: 'events',
    id: '9f837109-710d-442f-8a99-857a21f36d25',
    title: 'March for the river',
    language: 'en',
    autoresponse: true,
  },
  {
    collection: 'events',
    id: '12c9a105-1ab6-472e-ac04-667c521a5968',
    title: 'Neighbourhood meeting',
    language: 'es',
    autoresponse: false,
    withinId: 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11',
  },
  {
    collection: 'surveys',
    id: '9f837109-710d-442f-8a99-857a21f36d25',
    title: 'What should we do next?',
    language: 'en',
    autoresponse: true,
  },
  {
    collection: 'surveys',
    id: '12c9a105-1ab6-472e-ac04-667c521a5968',
    title: 'How was the meeting?',
    language: 'es',
    autoresponse: false,
  },
];

/** The list's tags. Any other name in `add_tags` or `remove_tags` is ignored. */
export const startingTags: readonly string[] = ['volunteer', 'member', 'inactive'];

/** The key whose holder sees what was recorded; without one a post is "blind". */
export const sandboxKey = 'sandbox-key';

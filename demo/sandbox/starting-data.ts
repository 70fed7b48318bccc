/** What the sandbox holds before the first post: the tags, the key and the actions that its README names. Plain data. */

/** An action that records may be posted to. */
export interface StartingAction {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  /** The language that becomes the person's when they take part. */
  readonly language: string;
  readonly madeIn: 'user interface' | 'api';
  /** Whether the autoresponse email is turned on; only an action made in the user interface sends it. */
  readonly autoresponse: boolean;
  /** What an action is of where its collection holds several types. */
  readonly type?: string;
  /** The campaign through which the action can be reached as well. */
  readonly withinId?: string;
  /** The lists of the creator, the sponsor and the campaign, which those who take part join beside the key's. */
  readonly lists?: readonly string[];
}

/** The ids are those of the examples in the helpers' documentation, which gives the event and the survey the same one. */
export const startingActions: readonly StartingAction[] = [
  {
    collection: 'events',
    id: '9f837109-710d-442f-8a99-857a21f36d25',
    title: 'March for the river',
    language: 'en',
    madeIn: 'user interface',
    autoresponse: true,
  },
  {
    collection: 'events',
    id: '12c9a105-1ab6-472e-ac04-667c521a5968',
    title: 'Neighborhood meeting',
    language: 'es',
    madeIn: 'user interface',
    autoresponse: false,
    withinId: 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11',
    lists: ['ana-organizer', 'group-demo', 'group-river'],
  },
  {
    collection: 'events',
    id: 'eebd5dc8-921a-4577-9b1a-0fd9a89890c4',
    title: 'Online training',
    language: 'en',
    madeIn: 'api',
    autoresponse: true,
  },
  {
    collection: 'surveys',
    id: '9f837109-710d-442f-8a99-857a21f36d25',
    title: 'What should we do next?',
    language: 'en',
    madeIn: 'user interface',
    autoresponse: true,
  },
  {
    collection: 'surveys',
    id: '12c9a105-1ab6-472e-ac04-667c521a5968',
    title: 'How was the meeting?',
    language: 'es',
    madeIn: 'user interface',
    autoresponse: false,
  },
  {
    collection: 'forms',
    id: 'adb951cb-51f9-420e-b7e6-de953195ec86',
    title: 'Join us',
    language: 'en',
    madeIn: 'user interface',
    autoresponse: true,
  },
  {
    collection: 'forms',
    id: '5f873edc-abd1-4f76-b108-b84f4462c9fb',
    title: 'Lend a hand',
    language: 'es',
    madeIn: 'user interface',
    autoresponse: false,
  },
  {
    collection: 'advocacy_campaigns',
    id: 'f77e736b-d295-4e68-96ec-a765090c6523',
    title: 'Write to your senator',
    language: 'en',
    madeIn: 'api',
    autoresponse: false,
    type: 'email',
  },
  {
    collection: 'advocacy_campaigns',
    id: '6e943032-a852-4b26-bb76-d7e902f0a36a',
    title: 'Call your senator',
    language: 'es',
    madeIn: 'api',
    autoresponse: false,
    type: 'phone',
  },
  {
    collection: 'advocacy_campaigns',
    id: 'df767179-17ba-4bea-b43b-d0725cf5bf9e',
    title: 'Write to the council',
    language: 'en',
    madeIn: 'user interface',
    autoresponse: true,
    type: 'email',
  },
  {
    collection: 'petitions',
    id: '90b330b6-dbcc-4c85-92a9-84963c9aad18',
    title: 'Clean water for all',
    language: 'en',
    madeIn: 'user interface',
    autoresponse: true,
  },
  {
    collection: 'petitions',
    id: 'a34b34d1-f453-4bbe-b769-bb2a6475ee16',
    title: 'Save the library',
    language: 'es',
    madeIn: 'user interface',
    autoresponse: false,
  },
];

/** The list's tags. Any other name in `add_tags` or `remove_tags` is ignored. */
export const startingTags: readonly string[] = ['volunteer', 'member', 'inactive', 'advocate'];

/** The key whose holder sees what was recorded; without one a post is "blind". */
export const sandboxKey = 'sandbox-key';

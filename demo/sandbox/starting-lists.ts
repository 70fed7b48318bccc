/** The lists that the sandbox's groups and people keep, and how they hang together in a network. Plain data. */

/** An email list and a mobile list, kept by a group or by an individual account. */
export interface StartingList {
  /** Also the referrer code of whoever keeps the list. */
  readonly id: string;
  readonly title: string;
  /** The list above it in a network; subscribed statuses travel up to it. */
  readonly parent?: string;
  /** The group's setting "mobile status goes up the network". */
  readonly mobileGoesUp: boolean;
}

/** The list of the group that the key belongs to; the starting actions are that group's. */
export const keyList = 'group-demo';

/** One chain of a network, where mobile statuses go up one step and not the next, and lists outside of it. */
export const startingLists: readonly StartingList[] = [
  { id: keyList, title: 'Demo group', parent: 'state-network', mobileGoesUp: true },
  { id: 'state-network', title: 'State network', parent: 'national-network', mobileGoesUp: false },
  { id: 'national-network', title: 'National network', mobileGoesUp: false },
  { id: 'ana-organizer', title: 'Ana, an organizer', mobileGoesUp: false },
  { id: 'group-river', title: 'River group', mobileGoesUp: false },
  { id: 'group-x', title: 'Group X', mobileGoesUp: false },
  { id: 'our-group', title: 'Our group', mobileGoesUp: false },
];

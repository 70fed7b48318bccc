/** One row for each record helper the sandbox knows; how a post is worked off is the same for all and stands in `recording`. */
import type { z } from 'zod';
import type { OptionalKey } from './recording/body.js';

/** What sets one record helper apart from the others. Plain data: nothing asks which row it has. */
export interface RecordKind {
  /** The record's name, as in "record attendance helper". */
  readonly record: string;
  /** The last segment of the endpoint's path: the collection that is posted to. */
  readonly records: string;
  /** The first segment of the endpoint's path: the collection of the actions. */
  readonly collection: string;
  /** A collection that may stand before it, when the action can be reached through a campaign. */
  readonly within?: string;
  /** The key that names the action in the resource. */
  readonly idKey: string;
  /** The link relation from the resource to the action. */
  readonly linkRel: string;
  /** What a second record on one action by one person does to the first. */
  readonly second: 'replaces' | 'adds';
  /** The keys a body may hold beside `person`, of those that several helpers share. */
  readonly takes: readonly OptionalKey[];
  /** The keys that this helper alone takes; they are stored, and given back in the resource. */
  readonly details: z.ZodRawShape;
  /** What every resource of this kind says. */
  readonly fixed: Readonly<Record<string, string>>;
}

const everyHelperTakes = ['identifiers', 'action_network:referrer_data', 'add_tags'] as const;

/** The helpers, in the order in which the page lists them. */
export const recordKinds: readonly RecordKind[] = [
  {
    record: 'attendance',
    records: 'attendances',
    collection: 'events',
    within: 'event_campaigns',
    idKey: 'action_network:event_id',
    linkRel: 'osdi:event',
    second: 'replaces',
    takes: [...everyHelperTakes, 'triggers'],
    details: {},
    fixed: { status: 'accepted' },
  },
  {
    record: 'response',
    records: 'responses',
    collection: 'surveys',
    idKey: 'action_network:survey_id',
    linkRel: 'action_network:survey',
    // The record response helper does not say that a second response replaces the first, where its siblings do.
    second: 'adds',
    takes: [...everyHelperTakes, 'remove_tags', 'triggers', 'created_date'],
    details: {},
    fixed: {},
  },
];

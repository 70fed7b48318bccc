/** One row for each record helper the sandbox knows; how a post is worked off is the same for all and stands in `recording`. */
import { z } from 'zod';
import type { OptionalKey } from './recording/body.js';
import type { Settings } from './settings.js';
import type { StartingAction } from './starting-data.js';

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
  /** The key that names the person in the resource. */
  readonly personIdKey: string;
  /** The link relation from the resource to the action. */
  readonly linkRel: string;
  /** What a second record on one action by one person does to the first. */
  readonly second: 'replaces' | 'adds';
  /** The actions on which records may be posted, by where they were made. */
  readonly actionsMadeIn: readonly StartingAction['madeIn'][];
  /** The keys a body may hold beside `person`, of those that several helpers share. */
  readonly takes: readonly OptionalKey[];
  /** The keys that this helper alone takes; they are stored, and given back in the resource. */
  readonly details: z.ZodRawShape;
  /** More of them, which only actions of one type take. */
  readonly detailsOfType: Readonly<Record<string, z.ZodRawShape>>;
  /** What every resource of this kind says. */
  readonly fixed: Readonly<Record<string, string>>;
  /** The switch that says whether a postal code is required; without one it never is. */
  readonly postalCodeSwitch?: keyof Pick<Settings, 'outreachPostalCode'>;
}

const everyHelperTakes = ['identifiers', 'action_network:referrer_data', 'add_tags'] as const;
const anywhere = ['user interface', 'api'] as const;

/** Whom an outreach went to ("Target fields" of the record outreach helper). */
const target = z.strictObject({
  title: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  ocdid: z.string().optional(),
});

/** The helpers, in the order in which the page lists them. */
export const recordKinds: readonly RecordKind[] = [
  {
    record: 'attendance',
    records: 'attendances',
    collection: 'events',
    within: 'event_campaigns',
    idKey: 'action_network:event_id',
    personIdKey: 'action_network:person_id',
    linkRel: 'osdi:event',
    second: 'replaces',
    actionsMadeIn: anywhere,
    takes: [...everyHelperTakes, 'triggers'],
    details: {},
    detailsOfType: {},
    fixed: { status: 'accepted' },
  },
  {
    record: 'response',
    records: 'responses',
    collection: 'surveys',
    idKey: 'action_network:survey_id',
    personIdKey: 'action_network:person_id',
    linkRel: 'action_network:survey',
    // The record response helper does not say that a second response replaces the first, where its siblings do.
    second: 'adds',
    actionsMadeIn: anywhere,
    takes: [...everyHelperTakes, 'remove_tags', 'triggers', 'created_date'],
    details: {},
    detailsOfType: {},
    fixed: {},
  },
  {
    record: 'submission',
    records: 'submissions',
    collection: 'forms',
    idKey: 'action_network:form_id',
    // So it stands in the record submission helper's example, and nowhere else.
    personIdKey: 'action:person_id',
    linkRel: 'osdi:form',
    second: 'replaces',
    actionsMadeIn: anywhere,
    takes: [...everyHelperTakes, 'remove_tags', 'triggers'],
    details: {},
    detailsOfType: {},
    fixed: {},
  },
  {
    record: 'outreach',
    records: 'outreaches',
    collection: 'advocacy_campaigns',
    idKey: 'action_network:advocacy_campaign_id',
    personIdKey: 'action_network:person_id',
    linkRel: 'osdi:advocacy_campaign',
    second: 'adds',
    actionsMadeIn: ['api'],
    takes: [...everyHelperTakes, 'remove_tags', 'created_date'],
    details: { targets: z.array(target).length(1, 'must always be an array of one').optional() },
    detailsOfType: {
      email: { subject: z.string().optional(), message: z.string().optional() },
      phone: { duration: z.string().optional() },
    },
    fixed: {},
    postalCodeSwitch: 'outreachPostalCode',
  },
  {
    record: 'signature',
    records: 'signatures',
    collection: 'petitions',
    idKey: 'action_network:petition_id',
    personIdKey: 'action_network:person_id',
    linkRel: 'osdi:petition',
    second: 'replaces',
    actionsMadeIn: anywhere,
    takes: [...everyHelperTakes, 'remove_tags', 'triggers'],
    details: { comments: z.string().optional() },
    detailsOfType: {},
    fixed: {},
  },
];

/** What one Action Network helper is and takes: the shape of the data rows in `actions/`, read by every step. */
import type { Mistake } from './readers.js';
import type { Field } from './field.js';
import type { JsonObject } from './json.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import type { Values } from './values.js';

/** One step of the path that a record is posted to, named by an attribute: `events/{event-id}`. */
export interface AddressPart {
  /** The attribute that holds the id, such as `event-id`. */
  readonly attribute: string;
  /** The API's collection the id belongs to, such as `events`. */
  readonly collection: string;
  /** Left out of the path when it is not given. */
  readonly optional?: true;
}

/** Whether a second record by the same person replaces the first: then a post may safely be tried again. */
export type Repeat = 'replaces' | 'adds';

/** One of Action Network's “record … helper” endpoints, and the element that posts to it. */
export interface Action {
  /** The custom element's tag. */
  readonly tag: `an-${string}`;
  /** OSDI's name of what is recorded, such as `attendance`. */
  readonly record: string;
  /** The ids in the order of the path; an optional one is left out of the path when it is not given. */
  readonly address: readonly AddressPart[];
  /** The last segment of the path, such as `attendances`. */
  readonly collection: string;
  /** The `fields` attribute when the builder gives none. */
  readonly defaultFields: string;
  /** The attributes and fields that this helper does not take. */
  readonly lacks: readonly string[];
  readonly repeat: Repeat;
  readonly words: Words;
  /** What not every form says, in English. */
  readonly english: MessageOverrides;
  /** What the action's own attributes add to a form, and what is wrong with them. */
  readonly own?: (bag: Readonly<Record<string, unknown>>) => {
    readonly plan: Plan;
    readonly mistakes: readonly Mistake[];
  };
}

/** What the button and the thanks say, by their keys: `rsvp` of `rsvp_submit` and `rsvp_accepted`. */
export type Words = WordsOf<MessageKey>;

type WordsOf<Key> = Key extends `${infer Name}_submit` ? Name : never;

/** What a form of this configuration asks beside its fields, and how many posts it makes of the answers. */
export interface Plan {
  /** In place of the action's. */
  readonly words?: Words;
  /** Further attributes that there is no place for. */
  readonly lacks?: readonly string[];
  readonly fields: readonly Field[];
  readonly parcels: (values: Values) => readonly Parcel[];
}

/** One post of a submission: what is its own in the body, beside what all of them share. */
export interface Parcel {
  /** Tells it from the others, so that what was accepted is not sent again; JSON. The only one needs none. */
  readonly key?: unknown;
  readonly part: JsonObject;
}

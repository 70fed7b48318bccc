/** Works off one post to a record helper, from its text to what is stored or why not; HTTP is left to `api`. */
import type { RecordKind } from '../record-kinds.js';
import type { Settings } from '../settings.js';
import { startingLists } from '../starting-lists.js';
import { isoSeconds, type Store } from '../store/database.js';
import { findAction } from './actions.js';
import { autorespond } from './autoresponse.js';
import { readBody, type ReferrerData } from './body.js';
import { matchPerson } from './match.js';
import { writePerson } from './people.js';
import { addRecord, recordsWith, updateRecord, type NewRecord, type StoredRecord } from './records.js';
import { addTags, removeTags } from './tags.js';

/** A post to a helper's endpoint, before anything about it was checked. */
export interface Post {
  readonly kind: RecordKind;
  readonly actionId: string;
  /** The campaign in the path, when the action was addressed through one. */
  readonly withinId: string | undefined;
  /** The text of the request body. */
  readonly body: string;
}

export type Outcome =
  | { readonly ok: true; readonly record: StoredRecord }
  | { readonly ok: false; readonly status: 400 | 403 | 404; readonly error: string };

const refused = (error: string): Outcome => ({ ok: false, status: 400, error });

/**
 * "Create or update a person record and mark that person as having" taken part, "as well as tag that person", "all in one
 * API call". To be called within a transaction: everything is checked before the first row is written.
 */
export function recordPost(store: Store, { kind, actionId, withinId, body: text }: Post, settings: Settings): Outcome {
  const found = findAction(store, kind, actionId, withinId);
  if (!found.ok) return found;
  const { action } = found;

  const read = readBody({ kind, type: action.type, settings }, text);
  if (!read.ok) return refused(read.error);
  const { body, details } = read;

  const { referrer, ...others } = body['action_network:referrer_data'] ?? {};
  const referring = startingLists.find(({ id }) => id === referrer);
  if (referrer !== undefined && referring === undefined && settings.unknownReferrer === 'refused') {
    return refused('action_network:referrer_data.referrer: must be a valid Action Network referrer code');
  }
  const referrerData: ReferrerData = referring === undefined ? others : { ...others, referrer: referring.id };

  const match = matchPerson(store, body.person);
  const identifiers = body.identifiers ?? [];
  const [same, ...more] = recordsWith(store, identifiers);
  const isOfPerson = same !== undefined && [match.personId, ...match.mergeIds].includes(same.person_id);
  const isSame = isOfPerson && same.kind === kind.record && same.action_id === actionId;
  if (more.length > 0 || (same !== undefined && !isSame)) {
    return refused('identifiers: must be globally unique, and one belongs to another record');
  }

  const now = isoSeconds(new Date());
  // Who came by a group's referrer code joins that group's list too.
  const lists = referring === undefined ? action.lists : [...action.lists, referring.id];
  const personId = writePerson(store, match, body.person, { language: action.language, lists, now });
  // "The operation to add tags will always run before the operation to remove tags" (record response helper).
  addTags(store, personId, body.add_tags ?? []);
  removeTags(store, personId, body.remove_tags ?? []);

  const content: NewRecord = {
    actionId,
    personId,
    identifiers,
    details,
    referrerData,
    createdDate: body.created_date === undefined ? now : isoSeconds(new Date(body.created_date)),
    now,
  };
  // What the service does with a post that it has seen before is not known. Here an identifier that comes again with the
  // same person and action is the same post tried again, and nothing is added.
  // Of two people who were merged, it may have been replaced by a later one.
  const [again] = recordsWith(store, identifiers);
  const record = again === undefined ? addRecord(store, kind, content) : updateRecord(store, again.id, content);
  if (body.triggers?.autoresponse?.enabled === true) {
    autorespond(store, action, record, again === undefined ? 'new' : 'again', settings);
  }
  return { ok: true, record };
}

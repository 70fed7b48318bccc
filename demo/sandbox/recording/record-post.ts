/** Works off one post to a record helper, from its text to what is stored or why not; HTTP is left to `api`. */
import { z } from 'zod';
import type { RecordKind } from '../record-kinds.js';
import { isoSeconds, type Store } from '../store/database.js';
import { readBody } from './body.js';
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
  | { readonly ok: false; readonly status: 400 | 404; readonly error: string };

const actionRow = z.object({ language: z.string(), autoresponse: z.number(), within_id: z.string().nullable() });

/**
 * "Create or update a person record and mark that person as having" taken part, "as well as tag that person", "all in one
 * API call". To be called within a transaction: everything is checked before the first row is written.
 */
export function recordPost(store: Store, post: Post): Outcome {
  const { kind, actionId } = post;
  const action = findAction(store, post);
  if (action === undefined) return { ok: false, status: 404, error: `There is no such ${kind.record} endpoint.` };

  const read = readBody(kind, post.body);
  if (!read.ok) return { ok: false, status: 400, error: read.error };
  const { body, details } = read;

  const match = matchPerson(store, body.person);
  const identifiers = body.identifiers ?? [];
  const [same, ...others] = recordsWith(store, identifiers);
  const isSame = same?.kind === kind.record && same.action_id === actionId && same.person_id === match.personId;
  if (others.length > 0 || (same !== undefined && !isSame)) {
    return { ok: false, status: 400, error: 'identifiers: must be globally unique, and one belongs to another record' };
  }

  const now = isoSeconds(new Date());
  const personId = writePerson(store, match, body.person, action.language, now);
  // "The operation to add tags will always run before the operation to remove tags" (record response helper).
  addTags(store, personId, body.add_tags ?? []);
  removeTags(store, personId, body.remove_tags ?? []);

  const record: NewRecord = {
    actionId,
    personId,
    identifiers,
    details,
    referrerData: body['action_network:referrer_data'] ?? {},
    createdDate: body.created_date === undefined ? now : isoSeconds(new Date(body.created_date)),
    now,
  };
  // What the service does with a post that it has seen before is not known. Here an identifier that comes again with the
  // same person and action is the same post tried again: nothing is added, and no second autoresponse goes out.
  if (same !== undefined) return { ok: true, record: updateRecord(store, same.id, record) };

  const added = addRecord(store, kind, record);
  // "Autoresponse emails … will respect the autoresponse settings in that action's Responses tab."
  if (body.triggers?.autoresponse?.enabled === true && action.autoresponse === 1) sendAutoresponse(store, added, now);
  return { ok: true, record: added };
}

function findAction(store: Store, { kind, actionId, withinId }: Post) {
  const action = store.first(
    actionRow,
    'SELECT language, autoresponse, within_id FROM actions WHERE collection = @collection AND id = @actionId',
    { collection: kind.collection, actionId },
  );
  return withinId === undefined || action?.within_id === withinId ? action : undefined;
}

/** Nothing is mailed: that it would have been is all there is to see. */
function sendAutoresponse(store: Store, { id, kind, action_id, person_id }: StoredRecord, now: string): void {
  store.run(
    `INSERT INTO autoresponses (record_id, kind, action_id, person_id, sent_date)
     VALUES (@id, @kind, @action_id, @person_id, @now)`,
    { id, kind, action_id, person_id, now },
  );
}

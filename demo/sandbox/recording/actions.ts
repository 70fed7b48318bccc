/** Finds the action that a post is about, and says whether records may be posted to it. */
import { z } from 'zod';
import type { RecordKind } from '../record-kinds.js';
import { jsonColumn, type Store } from '../store/database.js';

const actionRow = z.object({
  language: z.string(),
  made_in: z.enum(['user interface', 'api']),
  autoresponse: z.number().transform((value) => value === 1),
  type: z.string().nullable(),
  within_id: z.string().nullable(),
  lists: jsonColumn(z.array(z.string())),
});

/** An action as it is stored. */
export type Action = z.infer<typeof actionRow>;

export type FoundAction =
  | { readonly ok: true; readonly action: Action }
  | { readonly ok: false; readonly status: 403 | 404; readonly error: string };

/** The action with this id, reached through the campaign when one is given. */
export function findAction(store: Store, kind: RecordKind, id: string, withinId: string | undefined): FoundAction {
  const action = store.first(actionRow, 'SELECT * FROM actions WHERE collection = @collection AND id = @id', {
    collection: kind.collection,
    id,
  });
  if (action === undefined || (withinId !== undefined && action.within_id !== withinId)) {
    return { ok: false, status: 404, error: `There is no such ${kind.record} endpoint.` };
  }
  // "You cannot add an outreach to an advocacy campaign page created using our user interface" (record outreach helper).
  if (!kind.actionsMadeIn.includes(action.made_in)) {
    const error = `${capital(kind.records)} may not be posted to an action that was made in the ${action.made_in}.`;
    return { ok: false, status: 403, error };
  }
  return { ok: true, action };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

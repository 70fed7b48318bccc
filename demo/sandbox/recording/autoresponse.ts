/** Decides whether an autoresponse goes out, and notes that it would have: nothing is mailed. */
import { z } from 'zod';
import type { Settings } from '../settings.js';
import type { Store } from '../store/database.js';
import type { Action } from './actions.js';
import { hasEmail } from './match.js';
import type { StoredRecord } from './records.js';

/** Whether the post made its record, or came again for one that was there. */
export type Arrival = 'new' | 'again';

/** When a post may send one, by how the switch for posts that come again stands. */
const sends: Readonly<Record<Settings['retriedAutoresponse'], (arrival: Arrival, wasSent: boolean) => boolean>> = {
  'once-per-identifier': (arrival) => arrival === 'new',
  'once-per-person': (_arrival, wasSent) => !wasSent,
  'every-time': () => true,
};

/**
 * "Autoresponse emails are only sent from actions created with our user interface, and will respect the autoresponse
 * settings in that action's Responses tab."
 */
export function autorespond(
  store: Store,
  { made_in, autoresponse }: Action,
  { id, kind, action_id, person_id, modified_date }: StoredRecord,
  arrival: Arrival,
  { retriedAutoresponse }: Settings,
): void {
  if (made_in !== 'user interface' || !autoresponse) return;
  const earlier = store.first(
    z.object({ seq: z.number() }),
    'SELECT seq FROM autoresponses WHERE kind = @kind AND action_id = @action_id AND person_id = @person_id',
    { kind, action_id, person_id },
  );
  // It is an email.
  if (!hasEmail(store, person_id) || !sends[retriedAutoresponse](arrival, earlier !== undefined)) return;
  store.run(
    `INSERT INTO autoresponses (record_id, kind, action_id, person_id, sent_date)
     VALUES (@id, @kind, @action_id, @person_id, @modified_date)`,
    { id, kind, action_id, person_id, modified_date },
  );
}

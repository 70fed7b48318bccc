/** Puts the starting data into the tables, leaving alone what is there already; the data itself is in `starting-data`. */
import { startingActions, startingTags } from '../starting-data.js';
import type { Store } from './database.js';

/** Adds the starting actions and tags that the store lacks. */
export function fill(store: Store): void {
  for (const action of startingActions) {
    store.run(
      `INSERT OR IGNORE INTO actions (collection, id, title, language, autoresponse, within_id)
       VALUES (@collection, @id, @title, @language, @autoresponse, @withinId)`,
      { ...action, autoresponse: action.autoresponse ? 1 : 0, withinId: action.withinId ?? null },
    );
  }
  for (const name of startingTags) store.run('INSERT OR IGNORE INTO tags (name) VALUES (@name)', { name });
}

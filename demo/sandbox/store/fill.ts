/** Puts the starting data into the tables, leaving alone what is there already; the data itself is in `starting-data`. */
import { startingActions, startingTags } from '../starting-data.js';
import type { Store } from './database.js';

/** Adds the starting actions and tags that the store lacks. */
export function fill(store: Store): void {
  for (const action of startingActions) {
    store.run(
      `INSERT OR IGNORE INTO actions (collection, id, title, language, made_in, autoresponse, type, within_id, lists)
       VALUES (@collection, @id, @title, @language, @madeIn, @autoresponse, @type, @withinId, @lists)`,
      {
        ...action,
        autoresponse: action.autoresponse ? 1 : 0,
        type: action.type ?? null,
        withinId: action.withinId ?? null,
        lists: JSON.stringify(action.lists ?? []),
      },
    );
  }
  for (const name of startingTags) store.run('INSERT OR IGNORE INTO tags (name) VALUES (@name)', { name });
}

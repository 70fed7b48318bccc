/** Adds tags to a person and removes them; which tags there are is the list's affair. */
import type { Store } from '../store/database.js';

/** "If a matching tag is found, that tag will be added to the person's record. If not, the tag will be ignored." */
export function addTags(store: Store, personId: string, names: readonly string[]): void {
  for (const name of names) {
    store.run('INSERT OR IGNORE INTO taggings SELECT @personId, name FROM tags WHERE name = @name', { personId, name });
  }
}

/** Takes away those of the tags that the person has. */
export function removeTags(store: Store, personId: string, names: readonly string[]): void {
  for (const name of names) {
    store.run('DELETE FROM taggings WHERE person_id = @personId AND tag = @name', { personId, name });
  }
}

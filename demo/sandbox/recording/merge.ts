/** Makes one person of two; who they are was found by `match`. */
import { z } from 'zod';
import { recordKinds } from '../record-kinds.js';
import { jsonColumn, type Store } from '../store/database.js';

const ownWords = z.object({
  postal_addresses: z.string(),
  custom_fields: jsonColumn(z.record(z.string(), z.string())),
});

/**
 * "If one of the activists is a mobile-only record, then the records will be merged" (record attendance helper): the one
 * that stays keeps what it has, takes over what it lacks, and all records, tags and numbers of the other.
 */
export function mergePeople(store: Store, fromId: string, intoId: string): void {
  const ids = { fromId, intoId };
  const select = 'SELECT postal_addresses, custom_fields FROM people WHERE id = @id';
  const from = store.first(ownWords, select, { id: fromId });
  const into = store.first(ownWords, select, { id: intoId });
  if (from === undefined || into === undefined) throw new Error('Only people who are stored can be merged.');

  store.run(
    `UPDATE people SET
       given_name = coalesce(given_name, (SELECT given_name FROM people WHERE id = @fromId)),
       family_name = coalesce(family_name, (SELECT family_name FROM people WHERE id = @fromId)),
       postal_addresses = @postalAddresses,
       custom_fields = @customFields
     WHERE id = @intoId`,
    {
      ...ids,
      postalAddresses: into.postal_addresses === '[]' ? from.postal_addresses : into.postal_addresses,
      customFields: JSON.stringify({ ...from.custom_fields, ...into.custom_fields }),
    },
  );
  store.run('INSERT OR IGNORE INTO taggings SELECT @intoId, tag FROM taggings WHERE person_id = @fromId', ids);
  // Autoresponses are emails: the one without an address has none.
  for (const table of ['phone_numbers', 'subscriptions', 'records']) {
    store.run(`UPDATE ${table} SET person_id = @intoId WHERE person_id = @fromId`, ids);
  }
  keepLatest(store, intoId);
  store.run('DELETE FROM people WHERE id = @fromId', { fromId });
}

/** Of what one person may have once for each action, the two may have had one each. */
function keepLatest(store: Store, personId: string): void {
  for (const { record } of recordKinds.filter(({ second }) => second === 'replaces')) {
    store.run(
      `DELETE FROM records WHERE kind = @record AND person_id = @personId AND seq NOT IN
         (SELECT max(seq) FROM records WHERE kind = @record AND person_id = @personId GROUP BY action_id)`,
      { record, personId },
    );
  }
}

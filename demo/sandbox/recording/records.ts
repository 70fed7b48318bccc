/** Writes records and finds them by their identifiers; whether a post may be recorded is decided in `record-post`. */
import { z } from 'zod';
import type { RecordKind } from '../record-kinds.js';
import { jsonColumn, type Store } from '../store/database.js';
import { referrerDataSchema, type ReferrerData } from './body.js';

const recordRow = z.object({
  id: z.string(),
  kind: z.string(),
  action_id: z.string(),
  person_id: z.string(),
  details: jsonColumn(z.record(z.string(), z.unknown())),
  referrer_data: jsonColumn(referrerDataSchema),
  created_date: z.string(),
  modified_date: z.string(),
});

/** A record as it is stored, with the identifiers it was posted with (its own `action_network:` one goes without saying). */
export type StoredRecord = z.infer<typeof recordRow> & { readonly identifiers: readonly string[] };

/** What a post has to say about its record. */
export interface NewRecord {
  readonly actionId: string;
  readonly personId: string;
  readonly identifiers: readonly string[];
  readonly details: Record<string, unknown>;
  readonly referrerData: ReferrerData;
  /** When the record says it was made: now, or earlier when it is backdated. */
  readonly createdDate: string;
  readonly now: string;
}

/** The records that have one of the identifiers already, each once. */
export function recordsWith(store: Store, identifiers: readonly string[]): StoredRecord[] {
  const found = identifiers.flatMap((identifier) =>
    store.all(
      recordRow,
      'SELECT * FROM records WHERE id = (SELECT record_id FROM identifiers WHERE identifier = @identifier)',
      { identifier },
    ),
  );
  return [...new Map(found.map((row) => [row.id, withIdentifiers(store, row)])).values()];
}

/** Adds a record, after taking away the person's earlier one where a second replaces the first. */
export function addRecord(store: Store, kind: RecordKind, record: NewRecord): StoredRecord {
  const id = crypto.randomUUID();
  const { actionId, personId } = record;
  if (kind.second === 'replaces') {
    store.run('DELETE FROM records WHERE kind = @kind AND action_id = @actionId AND person_id = @personId', {
      kind: kind.record,
      actionId,
      personId,
    });
  }
  store.run(
    `INSERT INTO records (id, kind, action_id, person_id, details, referrer_data, created_date, modified_date)
     VALUES (@id, @kind, @actionId, @personId, '{}', '{}', @createdDate, @now)`,
    { id, kind: kind.record, actionId, personId, createdDate: record.createdDate, now: record.now },
  );
  return updateRecord(store, id, record);
}

/** Writes what the post says over what the record says; its id and its created date stay. */
export function updateRecord(store: Store, id: string, record: NewRecord): StoredRecord {
  store.run(
    'UPDATE records SET details = @details, referrer_data = @referrerData, modified_date = @now WHERE id = @id',
    {
      id,
      details: JSON.stringify(record.details),
      referrerData: JSON.stringify(record.referrerData),
      now: record.now,
    },
  );
  for (const identifier of record.identifiers) {
    store.run('INSERT OR IGNORE INTO identifiers (identifier, record_id) VALUES (@identifier, @id)', {
      identifier,
      id,
    });
  }
  const row = store.first(recordRow, 'SELECT * FROM records WHERE id = @id', { id });
  if (row === undefined) throw new Error('A record that was just written is gone.');
  return withIdentifiers(store, row);
}

function withIdentifiers(store: Store, row: z.infer<typeof recordRow>): StoredRecord {
  const sql = 'SELECT identifier FROM identifiers WHERE record_id = @id ORDER BY rowid';
  const rows = store.all(z.object({ identifier: z.string() }), sql, { id: row.id });
  return { ...row, identifiers: rows.map(({ identifier }) => identifier) };
}

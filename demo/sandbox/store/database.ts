/** The SQLite file, and the one border where its rows become typed data; what the rows mean is left to the callers. */
import Database from 'libsql';
import { z } from 'zod';
import { fill } from './fill.js';
import { tableNames, tables, tablesVersion } from './tables.js';

/** What the named parameters of a statement (`@name`) stand for. */
export type Values = Readonly<Record<string, string | number | null>>;

export interface Store {
  /** Runs a statement that gives no rows; returns the id of the row it added, if it added one. */
  run(sql: string, values?: Values): number;
  /** All rows of a query, each read by the schema. */
  all<T>(row: z.ZodType<T>, sql: string, values?: Values): T[];
  /** The first row of a query, or undefined. */
  first<T>(row: z.ZodType<T>, sql: string, values?: Values): T | undefined;
  /** Does the work in one transaction: committed to the disk when it returns, undone when it throws. */
  transaction<T>(work: () => T): T;
  /** Empties every table and puts the starting data back. */
  reset(): void;
  close(): void;
}

/** How long a statement waits for another sandbox on the same file, in milliseconds: many times what a post takes. */
const BUSY_MS = 5000;

/** Opens the file, or `:memory:`, and puts the starting data into a new one, or into one that an older sandbox left. */
export function openStore(file: string): Store {
  const database = new Database(file, { timeout: BUSY_MS });
  database.pragma('journal_mode = WAL');
  // With WAL, anything less than FULL may lose the last commits when the power fails: an answered post must not be lost.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  if (versionOf(database) !== tablesVersion) {
    for (const table of tableNames) database.exec(`DROP TABLE IF EXISTS ${table}`);
    database.pragma(`user_version = ${tablesVersion}`);
  }
  database.exec(tables);

  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  const store: Store = {
    run: (sql, values = {}) => Number(statement(sql).run(values).lastInsertRowid),
    all: (row, sql, values = {}) => z.array(row).parse(statement(sql).all(values)),
    first: (row, sql, values = {}) => store.all(row, sql, values)[0],
    transaction(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    reset() {
      store.transaction(() => {
        for (const table of tableNames) database.exec(`DELETE FROM ${table}`);
        fill(store);
      });
    },
    close: () => void database.close(),
  };
  store.transaction(() => {
    fill(store);
  });
  return store;
}

const versionRow = z.object({ user_version: z.number() });

const versionOf = (database: Database.Database): number =>
  versionRow.parse(database.prepare('PRAGMA user_version').get()).user_version;

/** A column that holds JSON text, read by the schema of what it holds. */
export const jsonColumn = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** A date as the API writes it, to the second: `2014-03-26T21:22:36Z`. */
export const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

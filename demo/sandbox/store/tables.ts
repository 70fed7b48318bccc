/** The SQLite tables, and what they are emptied by. */

/** Counted up with each change of the tables: a file of another version is begun anew. */
export const tablesVersion = 3;

/** The tables, those that others refer to after those that refer to them. */
export const tableNames = [
  'background_requests',
  'requests',
  'autoresponses',
  'identifiers',
  'records',
  'taggings',
  'subscriptions',
  'phone_numbers',
  'email_addresses',
  'people',
  'tags',
  'actions',
];

/** One script that may run on a new file and on one that has the tables already. */
export const tables = `
CREATE TABLE IF NOT EXISTS actions (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  made_in TEXT NOT NULL,
  autoresponse INTEGER NOT NULL,
  type TEXT,
  within_id TEXT,
  lists TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (collection, id)
);
CREATE TABLE IF NOT EXISTS tags (name TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS people (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  given_name TEXT,
  family_name TEXT,
  languages_spoken TEXT NOT NULL DEFAULT '[]',
  postal_addresses TEXT NOT NULL DEFAULT '[]',
  custom_fields TEXT NOT NULL DEFAULT '{}',
  created_date TEXT NOT NULL,
  modified_date TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS email_addresses (
  matched_by TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  address TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS email_addresses_of ON email_addresses (person_id);
CREATE TABLE IF NOT EXISTS phone_numbers (
  matched_by TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  number_type TEXT
);
CREATE INDEX IF NOT EXISTS phone_numbers_of ON phone_numbers (person_id);
CREATE TABLE IF NOT EXISTS subscriptions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL,
  channel TEXT NOT NULL,
  matched_by TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  UNIQUE (matched_by, channel, list)
);
CREATE INDEX IF NOT EXISTS subscriptions_of ON subscriptions (person_id);
CREATE TABLE IF NOT EXISTS taggings (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  tag TEXT NOT NULL REFERENCES tags (name) ON DELETE CASCADE,
  PRIMARY KEY (person_id, tag)
);
CREATE TABLE IF NOT EXISTS records (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  action_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  details TEXT NOT NULL,
  referrer_data TEXT NOT NULL,
  created_date TEXT NOT NULL,
  modified_date TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS records_of ON records (person_id, kind, action_id);
CREATE TABLE IF NOT EXISTS identifiers (
  identifier TEXT PRIMARY KEY,
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS identifiers_of ON identifiers (record_id);
CREATE TABLE IF NOT EXISTS autoresponses (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  action_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  sent_date TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  received_date TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  query TEXT NOT NULL,
  origin TEXT,
  referer TEXT,
  content_type TEXT,
  cookie INTEGER NOT NULL,
  key INTEGER NOT NULL,
  body TEXT NOT NULL,
  answer_status INTEGER,
  answer_body TEXT,
  refusal TEXT,
  fault TEXT,
  background TEXT
);
CREATE TABLE IF NOT EXISTS background_requests (
  request_id INTEGER PRIMARY KEY,
  collection TEXT NOT NULL,
  action_id TEXT NOT NULL,
  within_id TEXT,
  body TEXT NOT NULL
);
`;

/** Fills the sandbox's file with people who took part already, faster than by posts. */
import { openStore } from '../../../demo/sandbox/store/database.js';
import { keyList } from '../../../demo/sandbox/starting-lists.js';
import { actionId } from '../../helpers/forms.js';

export const seededAddress = (index: number): string => `seeded-${index}@example.org`;

/** One row of each table for each person; what is written is what a post writes. */
const rows = [
  `people (id, given_name, family_name, created_date, modified_date)
     SELECT 'person-' || i, 'Jo', 'Ray', @date, @date`,
  `email_addresses (matched_by, person_id, address)
     SELECT 'seeded-' || i || '@example.org', 'person-' || i, 'seeded-' || i || '@example.org'`,
  `phone_numbers (matched_by, person_id, number) SELECT '1' || (2000000000 + i), 'person-' || i, '1' || (2000000000 + i)`,
  `subscriptions (list, channel, matched_by, person_id, status)
     SELECT @list, 'email', 'seeded-' || i || '@example.org', 'person-' || i, 'subscribed'`,
  `taggings (person_id, tag) SELECT 'person-' || i, 'member'`,
  `records (id, kind, action_id, person_id, details, referrer_data, created_date, modified_date)
     SELECT 'record-' || i, 'attendance', @action, 'person-' || i, '{}', '{}', @date, @date`,
];

export const seededNumber = (index: number): string => `1${2_000_000_000 + index}`;

export function seed(file: string, people: number): void {
  const store = openStore(file);
  const all = { people, date: '2026-01-01T00:00:00Z', list: keyList, action: actionId };
  store.transaction(() => {
    for (const row of rows) {
      const named = Object.entries(all).filter(([name]) => name === 'people' || row.includes(`@${name}`));
      store.run(
        `WITH RECURSIVE counted (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted WHERE i < @people)
         INSERT INTO ${row} FROM counted`,
        Object.fromEntries(named),
      );
    }
  });
  store.close();
}

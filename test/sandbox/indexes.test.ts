/** Whether a post is worked off by indexes alone: then it takes as long among a million people as among ten. */
import Database from 'libsql';
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { recordPost } from '../../demo/sandbox/recording/record-post.js';
import { defaultSettings } from '../../demo/sandbox/settings.js';
import { startingActions } from '../../demo/sandbox/starting-data.js';
import { openStore, type Store, type Values } from '../../demo/sandbox/store/database.js';
import { tables } from '../../demo/sandbox/store/tables.js';
import { expect, test } from './fixture.js';

/** Somebody with a number alone, who is then merged into the one who has an address, and posts once more. */
const people = [
  { phone_numbers: [{ number: '12025550100' }] },
  { email_addresses: [{ address: 'a@mail.com' }], phone_numbers: [{ number: '12025550100', status: 'subscribed' }] },
  { email_addresses: [{ address: 'b@mail.com' }], phone_numbers: [{ number: '12025550100' }] },
];

for (const kind of recordKinds) {
  test(`a post of ${kind.record} looks through no table from end to end`, () => {
    const store = openStore(':memory:');
    const statements = new Map<string, Values>();
    const note = (sql: string, values: Values = {}) => statements.set(sql, values);
    const watched: Store = {
      ...store,
      run: (sql, values) => (note(sql, values), store.run(sql, values)),
      all: (row, sql, values) => (note(sql, values), store.all(row, sql, values)),
      first: (row, sql, values) => (note(sql, values), store.first(row, sql, values)),
    };
    const action = startingActions.find(({ collection }) => collection === kind.collection);
    for (const [index, person] of people.entries()) {
      const body = JSON.stringify({ person, add_tags: ['member'], identifiers: [`test:${index}`] });
      const post = { kind, actionId: action?.id ?? '', withinId: undefined, body };
      expect(recordPost(watched, post, defaultSettings)).toMatchObject({ ok: true });
    }
    store.close();

    const empty = new Database(':memory:');
    empty.exec(tables);
    const plans = [...statements].map(([sql, values]) => {
      const steps = empty.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { readonly detail: string }[];
      return { sql, scans: steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN')) };
    });
    empty.close();
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter(({ scans }) => scans.length > 0)).toEqual([]);
  });
}

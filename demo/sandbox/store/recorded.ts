/** Everything stored as plain data, newest first: what `recorded()` and `/recorded.json` give. Reads only. */
import { z } from 'zod';
import { keyList } from '../starting-lists.js';
import { jsonColumn, type Store } from './database.js';
import { allRequests, type LoggedRequest } from './requests.js';

const strings = z.array(z.string());
const texts = z.record(z.string(), z.string());

const personRow = z.object({
  id: z.string(),
  given_name: jsonColumn(z.string().nullable()),
  family_name: jsonColumn(z.string().nullable()),
  languages_spoken: jsonColumn(strings),
  email_addresses: jsonColumn(z.array(z.object({ address: z.string(), status: z.string() }))),
  phone_numbers: jsonColumn(
    z.array(z.object({ number: z.string(), number_type: z.string().nullable(), status: z.string() })),
  ),
  postal_addresses: jsonColumn(
    z.array(
      z.looseObject({
        address_lines: strings.optional(),
        locality: z.string().optional(),
        region: z.string().optional(),
        postal_code: z.string().optional(),
        country: z.string(),
      }),
    ),
  ),
  custom_fields: jsonColumn(texts),
  /** The status of each address and number on each list it is on; the one beside the address is that of the key's list. */
  subscriptions: jsonColumn(
    z.array(
      z.object({ list: z.string(), channel: z.enum(['email', 'mobile']), address: z.string(), status: z.string() }),
    ),
  ),
  tags: jsonColumn(strings),
  created_date: z.string(),
  modified_date: z.string(),
});

const recordRow = z.object({
  id: z.string(),
  /** The record's name: attendance, response. */
  kind: z.string(),
  action_id: z.string(),
  person_id: z.string(),
  /** As posted; the record's own `action_network:` identifier is not among them. */
  identifiers: jsonColumn(strings),
  referrer_data: jsonColumn(
    z.object({
      source: z.string().optional(),
      referrer: z.string().optional(),
      website: z.string().optional(),
      email_referrer: z.string().optional(),
      mobile_message_referrer: z.string().optional(),
    }),
  ),
  /** What only this kind of record holds. */
  details: jsonColumn(z.record(z.string(), z.unknown())),
  created_date: z.string(),
  modified_date: z.string(),
});

const autoresponseRow = z.object({
  record_id: z.string(),
  kind: z.string(),
  action_id: z.string(),
  person_id: z.string(),
  sent_date: z.string(),
});

export type RecordedPerson = z.infer<typeof personRow>;
export type RecordedRecord = z.infer<typeof recordRow>;
export type RecordedAutoresponse = z.infer<typeof autoresponseRow>;

export interface Recorded {
  readonly people: readonly RecordedPerson[];
  readonly records: readonly RecordedRecord[];
  readonly autoresponses: readonly RecordedAutoresponse[];
  readonly requests: readonly LoggedRequest[];
}

/** The status on the key's list of the row at hand. */
const statusOf = (channel: string, table: string): string =>
  `(SELECT status FROM subscriptions WHERE list = '${keyList}' AND channel = '${channel}' AND matched_by = ${table}.matched_by)`;

// The names as JSON: text is read up to its first NUL.
const people = `
SELECT *, json_quote(given_name) AS given_name, json_quote(family_name) AS family_name,
  (SELECT json_group_array(json_object('address', address, 'status', ${statusOf('email', 'email_addresses')}))
     FROM email_addresses WHERE person_id = people.id) AS email_addresses,
  (SELECT json_group_array(
       json_object('number', number, 'number_type', number_type, 'status', ${statusOf('mobile', 'phone_numbers')}))
     FROM phone_numbers WHERE person_id = people.id) AS phone_numbers,
  (SELECT json_group_array(json_object('list', list, 'channel', channel, 'address', address, 'status', status)) FROM (
     SELECT list, channel, status, coalesce(address, number) AS address FROM subscriptions
       LEFT JOIN email_addresses ON channel = 'email' AND email_addresses.matched_by = subscriptions.matched_by
       LEFT JOIN phone_numbers ON channel = 'mobile' AND phone_numbers.matched_by = subscriptions.matched_by
       WHERE subscriptions.person_id = people.id ORDER BY seq)) AS subscriptions,
  (SELECT json_group_array(tag) FROM taggings WHERE person_id = people.id) AS tags
FROM people ORDER BY seq DESC`;

const records = `
SELECT *,
  (SELECT json_group_array(identifier) FROM identifiers WHERE record_id = records.id) AS identifiers
FROM records ORDER BY seq DESC`;

/** Everything stored; of each table the newest row first. */
export const recordedIn = (store: Store): Recorded => ({
  people: store.all(personRow, people),
  records: store.all(recordRow, records),
  autoresponses: store.all(autoresponseRow, 'SELECT * FROM autoresponses ORDER BY seq DESC'),
  requests: allRequests(store),
});

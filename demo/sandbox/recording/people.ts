/** Writes what a post says about a person, into a new row or the matched one; whom it is about was found by `match`. */
import { z } from 'zod';
import { jsonColumn, type Store } from '../store/database.js';
import { emailKey, phoneKey, type Match } from './match.js';
import { mergePeople } from './merge.js';
import type { PostedPerson } from './posted-person.js';
import { forget, subscribe, type Lists } from './subscriptions.js';

const holderRow = z.object({ person_id: z.string() });
const customFields = z.object({ custom_fields: jsonColumn(z.record(z.string(), z.string())) });

/** What the action makes of those who take part in it. */
export interface Taking {
  /** "The person's language preference will be set to the language of the action". */
  readonly language: string;
  readonly lists: Lists;
  readonly now: string;
}

/** Creates the person or updates the matched one, and returns their id. What the post leaves out stays as it was. */
export function writePerson(
  store: Store,
  match: Match,
  posted: PostedPerson,
  { language, lists, now }: Taking,
): string {
  const personId = match.personId ?? addPerson(store, now);
  for (const mergedId of match.mergeIds) mergePeople(store, mergedId, personId);

  const known = store.first(customFields, 'SELECT custom_fields FROM people WHERE id = @personId', { personId });
  store.run(
    `UPDATE people SET
       given_name = coalesce(@givenName, given_name),
       family_name = coalesce(@familyName, family_name),
       postal_addresses = coalesce(@postalAddresses, postal_addresses),
       custom_fields = @customFields,
       languages_spoken = @languages,
       modified_date = @now
     WHERE id = @personId`,
    {
      personId,
      givenName: posted.given_name ?? null,
      familyName: posted.family_name ?? null,
      postalAddresses: posted.postal_addresses ? JSON.stringify(posted.postal_addresses) : null,
      customFields: JSON.stringify({ ...known?.custom_fields, ...posted.custom_fields }),
      languages: JSON.stringify([language]),
      now,
    },
  );
  writeEmailAddresses(store, personId, posted, lists);
  writePhoneNumbers(store, personId, posted, lists);
  return personId;
}

function addPerson(store: Store, now: string): string {
  const id = crypto.randomUUID();
  store.run('INSERT INTO people (id, created_date, modified_date) VALUES (@id, @now, @now)', { id, now });
  return id;
}

function writeEmailAddresses(store: Store, personId: string, posted: PostedPerson, lists: Lists): void {
  for (const { address, status } of posted.email_addresses) {
    const matchedBy = emailKey(address);
    store.run(
      `INSERT INTO email_addresses (matched_by, person_id, address) VALUES (@matchedBy, @personId, @address)
       ON CONFLICT DO NOTHING`,
      { matchedBy, personId, address },
    );
    subscribe(store, { channel: 'email', matchedBy, passed: status }, lists);
  }
}

/**
 * A number of another person "will be removed from the old activist and added to the new activist" (record attendance
 * helper), who is then new to every mobile list.
 */
function writePhoneNumbers(store: Store, personId: string, posted: PostedPerson, lists: Lists): void {
  for (const { number, number_type, status } of posted.phone_numbers) {
    const matchedBy = phoneKey(number);
    const holder = store.first(holderRow, 'SELECT person_id FROM phone_numbers WHERE matched_by = @matchedBy', {
      matchedBy,
    });
    if (holder !== undefined && holder.person_id !== personId) forget(store, 'mobile', matchedBy);
    store.run(
      `INSERT INTO phone_numbers (matched_by, person_id, number, number_type)
       VALUES (@matchedBy, @personId, @number, @numberType)
       ON CONFLICT (matched_by) DO UPDATE SET
         number = @number, number_type = coalesce(@numberType, number_type), person_id = @personId`,
      { matchedBy, personId, number, numberType: number_type ?? null },
    );
    subscribe(store, { channel: 'mobile', matchedBy, passed: status }, lists);
  }
}

/** Writes what a post says about a person, into a new row or the matched one; whom it is about was found by `match`. */
import { z } from 'zod';
import { jsonColumn, type Store } from '../store/database.js';
import type { PostedPerson } from './body.js';
import { emailKey, phoneKey, type Match } from './match.js';
import { mergePeople } from './merge.js';

const customFields = z.object({ custom_fields: jsonColumn(z.record(z.string(), z.string())) });

/**
 * Creates the person or updates the matched one, and returns their id. What the post leaves out stays as it was.
 *
 * @param language the action's: "The person's language preference will be set to the language of the action".
 */
export function writePerson(store: Store, match: Match, posted: PostedPerson, language: string, now: string): string {
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
  writeEmailAddresses(store, personId, posted);
  writePhoneNumbers(store, personId, posted);
  return personId;
}

function addPerson(store: Store, now: string): string {
  const id = crypto.randomUUID();
  store.run('INSERT INTO people (id, created_date, modified_date) VALUES (@id, @now, @now)', { id, now });
  return id;
}

/** A new address is subscribed; a known one keeps its status "unless you pass subscribed" (record response helper). */
function writeEmailAddresses(store: Store, personId: string, posted: PostedPerson): void {
  for (const { address, status } of posted.email_addresses) {
    store.run(
      `INSERT INTO email_addresses (matched_by, person_id, address, status)
       VALUES (@matchedBy, @personId, @address, 'subscribed')
       ON CONFLICT (matched_by) DO UPDATE SET status = coalesce(@status, status) WHERE person_id = @personId`,
      { matchedBy: emailKey(address), personId, address, status: status ?? null },
    );
  }
}

/**
 * A new number is unsubscribed "unless you pass subscribed"; a known one keeps its status. A number of another person "will
 * be removed from the old activist and added to the new activist" (record attendance helper), who is then new to the
 * mobile list.
 */
function writePhoneNumbers(store: Store, personId: string, posted: PostedPerson): void {
  for (const { number, number_type, status } of posted.phone_numbers) {
    store.run(
      `INSERT INTO phone_numbers (matched_by, person_id, number, number_type, status)
       VALUES (@matchedBy, @personId, @number, @numberType, coalesce(@status, 'unsubscribed'))
       ON CONFLICT (matched_by) DO UPDATE SET
         number = @number,
         number_type = coalesce(@numberType, number_type),
         status = coalesce(@status, CASE person_id WHEN @personId THEN status ELSE 'unsubscribed' END),
         person_id = @personId`,
      { matchedBy: phoneKey(number), personId, number, numberType: number_type ?? null, status: status ?? null },
    );
  }
}

/** Finds the person that a post is about; reads only, what follows from a match is written by `people` and `merge`. */
import { z } from 'zod';
import type { Store } from '../store/database.js';
import type { PostedPerson } from './posted-person.js';

export interface Match {
  /** The person to be updated; undefined when the post makes a new one. */
  readonly personId: string | undefined;
  /** Mobile-only people with a posted number, who turn out to be the same person. */
  readonly mergeIds: readonly string[];
}

/** Email addresses are matched without regard to case. */
export const emailKey = (address: string): string => address.toLowerCase();
/** Phone numbers are matched by their digits. */
export const phoneKey = (number: string): string => number.replace(/\D/g, '');

const holder = z.object({ person_id: z.string() });

/**
 * "People are matched and deduplicated by phone number and email address" (record attendance helper).
 *
 * An email address decides first. A number that belongs to someone who has an email address of their own is no match when
 * the post names another address: it is moved. A number that belongs to a mobile-only person is a match. Of several, one
 * who has an email address is the one that stays.
 */
export function matchPerson(store: Store, posted: PostedPerson): Match {
  const byEmail = posted.email_addresses.flatMap(({ address }) =>
    holdersOf(store, 'email_addresses', emailKey(address)),
  );
  const byPhone = posted.phone_numbers.flatMap(({ number }) => holdersOf(store, 'phone_numbers', phoneKey(number)));
  const mobileOnly = byPhone.filter((id) => !hasEmail(store, id));
  const named = posted.email_addresses.length > 0 ? byEmail : byPhone.filter((id) => hasEmail(store, id));
  const matches = [...named, ...mobileOnly];
  const personId = matches[0];
  return { personId, mergeIds: [...new Set(mobileOnly)].filter((id) => id !== personId) };
}

function holdersOf(store: Store, table: 'email_addresses' | 'phone_numbers', matchedBy: string): string[] {
  const rows = store.all(holder, `SELECT person_id FROM ${table} WHERE matched_by = @matchedBy`, { matchedBy });
  return rows.map((row) => row.person_id);
}

export function hasEmail(store: Store, personId: string): boolean {
  const sql = 'SELECT person_id FROM email_addresses WHERE person_id = @personId';
  return store.first(holder, sql, { personId }) !== undefined;
}

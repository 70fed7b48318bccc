/** Puts addresses and numbers on lists, and decides with which status; who they belong to was settled before. */
import { z } from 'zod';
import { keyList, startingLists, type StartingList } from '../starting-lists.js';
import type { Store } from '../store/database.js';

/** How one kind of list treats those who come to it. */
interface Channel {
  /** The table of what is subscribed. */
  readonly table: 'email_addresses' | 'phone_numbers';
  /** The status of who is new to the list, "unless you pass subscribed". */
  readonly whenNew: 'subscribed' | 'unsubscribed';
  /** Whether who passes nothing joins the lists of the action as well. */
  readonly joinsOtherLists: 'always' | 'if passed';
  /** Whether a subscribed status on this list travels up its network. */
  readonly goesUpFrom: (list: StartingList) => boolean;
}

const channels: Readonly<Record<'email' | 'mobile', Channel>> = {
  email: { table: 'email_addresses', whenNew: 'subscribed', joinsOtherLists: 'always', goesUpFrom: () => true },
  mobile: {
    table: 'phone_numbers',
    whenNew: 'unsubscribed',
    joinsOtherLists: 'if passed',
    goesUpFrom: ({ mobileGoesUp }) => mobileGoesUp,
  },
};

/** The ids of the lists that the action and the referrer bring with them, beside the key's. */
export type Lists = readonly string[];

/** What a post says about one address or number that is stored. */
export interface Posted {
  readonly channel: keyof typeof channels;
  readonly matchedBy: string;
  readonly passed: 'subscribed' | undefined;
}

/** Subscribes it to the key's list and to the action's, and up their networks, as the helpers say. */
export function subscribe(store: Store, posted: Posted, lists: Lists): void {
  const { whenNew, joinsOtherLists } = channels[posted.channel];
  join(store, posted, keyList, whenNew);
  if (joinsOtherLists === 'if passed' && posted.passed === undefined) return;
  for (const list of lists) join(store, posted, list, 'subscribed');
}

/** Takes it off every list. */
export function forget(store: Store, channel: Posted['channel'], matchedBy: string): void {
  store.run('DELETE FROM subscriptions WHERE channel = @channel AND matched_by = @matchedBy', { channel, matchedBy });
}

const statusRow = z.object({ status: z.string() });

/** "Subscribed statuses will travel up the network. Unsubscribed statuses will not": above, who is new is subscribed. */
function join(store: Store, posted: Posted, id: string, whenNew: string): void {
  const { channel, matchedBy, passed } = posted;
  const { table, goesUpFrom } = channels[channel];
  const row = store.first(
    statusRow,
    `INSERT INTO subscriptions (list, channel, matched_by, person_id, status)
     SELECT @id, @channel, matched_by, person_id, coalesce(@passed, @whenNew) FROM ${table} WHERE matched_by = @matchedBy
     ON CONFLICT (list, channel, matched_by) DO UPDATE SET status = coalesce(@passed, status)
     RETURNING status`,
    { id, channel, matchedBy, passed: passed ?? null, whenNew },
  );
  const list = startingLists.find((each) => each.id === id);
  if (row?.status !== 'subscribed' || list?.parent === undefined || !goesUpFrom(list)) return;
  join(store, posted, list.parent, 'subscribed');
}

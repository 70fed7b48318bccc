/** The queue of posts that were answered before they were worked off; it lives in the file and outlives a restart. */
import { z } from 'zod';
import { recordKinds } from '../record-kinds.js';
import { recordPost, type Post } from '../recording/record-post.js';
import type { Settings, Switches } from '../settings.js';
import type { Store } from '../store/database.js';
import { noteBackground } from '../store/requests.js';
import type { Changes } from './changes.js';

export interface BackgroundQueue {
  /** Stores a post, within the caller's transaction; call `start` once that is committed. */
  add(requestId: number, post: Post): void;
  /** Works off what is stored, after the current task. */
  start(): void;
  /** Resolves when nothing is left to be worked off. */
  settled(): Promise<void>;
  /** Works off nothing more; what is left stays stored. */
  stop(): void;
}

const row = z.object({
  request_id: z.number(),
  collection: z.string(),
  action_id: z.string(),
  within_id: z.string().nullable(),
  body: z.string(),
});

/** Time before a post that could not be worked off is tried again, in milliseconds: what keeps a file locked is soon over. */
const AGAIN_MS = 1000;

export function createBackgroundQueue(store: Store, changes: Changes, switches: Switches): BackgroundQueue {
  let next: NodeJS.Immediate | undefined;
  let again: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];

  const step = () => {
    next = undefined;
    clearTimeout(again);
    let worked: boolean;
    try {
      worked = store.transaction(() => workOffOldest(store, switches.read()));
    } catch (error) {
      startLater(error);
      return;
    }
    if (worked) {
      changes.announce();
      queue.start();
      return;
    }
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  /** Nobody waits for the post, and its row is still there: it is worked off once the file can be written again. */
  const startLater = (error: unknown) => {
    process.emitWarning(`A background post is tried again later. ${String(error)}`);
    again = setTimeout(() => {
      queue.start();
    }, AGAIN_MS);
  };

  const queue: BackgroundQueue = {
    add(requestId, { kind, actionId, withinId, body }) {
      store.run(
        `INSERT INTO background_requests (request_id, collection, action_id, within_id, body)
         VALUES (@requestId, @collection, @actionId, @withinId, @body)`,
        { requestId, collection: kind.collection, actionId, withinId: withinId ?? null, body },
      );
      noteBackground(store, requestId, 'pending');
    },
    start: () => void (next ??= setImmediate(step)),
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        queue.start();
      }),
    stop() {
      clearImmediate(next);
      clearTimeout(again);
    },
  };
  return queue;
}

/** Works off one post, and says whether there was one. A refusal has nobody to be told to: it is noted with the request. */
function workOffOldest(store: Store, settings: Settings): boolean {
  const oldest = store.first(row, 'SELECT * FROM background_requests ORDER BY request_id LIMIT 1');
  if (oldest === undefined) return false;
  const kind = recordKinds.find(({ collection }) => collection === oldest.collection);
  if (kind === undefined) throw new Error(`No record helper has the collection ${oldest.collection}.`);
  const post = { kind, actionId: oldest.action_id, withinId: oldest.within_id ?? undefined, body: oldest.body };
  const outcome = recordPost(store, post, settings);
  store.run('DELETE FROM background_requests WHERE request_id = @id', { id: oldest.request_id });
  noteBackground(store, oldest.request_id, outcome.ok ? 'recorded' : `refused: ${outcome.error}`);
  return true;
}

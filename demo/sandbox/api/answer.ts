/** What a post is answered when nothing is made to fail: blind or keyed, at once or after it was recorded. */
import { recordPost, type Post } from '../recording/record-post.js';
import { resourceOf } from '../recording/resource.js';
import type { Store } from '../store/database.js';

/** An answer as plain data. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Statuses that allow no body at all. */
const bodiless = [204, 205, 304];

/** The answer as it is sent; `Response` refuses even an empty text where no body is allowed. */
export const toResponse = ({ status, headers, body }: Answer): Response =>
  new Response(bodiless.includes(status) ? null : body, { status, headers });

/** Whether a post came without a key, with the sandbox's or with another. */
export type Access = 'blind' | 'keyed' | 'wrong key';

export const halJson = { 'Content-Type': 'application/hal+json' };

const refusal = (status: number, error: string): Answer => ({
  status,
  headers: halJson,
  body: JSON.stringify({ error }),
});

/** "A success status code and an empty JSON response" (record attendance helper, blind posts). */
export const accepted: Answer = { status: 200, headers: halJson, body: '{}' };
export const wrongKey = refusal(403, 'The OSDI-API-Token header holds no valid key.');
export const notFound = refusal(404, 'There is nothing at this address.');
export const wrongMethod = refusal(405, 'Records are posted to this address; no other method works here.');

/** Records the post in a transaction of its own, which is on the disk when the answer is returned. */
export function recordAndAnswer(store: Store, post: Post, access: Access, apiBase: string): Answer {
  const outcome = store.transaction(() => recordPost(store, post));
  if (!outcome.ok) return refusal(outcome.status, outcome.error);
  if (access === 'blind') return accepted;
  return {
    status: 200,
    headers: { ...halJson, 'Cache-Control': 'max-age=0, private, must-revalidate' },
    body: JSON.stringify(resourceOf(post.kind, outcome.record, apiBase)),
  };
}

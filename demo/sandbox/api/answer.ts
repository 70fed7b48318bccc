/** What a post is answered when nothing is made to fail: blind or keyed, at once or after it was recorded. */
import { bodiless } from '../bodiless.js';
import { recordPost, type Post } from '../recording/record-post.js';
import { resourceOf } from '../recording/resource.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/database.js';

/** An answer as plain data. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer as it is sent; `Response` refuses even an empty text where no body is allowed. */
export const toResponse = ({ status, headers, body }: Answer): Response =>
  new Response(bodiless.includes(status) ? null : body, { status, headers });

/** Whether a post came without a key, with the sandbox's or with another. */
export type Access = 'blind' | 'keyed' | 'wrong key';

/** An answer, and why nothing was recorded where that is so: the answer itself may keep it back. */
export interface Answered {
  readonly answer: Answer;
  readonly refusal: string | null;
}

export const halJson = { 'Content-Type': 'application/hal+json' };

const refusal = (status: number, error: string): Answer => ({
  status,
  headers: halJson,
  body: JSON.stringify({ error }),
});

/** "A success status code and an empty JSON response" (record attendance helper, blind posts). */
export const accepted: Answer = { status: 200, headers: halJson, body: '{}' };
export const notFound = refusal(404, 'There is nothing at this address.');
export const wrongMethod = refusal(405, 'Records are posted to this address; no other method works here.');

const refused = (status: number, error: string): Answered => ({ answer: refusal(status, error), refusal: error });

export const wrongKey = refused(403, 'The OSDI-API-Token header holds no valid key.');
export const tooLarge = refused(413, 'The body is too large.');

/** The answer to one post too many; `wait` in milliseconds. */
export function tooMany(wait: number, { retryAfter }: Settings): Answered {
  const tooOften = refused(429, 'Too many requests. Try again later.');
  if (retryAfter === 'left-out') return tooOften;
  const exposed = retryAfter === 'readable' ? { 'Access-Control-Expose-Headers': 'Retry-After' } : {};
  const headers = { ...halJson, ...exposed, 'Retry-After': String(Math.ceil(wait / 1000)) };
  return { ...tooOften, answer: { ...tooOften.answer, headers } };
}

/** What is said to a post without a key whose body was refused, by how the switch stands. */
const toBadInput: Readonly<Record<Settings['badInput'], (error: string) => Answer>> = {
  '400': (error) => refusal(400, error),
  '422': (error) => refusal(422, error),
  '500-html': () => ({
    status: 500,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>500</title><h1>We’re sorry, but something went wrong.</h1>',
  }),
  '200-silent': () => accepted,
};

/** Records the post in a transaction of its own, which is on the disk when the answer is returned. */
export function recordAndAnswer(
  store: Store,
  post: Post,
  access: Access,
  settings: Settings,
  apiBase: string,
): Answered {
  const outcome = store.transaction(() => recordPost(store, post, settings));
  if (!outcome.ok) {
    const { status, error } = outcome;
    const isBadInput = access === 'blind' && status === 400;
    return { answer: isBadInput ? toBadInput[settings.badInput](error) : refusal(status, error), refusal: error };
  }
  if (access === 'blind') return { answer: accepted, refusal: null };
  const answer = {
    status: 200,
    headers: { ...halJson, 'Cache-Control': 'max-age=0, private, must-revalidate' },
    body: JSON.stringify(resourceOf(post.kind, outcome.record, apiBase)),
  };
  return { answer, refusal: null };
}

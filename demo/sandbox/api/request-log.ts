/** Notes each request to the API with its answer; where the notes are kept is left to `store/requests`. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { startOf } from '../start-of.js';
import type { Store } from '../store/database.js';
import { logRequest } from '../store/requests.js';
import type { Answer } from './answer.js';

/** What the API's handlers are given. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: { withoutCors: boolean };
}
export type ApiContext = Context<ApiEnv>;

/** What became of a request. */
export interface Fate {
  /** Undefined when no whole answer is sent. */
  readonly answer: Answer | undefined;
  /** Why nothing was recorded, or null. */
  readonly refusal: string | null;
  /** The kind of the fault that stands in for the answer, or null. */
  readonly fault: string | null;
}

/** As much as tells which post it was, in characters. */
const KEPT = 1000;

/** What is kept of a body that nobody reads, which may be of any size. */
export const unreadBody = (body: string): string => startOf(body, KEPT);

/** Logs the request with the body that was read from it, and returns its id. */
export function note(store: Store, { req }: ApiContext, body: string, { answer, refusal, fault }: Fate): number {
  const url = new URL(req.url);
  return logRequest(store, {
    method: req.method,
    path: url.pathname,
    query: url.search,
    origin: req.header('origin') ?? null,
    referer: req.header('referer') ?? null,
    content_type: req.header('content-type') ?? null,
    cookie: req.header('cookie') !== undefined,
    key: req.header('osdi-api-token') !== undefined,
    body,
    answer_status: answer?.status ?? null,
    answer_body: answer?.body ?? null,
    refusal,
    fault,
  });
}

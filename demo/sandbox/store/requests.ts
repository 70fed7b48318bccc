/** The log of what came to the API and what was answered, for the page and for tests. */
import { z } from 'zod';
import { isoSeconds, jsonColumn, type Store } from './database.js';

const flag = z.number().transform((value) => value === 1);

const requestRow = z.object({
  id: z.number(),
  received_date: z.string(),
  method: z.string(),
  path: z.string(),
  /** With its question mark, or empty. */
  query: z.string(),
  origin: z.string().nullable(),
  referer: z.string().nullable(),
  content_type: z.string().nullable(),
  /** Whether a Cookie header came with it. */
  cookie: flag,
  /** Whether a key came with it; the key itself is not kept. */
  key: flag,
  body: jsonColumn(z.string()),
  /** Null when no whole answer was sent. */
  answer_status: z.number().nullable(),
  answer_body: z.string().nullable(),
  /** Why nothing was recorded, whatever was answered; null when something was, or may yet be. */
  refusal: z.string().nullable(),
  /** The kind of the fault that stood in for the answer, or null. */
  fault: z.string().nullable(),
  /** What became of a background request: `pending`, `recorded` or `refused: …`; null for others. */
  background: z.string().nullable(),
});

export type LoggedRequest = z.infer<typeof requestRow>;
export type NewRequest = Omit<LoggedRequest, 'id' | 'received_date' | 'background'>;

/** Logs a request with what is about to be answered, and returns its id. */
export function logRequest(store: Store, request: NewRequest): number {
  return store.run(
    `INSERT INTO requests (received_date, method, path, query, origin, referer, content_type, cookie, key, body,
       answer_status, answer_body, refusal, fault)
     VALUES (@received_date, @method, @path, @query, @origin, @referer, @content_type, @cookie, @key, @body,
       @answer_status, @answer_body, @refusal, @fault)`,
    {
      ...request,
      received_date: isoSeconds(new Date()),
      cookie: request.cookie ? 1 : 0,
      key: request.key ? 1 : 0,
    },
  );
}

/** Notes what became of a request after its answer. */
export function noteBackground(store: Store, id: number, background: string): void {
  store.run('UPDATE requests SET background = @background WHERE id = @id', { id, background });
}

/** The newest requests first. Their bodies come as JSON, because text is read up to its first NUL. */
export const allRequests = (store: Store): LoggedRequest[] =>
  store.all(requestRow, 'SELECT *, json_quote(body) AS body FROM requests ORDER BY id DESC');

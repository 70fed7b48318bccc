/** What came of a post: every answer, and every lack of one, is one of a closed set. Returned, never thrown. */
import { isJsonObject, parseJson } from './json.js';

/** What one try brought back, as the network layer saw it: what the server said, or at once what came of it. */
export type Answer =
  | {
      readonly type: 'answered';
      readonly status: number;
      /** undefined where the body did not come whole within the time limit. */
      readonly body: string | undefined;
      /** The `Retry-After` header where it can be read. */
      readonly retryAfter: string | null;
    }
  | Outcome;

/** What came of a submission. `type` is also the `reason` of an `an-error`. */
export type Outcome =
  /** A 2xx that is the API's. */
  | { readonly type: 'accepted' }
  /** A 4xx about the answers. `message`: the API's own words, plain text, where it gave any. */
  | { readonly type: 'refused'; readonly status: number; readonly message?: string }
  /** A 429 to the last try; or no time was left for the rest of several posts. */
  | { readonly type: 'throttled' }
  /** The browser had no connection: nothing was posted. */
  | { readonly type: 'offline' }
  /** It may have been recorded: a 5xx, an answer that is not the API's, a lost connection, no answer in time. */
  | { readonly type: 'unconfirmed'; readonly cause: 'server' | 'unreadable' | 'network' | 'timeout' }
  /** The page has to be mended, and nothing was recorded. `detail`: the status or the directive; none where attributes or a listener are wrong, which the console tells. */
  | {
      readonly type: 'misconfigured';
      readonly cause: 'attributes' | 'body' | 'status' | 'redirect' | 'policy';
      readonly detail?: string;
    };

/** Every outcome but that it was accepted. */
export type Failure = Exclude<Outcome, { type: 'accepted' }>;

/** The statuses that say the address or the page is wrong rather than the answers. */
const wrongAddress = [401, 403, 404, 405, 406, 410, 415, 451];

/** The statuses that say the server did not get to it: a time-out, and a replay it would not take. */
const notReached = [408, 425];

/** What is longer than a few sentences is no message for a supporter. */
const longestMessage = 500;

export function outcomeOf(answer: Answer): Outcome {
  if (answer.type !== 'answered') return answer;
  const { status, body } = answer;
  const said = parseJson(body);
  if (status >= 200 && status < 300) {
    // What is neither empty nor a JSON object, which is how a blind post is answered, came from somebody in between.
    return isJsonObject(said) || body?.trim() === ''
      ? { type: 'accepted' }
      : { type: 'unconfirmed', cause: 'unreadable' };
  }
  if (status === 429) return { type: 'throttled' };
  // What is no number comes from a `fetch` of the page itself, and says nothing.
  if (!(status < 500) || notReached.includes(status)) return { type: 'unconfirmed', cause: 'server' };
  if (status < 400 || wrongAddress.includes(status)) {
    return { type: 'misconfigured', cause: 'status', detail: String(status) };
  }
  const { error } = Object(said) as { readonly error?: unknown };
  const message = typeof error === 'string' ? error.trim() : '';
  return { type: 'refused', status, ...(message && message.length <= longestMessage && { message }) };
}

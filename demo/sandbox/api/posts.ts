/** One post to a record helper, from its request to its answer: limits, faults, the background queue, recording, the log. */
import type { FaultQueue } from '../faults.js';
import type { RecordKind } from '../record-kinds.js';
import type { Post } from '../recording/record-post.js';
import type { Settings, Switches } from '../settings.js';
import { sandboxKey } from '../starting-data.js';
import type { Store } from '../store/database.js';
import {
  accepted,
  recordAndAnswer,
  tooLarge,
  tooMany,
  toResponse,
  wrongKey,
  type Access,
  type Answered,
} from './answer.js';
import type { BackgroundQueue } from './background.js';
import type { Changes } from './changes.js';
import { fail, wholeAnswer } from './failing.js';
import type { RateLimit } from './rate-limit.js';
import { note, unreadBody, type ApiContext } from './request-log.js';

/** What the addresses work on. */
export interface ApiParts {
  readonly store: Store;
  readonly faults: FaultQueue;
  readonly settings: Switches;
  readonly rateLimit: RateLimit;
  readonly background: BackgroundQueue;
  readonly changes: Changes;
}

/** Answers a post to an endpoint of this kind; `apiBase` is what the links in the answer start with. */
export async function answerPost(parts: ApiParts, c: ApiContext, kind: RecordKind, apiBase: string): Promise<Response> {
  const { store, faults, background, changes } = parts;
  const settings = parts.settings.read();
  const body = await c.req.text();
  const turnedAway = turnAway(parts.rateLimit, settings, c, body);
  if (turnedAway !== undefined) {
    note(store, c, turnedAway === tooLarge ? unreadBody(body) : body, { ...turnedAway, fault: null });
    changes.announce();
    return toResponse(turnedAway.answer);
  }

  const { action_id: actionId = '', within_id: withinId } = c.req.param();
  const post: Post = { kind, actionId, withinId, body };
  const access = accessOf(c);
  const queued = c.req.query('background_request') === 'true';
  const fault = faults.takeForPost();
  const failing = fault?.kind === 'pass' ? undefined : fault;
  const isWorkedOff = access !== 'wrong key' && (failing === undefined || failing.record);

  let { answer, refusal }: Answered = access === 'wrong key' ? wrongKey : { answer: accepted, refusal: null };
  if (isWorkedOff && !queued) {
    ({ answer, refusal } = recordAndAnswer(store, post, access, settings, apiBase));
  }
  store.transaction(() => {
    const sent = failing ? wholeAnswer(failing) : answer;
    const requestId = note(store, c, body, { answer: sent, refusal, fault: failing?.kind ?? null });
    if (isWorkedOff && queued) background.add(requestId, post);
  });
  background.start();
  changes.announce();
  if (failing === undefined) return toResponse(answer);
  c.set('withoutCors', failing.kind === 'answer' && !failing.cors);
  return fail(failing, c.env.outgoing);
}

/** The answer to a post that is not even looked at, or undefined. */
function turnAway(rateLimit: RateLimit, settings: Settings, c: ApiContext, body: string): Answered | undefined {
  if (Buffer.byteLength(body) > settings.largestBody) return tooLarge;
  const sender = {
    address: c.env.incoming.socket.remoteAddress ?? '',
    form: c.req.path,
    key: c.req.header('osdi-api-token') ?? '',
  };
  const wait = rateLimit.excess(sender, settings);
  return wait === undefined ? undefined : tooMany(wait, settings);
}

function accessOf(c: ApiContext): Access {
  const key = c.req.header('osdi-api-token');
  if (key === undefined) return 'blind';
  return key === sandboxKey ? 'keyed' : 'wrong key';
}

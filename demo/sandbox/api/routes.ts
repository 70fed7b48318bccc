/** The API's addresses: what comes in over HTTP, what goes out, and the log of both. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { FaultQueue } from '../faults.js';
import { recordKinds, type RecordKind } from '../record-kinds.js';
import type { Post } from '../recording/record-post.js';
import { sandboxKey } from '../starting-data.js';
import type { Store } from '../store/database.js';
import { logRequest } from '../store/requests.js';
import {
  accepted,
  notFound,
  recordAndAnswer,
  toResponse,
  wrongKey,
  wrongMethod,
  type Access,
  type Answer,
} from './answer.js';
import type { BackgroundQueue } from './background.js';
import type { Changes } from './changes.js';
import { fail, wholeAnswer } from './failing.js';

/** What the addresses work on. */
export interface ApiParts {
  readonly store: Store;
  readonly faults: FaultQueue;
  readonly background: BackgroundQueue;
  readonly changes: Changes;
}

interface ApiEnv {
  Bindings: HttpBindings;
  Variables: { withoutCors: boolean };
}
type ApiContext = Context<ApiEnv>;

export const apiPath = '/api/v2';

/** The API, to be mounted at `apiPath` of an application that ignores trailing slashes. */
export function createApi({ store, faults, background, changes }: ApiParts): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();

  const log = (c: ApiContext, body: string, answer: Answer | undefined, fault: string | null): number => {
    const url = new URL(c.req.url);
    return logRequest(store, {
      method: c.req.method,
      path: url.pathname,
      query: url.search,
      origin: c.req.header('origin') ?? null,
      referer: c.req.header('referer') ?? null,
      content_type: c.req.header('content-type') ?? null,
      cookie: c.req.header('cookie') !== undefined,
      key: c.req.header('osdi-api-token') !== undefined,
      body,
      answer_status: answer?.status ?? null,
      answer_body: answer?.body ?? null,
      fault,
    });
  };

  const logged = async (c: ApiContext, answer: Answer): Promise<Response> => {
    log(c, await c.req.text(), answer, null);
    changes.announce();
    return toResponse(answer);
  };

  const answerPost = async (c: ApiContext, kind: RecordKind): Promise<Response> => {
    const body = await c.req.text();
    const { action_id: actionId = '', within_id: withinId } = c.req.param();
    const post: Post = { kind, actionId, withinId, body };
    const access = accessOf(c);
    const queued = c.req.query('background_request') === 'true';
    const fault = faults.takeForPost();
    const failing = fault?.kind === 'pass' ? undefined : fault;
    const isWorkedOff = access !== 'wrong key' && (failing === undefined || failing.record);

    let answer = access === 'wrong key' ? wrongKey : accepted;
    if (isWorkedOff && !queued) {
      answer = recordAndAnswer(store, post, access, `${new URL(c.req.url).origin}${apiPath}`);
    }
    store.transaction(() => {
      const requestId = log(c, body, failing ? wholeAnswer(failing) : answer, failing?.kind ?? null);
      if (isWorkedOff && queued) background.add(requestId, post);
    });
    background.start();
    changes.announce();
    if (failing === undefined) return toResponse(answer);
    c.set('withoutCors', failing.kind === 'answer' && !failing.cors);
    return fail(failing, c.env.outgoing);
  };

  api.use(async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      const fault = faults.takeForPreflight();
      const refused = fault === undefined ? undefined : { status: 403, headers: {}, body: '' };
      if (refused === undefined) await next();
      log(c, '', refused ?? { status: c.res.status, headers: {}, body: '' }, fault?.kind ?? null);
      changes.announce();
      return refused && toResponse(refused);
    }
    await next();
    if (c.get('withoutCors')) c.res.headers.delete('Access-Control-Allow-Origin');
    return undefined;
  });
  // A max-age of 0 and no credentials: a browser asks before each post, and sends no cookies.
  api.use(cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['Content-Type', 'OSDI-API-Token'], maxAge: 0 }));

  for (const kind of recordKinds) {
    for (const path of pathsOf(kind)) {
      api.post(path, (c) => answerPost(c, kind));
      api.all(path, (c) => logged(c, { ...wrongMethod, headers: { ...wrongMethod.headers, Allow: 'POST, OPTIONS' } }));
    }
  }
  api.all('/*', (c) => logged(c, notFound));
  return api;
}

function pathsOf({ collection, records, within }: RecordKind): string[] {
  const path = `/${collection}/:action_id/${records}`;
  return within === undefined ? [path] : [path, `/${within}/:within_id${path}`];
}

function accessOf(c: ApiContext): Access {
  const key = c.req.header('osdi-api-token');
  if (key === undefined) return 'blind';
  return key === sandboxKey ? 'keyed' : 'wrong key';
}

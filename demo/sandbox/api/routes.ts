/** The API's addresses, and what a page on another site may read of their answers. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { recordKinds, type RecordKind } from '../record-kinds.js';
import { notFound, toResponse, wrongMethod, type Answer } from './answer.js';
import { answerPost, type ApiParts } from './posts.js';
import { note, unreadBody, type ApiContext, type ApiEnv } from './request-log.js';

export const apiPath = '/api/v2';

/** The API, to be mounted at `apiPath` of an application that ignores trailing slashes. */
export function createApi(parts: ApiParts): Hono<ApiEnv> {
  const { store, faults, settings, changes } = parts;
  const api = new Hono<ApiEnv>();

  const noted = async (c: ApiContext, answer: Answer): Promise<Response> => {
    note(store, c, unreadBody(await c.req.text()), { answer, refusal: null, fault: null });
    changes.announce();
    return toResponse(answer);
  };

  api.use(async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      const fault = faults.takeForPreflight();
      const refused = fault === undefined ? undefined : { status: 403, headers: {}, body: '' };
      if (refused === undefined) await next();
      const answer = refused ?? { status: c.res.status, headers: {}, body: '' };
      note(store, c, '', { answer, refusal: null, fault: fault?.kind ?? null });
      changes.announce();
      return refused && toResponse(refused);
    }
    await next();
    const isBareError = c.res.status >= 400 && settings.read().corsOnErrors === 'left-out';
    if (isBareError || c.get('withoutCors')) c.res.headers.delete('Access-Control-Allow-Origin');
    return undefined;
  });
  // A max-age of 0 and no credentials: a browser asks before each post, and sends no cookies.
  api.use(cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['Content-Type', 'OSDI-API-Token'], maxAge: 0 }));

  for (const kind of recordKinds) {
    for (const path of pathsOf(kind)) {
      api.post(path, (c) => answerPost(parts, c, kind, `${new URL(c.req.url).origin}${apiPath}`));
      api.all(path, (c) => noted(c, { ...wrongMethod, headers: { ...wrongMethod.headers, Allow: 'POST, OPTIONS' } }));
    }
  }
  api.all('/*', (c) => noted(c, notFound));
  return api;
}

function pathsOf({ collection, records, within }: RecordKind): string[] {
  const path = `/${collection}/:action_id/${records}`;
  return within === undefined ? [path] : [path, `/${within}/:within_id${path}`];
}

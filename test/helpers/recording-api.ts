/** An API that accepts every post, and keeps what was sent word for word. */
import { test as base } from './fixtures.js';
import { cors, listen, type Loopback } from './loopback.js';

interface RecordedPost {
  readonly path: string;
  readonly body: unknown;
  readonly cookie: string | undefined;
}

interface RecordingApi extends Loopback {
  readonly posts: readonly RecordedPost[];
  /** The page that stands at every address, for forms that post to their own origin. */
  page: string;
}

async function startRecordingApi(): Promise<RecordingApi> {
  const posts: RecordedPost[] = [];
  const api = { posts, page: '' };
  const server = await listen(({ method, url = '', headers: { cookie } }, body, response) => {
    if (method === 'POST') posts.push({ path: url, body: JSON.parse(body) as unknown, cookie });
    const type = method === 'GET' ? 'text/html; charset=utf-8' : 'application/hal+json';
    response.writeHead(200, { ...cors, 'Content-Type': type }).end(method === 'GET' ? api.page : '{}');
  });
  return Object.assign(api, server);
}

export const test = base.extend<{ readonly api: RecordingApi }>({
  api: async ({}, use) => {
    const api = await startRecordingApi();
    await use(api);
    await api.close();
  },
});

export { expect } from './fixtures.js';

/** The two servers of a run: the pages with what they load, as a host compresses it, and an API that accepts every post. */
import { brotliCompressSync } from 'node:zlib';
import { cors, listen, type Loopback } from '../helpers/loopback.js';

export interface File {
  readonly type: 'text/html' | 'text/javascript' | 'text/css';
  readonly text: string | Buffer;
}

export interface Site {
  readonly origin: string;
  /** Bytes of what stands at a path, as they are sent. */
  readonly bytesOf: (path: string) => number;
  readonly close: () => Promise<void>;
}

/** Serves files, each compressed once, at the highest quality, before the first is asked for. */
export async function startSite(files: Readonly<Record<string, File>>): Promise<Site> {
  const compressed = new Map(
    Object.entries(files).map(([path, { type, text }]) => [path, { type, body: brotliCompressSync(text) }]),
  );
  const server = await listen(({ url = '' }, _body, response) => {
    const file = compressed.get(url);
    if (!file) return void response.writeHead(404).end();
    const { type, body } = file;
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    });
    response.end(body);
  });
  return { ...server, bytesOf: (path) => compressed.get(path)?.body.length ?? 0 };
}

export interface Api extends Loopback {
  /** What was posted since this was last called, and how often it was asked beforehand whether one may. */
  readonly take: () => { readonly posts: readonly string[]; readonly preflights: number };
}

/** What a form of HTML's own is led to. */
const thanks = '<!doctype html><html lang="en"><title>Thanks</title><p id="thanks">Thank you!</p></html>';

/** Answers each post as the API does without a key: at once, and with nothing in it. */
export async function startApi(): Promise<Api> {
  let posts: string[] = [];
  let preflights = 0;
  const server = await listen(({ method, url = '', headers: { accept = '' } }, body, response) => {
    if (method === 'OPTIONS') {
      preflights += 1;
      response.writeHead(204, { ...cors, 'Access-Control-Allow-Headers': '*' }).end();
    } else if (method === 'POST') {
      posts.push(body);
      if (accept.startsWith('text/html')) response.writeHead(200, { 'Content-Type': 'text/html' }).end(thanks);
      else {
        // Formspree's own service says where a page without a script would be led to.
        const answer = url.startsWith('/f/') ? '{"next":"/thanks","ok":true}' : '{}';
        response.writeHead(200, { ...cors, 'Content-Type': 'application/json' }).end(answer);
      }
    } else response.writeHead(404).end();
  });
  return {
    ...server,
    take() {
      const taken = { posts, preflights };
      posts = [];
      preflights = 0;
      return taken;
    },
  };
}

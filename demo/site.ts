/** Holds the server of the demo pages and the built files they load: files of this checkout and nothing else. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

/** The sandbox as the pages have it written in `api-base`, so that they also work when opened without this server. */
const writtenSandbox = 'http://localhost:8787';

/** What is served. Sources, databases and whatever else lies in these folders have no type, and so are not found. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
};

/**
 * What is matched is the decoded path that is then read, and no segment may begin with a dot: so none climbs out. The
 * sandbox serves its own pages.
 */
const servedPaths = /^\/(?:index\.html|demo(?!\/sandbox\/)(?:\/\w[\w.-]*)+|dist(?:\/\w[\w.-]*)+)$/i;

/** What may name the sandbox: the pages and their scripts. Those of `dist` are held to their hashes. */
const namesSandbox = /\.html$|^\/demo\/.*\.js$/;

/** Where a snippet finds the files of the version that it was made with. */
const pinnedFiles = /^\/an-forms@[\w.-]+\//;

export type SiteOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  /** The folder that holds `index.html`, `demo` and `dist`: this checkout. */
  root?: string;
  /** Where the sandbox runs; put in the place of `http://localhost:8787` in every page and its own script. */
  sandboxOrigin?: string;
};

export type Site = { origin: string; close(): Promise<void> };

/** Serves on the loopback interface. Rejects, with `EADDRINUSE` as the error's code, when the port is taken. */
export const startSite = async ({
  port = 0,
  root = fileURLToPath(new URL('..', import.meta.url)),
  sandboxOrigin = writtenSandbox,
}: SiteOptions = {}): Promise<Site> => {
  const app = new Hono();

  app.get('*', async (context) => {
    const path = context.req.path.replace(/\/$/, '/index.html').replace(pinnedFiles, '/dist/');
    const type = types[extname(path)];
    if (type === undefined || !servedPaths.test(path)) return context.notFound();
    const file = await readFile(join(root, path)).catch(() => undefined);
    if (file === undefined) return context.notFound();
    const body = namesSandbox.test(path) ? file.toString().replaceAll(writtenSandbox, sandboxOrigin) : file;
    return context.body(Uint8Array.from(Buffer.from(body)), 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      // As a CDN does: a script with an integrity hash loads on another origin's page only with this.
      ...(path.startsWith('/dist/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
    });
  });

  // The globals of the process stay as they are: a test that starts a site has its own use for Response.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void listener(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site listens on no port.');

  return {
    origin: `http://localhost:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

/** A campaign's own site: pages written by a test, and the built scripts, on an origin of their own. */
import { readFile } from 'node:fs/promises';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';

export interface HostPages {
  readonly origin: string;
  /** Puts a page at `path` and returns its address. */
  add(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

const dist = new URL('../../dist/', import.meta.url);

export async function startHostPages(): Promise<HostPages> {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const app = new Hono();
  app.get('/dist/*', async (context) => {
    const script = await readFile(new URL(context.req.path.replace('/dist/', ''), dist), 'utf8').catch(() => undefined);
    return script === undefined ? context.notFound() : context.body(script, 200, { 'Content-Type': 'text/javascript' });
  });
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('*', (context) => {
    const page = pages.get(context.req.path);
    return page ? context.html(page.html, 200, page.headers) : context.notFound();
  });
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const listening = serve(
      { fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false },
      (address) => {
        resolve({ server: listening, port: address.port });
      },
    );
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    add(path, html, headers = {}) {
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

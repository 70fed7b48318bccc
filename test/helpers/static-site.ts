/** Holds a server of files as a static host has it: by path, and nothing clever. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface StaticSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** @param read gives what stands at a path, without its query */
export async function serveFiles(
  read: (path: string) => Promise<{ readonly body: Buffer | undefined; readonly type: string }>,
): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void read(decodeURIComponent(pathname)).then(({ body, type }) => {
      const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
      response.writeHead(body ? 200 : 404, headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

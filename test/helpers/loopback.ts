/** A plain HTTP server on a free loopback port, for the APIs that the tests play. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Loopback {
  readonly origin: string;
  /** What endpoints' addresses start with there. */
  readonly apiBase: string;
  close(): Promise<void>;
}

/** What every answer to a page of another origin carries. */
export const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' };

/** @param answer is called when a request was read whole */
export async function listen(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<Loopback> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(request, Buffer.concat(chunks).toString(), response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    apiBase: `${origin}/api/v2`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

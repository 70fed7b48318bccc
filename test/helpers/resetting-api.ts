/** Holds an API that reads each post and resets the connection, which it never lets a browser use twice. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface ResettingApi {
  readonly apiBase: string;
  /** How many posts it has read whole. */
  readonly read: () => number;
  close(): Promise<void>;
}

export async function startResettingApi(): Promise<ResettingApi> {
  let read = 0;
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      response
        .writeHead(204, {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': 'Content-Type',
          Connection: 'close',
        })
        .end();
      return;
    }
    request.resume().on('end', () => {
      read += 1;
      request.socket.resetAndDestroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The API listens on no port.');
  return {
    apiBase: `http://127.0.0.1:${address.port}/api/v2`,
    read: () => read,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** An API that reads each post and resets the connection, which it never lets a browser use twice. */
import { cors, listen, type Loopback } from './loopback.js';

export interface ResettingApi extends Loopback {
  /** How many posts it has read whole. */
  readonly read: () => number;
}

/** @param before what of an answer is written first, such as half its headers */
export async function startResettingApi(before = ''): Promise<ResettingApi> {
  let read = 0;
  const server = await listen((request, _body, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...cors, Connection: 'close' }).end();
      return;
    }
    read += 1;
    request.socket.write(before, () => {
      request.socket.resetAndDestroy();
    });
  });
  return { ...server, read: () => read };
}

/** A server of files as a static host has it: by path, and nothing clever. */
import { listen, type Loopback } from './loopback.js';

/** @param read gives what stands at a path, without its query */
export function serveFiles(
  read: (path: string) => Promise<{ readonly body: Buffer | undefined; readonly type: string }>,
): Promise<Pick<Loopback, 'origin' | 'close'>> {
  return listen(({ url = '/' }, _body, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    void read(decodeURIComponent(pathname)).then(({ body, type }) => {
      const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
      response.writeHead(body ? 200 : 404, headers).end(body);
    });
  });
}

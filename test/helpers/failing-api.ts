/** Holds an API that accepts letters but for one post, and keeps to whom those went that it accepted. */
import { cors, listen, type Loopback } from './loopback.js';

export interface FailingApi extends Loopback {
  /** The given names of the targets whose letters were accepted, in order. */
  readonly accepted: readonly string[];
}

/** @param failAt which post fails, from 1 */
export async function startFailingApi({ failAt }: { failAt: number }): Promise<FailingApi> {
  const accepted: string[] = [];
  let posts = 0;
  const server = await listen(({ method }, body, response) => {
    const isPost = method === 'POST';
    posts += isPost ? 1 : 0;
    const fails = isPost && posts === failAt;
    if (isPost && !fails) {
      const { targets } = JSON.parse(body) as { targets: readonly [{ given_name: string }] };
      accepted.push(targets[0].given_name);
    }
    response.writeHead(fails ? 500 : 200, cors).end('{}');
  });
  return { ...server, accepted };
}

/** Posts to the sandbox over a number of connections, each of which waits for its answer before it posts again. */
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { spreadOf } from '../statistics.js';

/** An address that was answered with success, and after how many milliseconds. */
export interface Answered {
  readonly address: string;
  readonly time: number;
}

export interface Poster {
  readonly address: string;
  readonly number?: string;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** Who the nth post of a connection is of; undefined ends it. */
  readonly next: (connection: number, post: number) => Poster | undefined;
  readonly onAnswer?: (answered: readonly Answered[]) => void;
}

function body({ address, number }: Poster): string {
  return JSON.stringify({
    person: {
      given_name: 'Jo',
      family_name: 'Ray',
      email_addresses: [{ address }],
      ...(number && { phone_numbers: [{ number }] }),
      postal_addresses: [{ postal_code: '20009' }],
    },
    add_tags: ['volunteer'],
    triggers: { autoresponse: { enabled: true } },
  });
}

/** @returns whether it was answered with success; a connection that broke has no answer */
async function post(agent: Agent, url: string, text: string): Promise<boolean> {
  try {
    const sent = request(url, { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } });
    sent.end(text);
    const [answer] = (await once(sent, 'response')) as [NodeJS.ReadableStream & { readonly statusCode?: number }];
    answer.resume();
    await once(answer, 'end');
    return answer.statusCode === 200;
  } catch {
    return false;
  }
}

/** Posts until there is nothing next, or until an answer is not a success. */
export async function load({ url, connections, next, onAnswer }: Load): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: Answered[] = [];
  const connection = async (_: unknown, name: number) => {
    for (let index = 0; ; index++) {
      const poster = next(name, index);
      if (!poster) return;
      const before = performance.now();
      if (!(await post(agent, url, body(poster)))) return;
      answered.push({ address: poster.address, time: performance.now() - before });
      onAnswer?.(answered);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return answered;
}

/** The answer times that half of the posts, and all but one in a hundred, stay under, in milliseconds. */
export function percentilesOf(answered: readonly Answered[]): { readonly p50: number; readonly p99: number } {
  const times = answered.map(({ time }) => time).sort((a, b) => a - b);
  return { p50: spreadOf(times).median, p99: times[Math.ceil(times.length * 0.99) - 1] ?? NaN };
}

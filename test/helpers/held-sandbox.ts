/** A door before the sandbox: each post waits there until the test lets it in, and is answered only then. */
import type { Sandbox } from '../../demo/sandbox/server.js';
import { cors, listen, type Loopback } from './loopback.js';

export interface HeldSandbox extends Loopback {
  /** How many posts came to the door. */
  readonly read: () => number;
  /** How many preflights came. */
  readonly preflights: () => number;
  /** From now on preflights wait, too. */
  readonly holdPreflights: () => void;
  /** Answers every preflight that waits, hands every post that waits to the sandbox, and its answer back. */
  readonly letIn: () => Promise<void>;
}

export async function startHeldSandbox(sandbox: Sandbox): Promise<HeldSandbox> {
  const waiting: (() => unknown)[] = [];
  let read = 0;
  let preflights = 0;
  let holdsPreflights = false;
  const server = await listen(({ method, url = '' }, body, response) => {
    if (method !== 'POST') {
      preflights += 1;
      const answer = () => response.writeHead(204, { ...cors, 'Access-Control-Max-Age': '0' }).end();
      if (holdsPreflights) waiting.push(answer);
      else answer();
      return;
    }
    read += 1;
    waiting.push(async () => {
      const answer = await fetch(sandbox.origin + url, { method: 'POST', body });
      response.writeHead(answer.status, cors).end(await answer.text());
    });
  });
  return {
    ...server,
    read: () => read,
    preflights: () => preflights,
    holdPreflights() {
      holdsPreflights = true;
    },
    async letIn() {
      await Promise.all(waiting.splice(0).map((pass) => pass()));
    },
  };
}

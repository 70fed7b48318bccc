/** Holds an API that reads each post and keeps its answer back until the test gives one. */
import type { ServerResponse } from 'node:http';
import { cors, listen, type Loopback } from './loopback.js';

export interface HeldApi extends Loopback {
  /** How many posts it has read whole. */
  readonly read: () => number;
  /** Answers every post that still waits. */
  readonly answer: (status: number) => void;
}

export async function startHeldApi(): Promise<HeldApi> {
  const waiting: ServerResponse[] = [];
  let read = 0;
  const server = await listen(({ method }, _body, response) => {
    if (method !== 'POST') {
      response.writeHead(204, cors).end();
      return;
    }
    read += 1;
    waiting.push(response);
  });
  return {
    ...server,
    read: () => read,
    answer(status) {
      for (const response of waiting.splice(0)) response.writeHead(status, cors).end('{}');
    },
  };
}

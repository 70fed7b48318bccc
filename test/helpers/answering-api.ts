/** An API that answers every post as it was last told to, or keeps it waiting. */
import type { ServerResponse } from 'node:http';
import { test as base } from './fixtures.js';
import { cors, listen, type Loopback } from './loopback.js';

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AnsweringApi extends Loopback {
  /** What every post is answered with from now on, those that wait too; `hold` keeps them waiting. */
  readonly answerWith: (answer: Answer | 'hold') => void;
  /** How many posts it has read whole. */
  readonly read: () => number;
}

async function startAnsweringApi(): Promise<AnsweringApi> {
  const waiting: ServerResponse[] = [];
  let told: Answer | 'hold' = { status: 200 };
  let read = 0;
  const give = (response: ServerResponse) => {
    if (told === 'hold') waiting.push(response);
    else response.writeHead(told.status, { ...cors, ...told.headers }).end(told.body ?? '{}');
  };
  const server = await listen(({ method }, _body, response) => {
    if (method !== 'POST') {
      response.writeHead(204, cors).end();
      return;
    }
    read += 1;
    give(response);
  });
  return {
    ...server,
    answerWith(answer) {
      told = answer;
      if (told !== 'hold') waiting.splice(0).forEach(give);
    },
    read: () => read,
  };
}

export const test = base.extend<{ readonly api: AnsweringApi }>({
  api: async ({}, use) => {
    const api = await startAnsweringApi();
    await use(api);
    await api.close();
  },
});

export { expect } from './fixtures.js';

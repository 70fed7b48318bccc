/** Holds a gate before the sandbox: each post is read and kept waiting until the test lets it through, to be answered as ever. */
import type { Sandbox } from '../../demo/sandbox/server.js';
import { expect, test as base } from './fixtures.js';
import { element, page as pageOf, partsOn, send, type FormKind, type Parts } from './forms.js';
import { cors, listen, type Loopback } from './loopback.js';

export interface Gate extends Loopback {
  /** The bodies of the posts that came so far, oldest first. */
  readonly came: readonly string[];
  /** How many preflights came so far. */
  readonly preflights: () => number;
  /** From now on preflights wait, too. */
  readonly holdPreflights: () => void;
  /** Lets through what waits, and all that comes from now on. */
  readonly open: () => void;
}

async function startGate(sandbox: Sandbox): Promise<Gate> {
  const came: string[] = [];
  const waiting: (() => unknown)[] = [];
  let preflights = 0;
  const held = { POST: true, OPTIONS: false };
  const server = await listen(({ method, url = '' }, body, response) => {
    const pass = async () => {
      if (method === 'OPTIONS') return response.writeHead(204, { ...cors, 'Access-Control-Max-Age': '0' }).end();
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(sandbox.origin + url, { method: 'POST', body, headers });
      const type = answer.headers.get('Content-Type') ?? '';
      return response.writeHead(answer.status, { ...cors, 'Content-Type': type }).end(await answer.text());
    };
    if (method === 'POST') came.push(body);
    else preflights += 1;
    if (held[method === 'POST' ? method : 'OPTIONS']) waiting.push(pass);
    else void pass();
  });
  return {
    ...server,
    came,
    preflights: () => preflights,
    holdPreflights() {
      held.OPTIONS = true;
    },
    open() {
      Object.assign(held, { POST: false, OPTIONS: false });
      for (const pass of waiting.splice(0)) void pass();
    },
  };
}

export const test = base.extend<{
  readonly gate: Gate;
  /** Opens a page with a form that posts through the gate, sends it, and waits until the gate holds the post. */
  readonly sendInto: (kind: FormKind, attributes?: string) => Promise<Parts>;
}>({
  gate: async ({ sandbox }, use) => {
    const gate = await startGate(sandbox);
    await use(gate);
    await gate.close();
  },
  sendInto: async ({ page, host, gate }, use) => {
    await use(async (kind, attributes) => {
      await page.goto(host.add('/', pageOf(`${element(kind, gate.apiBase, attributes)}<aside></aside>`)));
      const parts = partsOn(page, kind);
      await send(parts);
      await expect.poll(() => gate.came.length).toBe(1);
      return parts;
    });
  },
});

/** Holds a gate before the sandbox: each post is read and kept waiting until the test lets it through, to be answered as ever. */
import type { Sandbox } from '../../demo/sandbox/server.js';
import { expect, test as base } from './fixtures.js';
import { element, page as pageOf, partsOn, send, type FormKind, type Parts } from './forms.js';
import { cors, listen, type Loopback } from './loopback.js';

export interface Gate extends Loopback {
  /** The bodies of the posts that came so far, oldest first. */
  readonly came: readonly string[];
  /** Lets through what waits, and all that comes from now on. */
  readonly open: () => void;
}

async function startGate(sandbox: Sandbox): Promise<Gate> {
  const came: string[] = [];
  const waiting: (() => Promise<void>)[] = [];
  let isOpen = false;
  const server = await listen(({ method = '', url = '' }, body, response) => {
    if (method !== 'POST') {
      response.writeHead(204, cors).end();
      return;
    }
    came.push(body);
    const pass = async () => {
      const answer = await fetch(sandbox.origin + url, {
        method,
        body,
        headers: { 'Content-Type': 'application/json' },
      });
      const type = answer.headers.get('Content-Type') ?? '';
      response.writeHead(answer.status, { ...cors, 'Content-Type': type }).end(await answer.text());
    };
    if (isOpen) void pass();
    else waiting.push(pass);
  });
  return {
    ...server,
    came,
    open() {
      isOpen = true;
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

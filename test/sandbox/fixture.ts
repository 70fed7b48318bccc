/** A fresh sandbox for each test, and the few words the tests need to post to it; what is expected is left to the tests. */
import { test as base } from 'playwright/test';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.js';
import type { RecordKind } from '../../demo/sandbox/record-kinds.js';
import { startingActions } from '../../demo/sandbox/starting-data.js';

export { expect } from 'playwright/test';

export const EVENT = '9f837109-710d-442f-8a99-857a21f36d25';
export const QUIET_EVENT = '12c9a105-1ab6-472e-ac04-667c521a5968';
export const CAMPAIGN = 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11';
export const ATTENDANCES = `/events/${EVENT}/attendances`;
export const RESPONSES = `/surveys/${EVENT}/responses`;

/** An answer, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Posts to a path below the API's base: text as it is, anything else as JSON. */
export type Send = (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;

export const test = base.extend<{ sandbox: Sandbox; send: Send }>({
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  send: async ({ sandbox }, use) => {
    await use(async (path, body, headers = {}) => {
      const response = await fetch(sandbox.apiBase + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    });
  },
});

export const KEY = { 'OSDI-API-Token': 'sandbox-key' };

/** A person with an email address, and what else the test is about. */
export const withEmail = (address: string, more: object = {}) => ({ email_addresses: [{ address }], ...more });

/** The endpoint of a starting action of this kind, by whether its autoresponse is on. */
export function endpointOf(kind: RecordKind, autoresponse: 'on' | 'off' = 'on'): string {
  const action = startingActions.find(
    (each) => each.collection === kind.collection && each.autoresponse === (autoresponse === 'on'),
  );
  if (action === undefined)
    throw new Error(`No starting action of ${kind.collection} has its autoresponse ${autoresponse}.`);
  return `/${kind.collection}/${action.id}/${kind.records}`;
}

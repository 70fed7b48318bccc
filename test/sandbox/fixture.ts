/** A fresh sandbox for each test, and the few words the tests need to post to it; what is expected is left to the tests. */
import { test as base } from 'playwright/test';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.js';
import type { RecordKind } from '../../demo/sandbox/record-kinds.js';
import { startingActions, type StartingAction } from '../../demo/sandbox/starting-data.js';

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

/** The starting actions of this kind that take its records. */
export const actionsOf = ({ collection, actionsMadeIn }: RecordKind): StartingAction[] =>
  startingActions.filter((each) => each.collection === collection && actionsMadeIn.includes(each.madeIn));

/** The endpoint of the first starting action of this kind that is as the test needs it. */
export function endpointOf(kind: RecordKind, isFit: (action: StartingAction) => boolean = () => true): string {
  const action = actionsOf(kind).find(isFit);
  if (action === undefined) throw new Error(`No starting action of ${kind.collection} is as the test needs it.`);
  return `/${kind.collection}/${action.id}/${kind.records}`;
}

/** The endpoint of another starting action of this kind than that of `endpointOf(kind)`. */
export function otherEndpointOf(kind: RecordKind): string {
  const first = endpointOf(kind);
  return endpointOf(kind, ({ id }) => !first.includes(id));
}

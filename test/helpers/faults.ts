/** What the fault tests share: the two columns of their table, what a form shows that was accepted or failed, and the counts. */
import type { Fault, Sandbox } from '../../demo/sandbox/server.js';
import { expect, test as base } from './fixtures.js';
import { rsvp, survey, type FormKind, type Parts } from './forms.js';
import { startHeldSandbox, type HeldSandbox } from './held-sandbox.js';
import { noteTries, whatCameOfIt } from './tries.js';

type AnswerFault = Extract<Fault, { kind: 'answer' }>;

interface Column {
  readonly kind: FormKind;
  readonly accepted: string;
  /** What is said where nobody knows whether it arrived. */
  readonly unconfirmed: string;
  /** Tries in all where no answer comes. */
  readonly tries: number;
  /** How long one try may take, ms. */
  readonly limit: number;
}

export const rsvpColumn: Column = {
  kind: rsvp,
  accepted: 'Thank you. Your RSVP has been sent.',
  unconfirmed:
    'We could not confirm that your answers arrived. They are still here, and it is safe to send them again.',
  tries: 3,
  limit: 15_000,
};

/** A second RSVP replaces the first; a second survey would stand beside it, as a second letter would. */
export const columns: readonly Column[] = [
  rsvpColumn,
  {
    kind: survey,
    accepted: 'Thank you. Your answers have been sent.',
    unconfirmed:
      'We could not confirm that your answers arrived. They may have, so sending them again could record them twice.',
    tries: 1,
    limit: 30_000,
  },
];

/** What is said of each other failure. */
const sentences = {
  refused: 'Your answers were not accepted. Check them, then send again.',
  throttled: 'This form is very busy. Your answers are still here: wait a minute, then send again.',
  offline: 'You are not connected to the internet. Your answers are still here: send again once you are back online.',
  misconfigured: 'This form cannot be sent right now. Your answers are still here.',
};

export const test = base.extend<{ readonly door: HeldSandbox }>({
  door: async ({ sandbox }, use) => {
    const door = await startHeldSandbox(sandbox);
    await use(door);
    await door.close();
  },
  page: async ({ page }, use) => {
    await page.addInitScript(noteTries);
    await use(page);
  },
});

export { expect };

/** What the server itself counted. */
export function countedBy(sandbox: Sandbox): { readonly posts: number; readonly records: number } {
  const { requests, records } = sandbox.recorded();
  return { posts: requests.filter(({ method }) => method === 'POST').length, records: records.length };
}

/** The form was accepted: it thanks, that is said, and the page was told so once. */
export async function expectAccepted({ form, thanks, live }: Parts, { accepted }: Column): Promise<void> {
  await expect(thanks).toHaveText(accepted);
  await expect(live).toHaveText(accepted);
  expect(await whatCameOfIt(form.page())).toMatchObject([{ type: 'an-success' }]);
}

/**
 * The form failed: that is seen and said, the answers stand where they were typed, it can be sent again, nobody is
 * thanked, and the page was told why, once.
 */
export async function expectFailed(
  { form, email, button, summary, thanks, live }: Parts,
  { unconfirmed }: Column,
  reason: keyof typeof sentences | 'unconfirmed',
): Promise<void> {
  const words = { ...sentences, unconfirmed }[reason];
  await expect(summary).toContainText(words);
  await expect(live).toHaveText(words);
  await expect(thanks).toBeHidden();
  await expect(email).toHaveValue('jo@example.org');
  await expect(button).not.toHaveAttribute('aria-disabled');
  expect(await whatCameOfIt(form.page())).toMatchObject([{ type: 'an-error', reason }]);
}

/** The same answer to every post. */
export function answerWith(status: number, more: Partial<AnswerFault> = {}): Fault {
  return { kind: 'answer', status, times: 'always', ...more };
}

/** What a captive portal or a proxy puts in place of the API's answer. */
export const html = { body: '<!doctype html><h1>Sign in to the wireless network</h1>', contentType: 'text/html' };

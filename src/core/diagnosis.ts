/** What a builder should mend when a form cannot be sent: the sentence for the console. Nothing personal is in it. */
import type { Outcome } from './outcome.js';

type Misconfigured = Extract<Outcome, { type: 'misconfigured' }>;

/** @param endpoint the address that was posted to */
export function diagnose({ cause, detail }: Misconfigured, endpoint: string): string {
  const { origin = endpoint } = /^(?<origin>https?:\/\/[^/]+)/.exec(endpoint)?.groups ?? {};
  const cures: Record<Misconfigured['cause'], string> = {
    attributes: 'mend the attributes that are named above.',
    status: `${endpoint} answered ${detail}. Check the id.`,
    redirect: `${endpoint} redirects elsewhere, and a supporter's data is not sent after it. Check api-base.`,
    policy: `this page's Content-Security-Policy blocks it (${detail}). Add ${origin} to its connect-src.`,
  };
  return `The form cannot be sent: ${cures[cause]}`;
}

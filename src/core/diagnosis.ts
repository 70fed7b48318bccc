/** What a builder should mend when a form cannot be sent: the sentence for the console. Nothing personal is in it. */
import type { Outcome } from './outcome.js';

type Misconfigured = Extract<Outcome, { type: 'misconfigured' }>;

/** Declared here, for the core compiles without the DOM library, which has it. */
declare const URL: new (address: string) => { readonly origin: string };

/** @param endpoint the address that was posted to */
export function diagnose({ cause, detail = '' }: Misconfigured, endpoint: string): string {
  const cures = {
    // Each was told by itself.
    attributes: '',
    body: 'a listener of an-submit left a body with an API key, or without a person.',
    status: `${endpoint} answered ${detail}. Check the id.`,
    redirect: `${endpoint} redirects. Check api-base.`,
    policy: `add ${new URL(endpoint).origin} to ${detail} in this page's Content-Security-Policy.`,
  };
  return `The form cannot be sent: ${cures[cause]}`;
}

/** Posts one body as often as its policy allows, and says what came of it. */
import { outcomeOf, type Outcome } from '../core/outcome.js';
import { waitBeforeNext, type RetryPolicy } from '../core/retry.js';
import { isOffline } from './page.js';
import { post } from './post.js';

/** @param json the whole body, the same on every try, its identifiers too */
export async function deliver(url: string, json: string, policy: RetryPolicy): Promise<Outcome> {
  if (isOffline()) return { type: 'offline' };
  const begun = Date.now();
  for (let made = 1; ; made++) {
    const left = policy.totalLimit - (Date.now() - begun);
    const answer = await post(url, json, Math.min(policy.attemptLimit, left));
    const now = Date.now();
    const wait = waitBeforeNext(policy, { answer, made, elapsed: now - begun, now, random: Math.random() });
    if (wait === undefined) return outcomeOf(answer);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

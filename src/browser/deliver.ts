/** Posts one body as often as its policy allows, and says what came of it. */
import { outcomeOf, type Outcome } from '../core/outcome.js';
import { waitBeforeNext, type RetryPolicy } from '../core/retry.js';
import { isOffline } from './page.js';
import { post } from './post.js';

/** @param json the whole body, the same on every try, its identifiers too */
export async function deliver(url: string, json: string, policy: RetryPolicy): Promise<Outcome> {
  if (isOffline()) return { type: 'offline' };
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  for (let made = 1; ; made++) {
    const answer = await post(url, json, Math.min(policy.attemptLimit, policy.totalLimit - elapsed()));
    const wait = waitBeforeNext(policy, { answer, made, elapsed: elapsed(), now: Date.now(), random: Math.random() });
    if (wait === undefined) return outcomeOf(answer);
    await new Promise((resolve) => setTimeout(resolve, wait));
    // A computer that slept meanwhile has no time left.
    if (elapsed() >= policy.totalLimit) return outcomeOf(answer);
  }
}

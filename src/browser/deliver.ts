/** Posts one body as often as its policy allows, and says what came of it. */
import { outcomeOf, type Outcome } from '../core/outcome.js';
import { waitBeforeNext, type RetryPolicy } from '../core/retry.js';
import { isOffline } from './page.js';
import { pause } from './pause.js';
import { post } from './post.js';

/** @param json the whole body, the same on every try, its identifiers too */
export async function deliver(url: string, json: string, policy: RetryPolicy): Promise<Outcome> {
  if (isOffline()) return { type: 'offline' };
  const begun = performance.now();
  // Whether the person left the page meanwhile: browsers keep it for them to come back to, and cut what is in flight.
  const leaving = new AbortController();
  const { signal } = leaving;
  const leave = () => {
    leaving.abort();
  };
  addEventListener('pagehide', leave, { signal });
  const elapsed = () => performance.now() - begun;
  for (let made = 1; ; made++) {
    const answer = await post(url, json, Math.min(policy.attemptLimit, policy.totalLimit - elapsed()));
    const wait = waitBeforeNext(policy, { answer, made, elapsed: elapsed(), now: Date.now(), random: Math.random() });
    if (wait !== undefined && !signal.aborted) await pause(wait);
    // A computer that slept meanwhile has no time left. Who left and comes back does not expect that something is sent.
    if (wait === undefined || signal.aborted || elapsed() >= policy.totalLimit) {
      leave();
      return outcomeOf(answer);
    }
  }
}

/** Posts one body as often as its policy allows, and says what came of it. */
import { outcomeOf, type Outcome } from '../core/outcome.js';
import { waitBeforeNext, type RetryPolicy } from '../core/retry.js';
import { isOffline } from './page.js';
import { post } from './post.js';

/** @param json the whole body, the same on every try, its identifiers too */
export async function deliver(url: string, json: string, policy: RetryPolicy): Promise<Outcome> {
  if (isOffline()) return { type: 'offline' };
  const begun = performance.now();
  const { wasLeft, end } = watchLeaving();
  const elapsed = () => performance.now() - begun;
  for (let made = 1; ; made++) {
    const answer = await post(url, json, Math.min(policy.attemptLimit, policy.totalLimit - elapsed()));
    const wait = waitBeforeNext(policy, { answer, made, elapsed: elapsed(), now: Date.now(), random: Math.random() });
    if (wait !== undefined && !wasLeft()) await new Promise((resolve) => setTimeout(resolve, wait));
    // A computer that slept meanwhile has no time left. Who left and comes back does not expect that something is sent.
    if (wait === undefined || wasLeft() || elapsed() >= policy.totalLimit) {
      end();
      return outcomeOf(answer);
    }
  }
}

/** Whether the person left the page meanwhile: browsers keep it for them to come back to, and cut what is in flight. */
function watchLeaving() {
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  addEventListener('pagehide', leave);
  return {
    wasLeft: () => isLeft,
    end: () => {
      removeEventListener('pagehide', leave);
    },
  };
}

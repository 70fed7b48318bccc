/** Posts one body as often as its policy allows, and says what came of it. */
import { outcomeOf, type Outcome } from '../core/outcome.js';
import { lastStart, totalLimit, waitBeforeNext, type RetryPolicy } from '../core/retry.js';
import { isOffline } from './page.js';
import { pause } from './pause.js';
import { post } from './post.js';

/** How often the person left the page: browsers keep it for them to come back to, and cut what is in flight. */
let departures = 0;

function leave(): void {
  departures += 1;
}

/**
 * @param json the whole body, the same on every try, its identifiers too
 * @param begun when the first post of the submission began, as `performance.now()` has it
 */
export async function deliver(url: string, json: string, policy: RetryPolicy, begun: number): Promise<Outcome> {
  if (isOffline()) return { type: 'offline' };
  const elapsed = () => performance.now() - begun;
  const isTooLate = () => elapsed() > lastStart;
  // The posts before it took the time that anybody waits.
  if (isTooLate()) return { type: 'throttled' };
  // Once: it is the same listener each time.
  addEventListener('pagehide', leave);
  const before = departures;
  for (let made = 1; ; made++) {
    const answer = await post(url, json, Math.min(policy.attemptLimit, totalLimit - elapsed()));
    const wait = waitBeforeNext(policy, { answer, made, elapsed: elapsed(), now: Date.now(), random: Math.random() });
    if (wait !== undefined && departures === before) await pause(wait);
    // After a computer slept there is no time left. Who left the page and came back does not expect a post.
    if (wait === undefined || departures > before || isTooLate()) return outcomeOf(answer);
  }
}

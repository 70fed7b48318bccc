/** Holds where a form stands, and lets one submission at a time through: the first click wins. */
import type { Outcome } from '../core/outcome.js';
import type { RetryPolicy } from '../core/retry.js';
import { nextState, ready, type Happening, type Progress, type State } from '../core/state.js';
import { deliver } from './deliver.js';

/** One post of a submission; `body` is JSON. */
export interface Post {
  readonly body: string;
  readonly onAccepted: () => void;
}

export class Submission {
  readonly #onChange: () => void;
  #state: State = ready;
  #inFlight: Promise<Outcome> | undefined;
  #endpoint: string | undefined;

  /** @param onChange called after every step, to render what is new */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): State {
    return this.#state;
  }

  /** The outcome to come, while something is being sent. Moving or removing the form does not end it. */
  get inFlight(): Promise<Outcome> | undefined {
    return this.#inFlight;
  }

  /**
   * Starts over at another address: thanks and failures are of what was sent to the one before, and a page may show the
   * next event in the same form. What is on its way is waited for.
   */
  retarget(endpoint: string): void {
    if (this.#state.type === 'sending') return;
    if (this.#endpoint && endpoint !== this.#endpoint) this.happened({ type: 'reset' });
    this.#endpoint = endpoint;
  }

  happened(happening: Happening): void {
    this.#state = nextState(this.#state, happening);
    this.#onChange();
  }

  /** @returns the outcome of the last post, or of the first that was not accepted: after it nothing more is posted */
  send(url: string, posts: readonly Post[], policy: RetryPolicy): Promise<Outcome> {
    this.#inFlight ??= this.#deliver(url, posts, policy).finally(() => {
      this.#inFlight = undefined;
    });
    return this.#inFlight;
  }

  async #deliver(url: string, posts: readonly Post[], policy: RetryPolicy): Promise<Outcome> {
    const total = posts.length;
    const begun = performance.now();
    let sent = 0;
    let outcome: Outcome = { type: 'accepted' };
    for (const { body, onAccepted } of posts) {
      this.happened({ type: 'sending', progress: { sent, total } });
      outcome = await deliver(url, body, policy, begun);
      if (outcome.type !== 'accepted') break;
      onAccepted();
      sent += 1;
    }
    return this.decide(outcome, { sent, total });
  }

  /** What came of a submission, also of one that is not to be posted. */
  decide(outcome: Outcome, progress: Progress = { sent: 0, total: 0 }): Outcome {
    this.happened(outcome.type === 'accepted' ? { type: 'done' } : { type: 'failed', outcome, progress });
    return outcome;
  }
}

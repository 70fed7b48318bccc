/** Holds where a form stands, and lets one submission at a time through: the first click wins. */
import type { Outcome } from '../core/outcome.js';
import type { RetryPolicy } from '../core/retry.js';
import { nextState, ready, type Happening, type State } from '../core/state.js';
import { deliver } from './deliver.js';

export class Submission {
  readonly #onChange: () => void;
  #state: State = ready;
  #inFlight: Promise<Outcome> | undefined;

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

  happened(happening: Happening): void {
    this.#state = nextState(this.#state, happening);
    this.#onChange();
  }

  send(url: string, body: string, policy: RetryPolicy): Promise<Outcome> {
    this.#inFlight ??= this.#deliver(url, body, policy);
    return this.#inFlight;
  }

  async #deliver(url: string, body: string, policy: RetryPolicy): Promise<Outcome> {
    this.happened({ type: 'sent' });
    const outcome = await deliver(url, body, policy);
    this.#inFlight = undefined;
    this.happened({ type: 'decided', outcome });
    return outcome;
  }
}

/** Counts posts, and says how long one that is too many would have to wait; what it is answered is left to `answer`. */
import type { Settings } from '../settings.js';

/** What a post can be counted by. */
export interface Sender {
  readonly address: string;
  /** The address of the endpoint. */
  readonly form: string;
  /** Empty without a key. */
  readonly key: string;
}

export interface RateLimit {
  /** Counts the post; returns undefined when it may pass, else the milliseconds until one may. */
  excess(sender: Sender, settings: Settings): number | undefined;
  /** Forgets what was counted. */
  clear(): void;
}

const countedBy: Readonly<Record<Settings['rateLimit'], ((sender: Sender) => string) | undefined>> = {
  off: undefined,
  'by-address': ({ address }) => address,
  'by-form': ({ form }) => form,
  'by-key': ({ key }) => key,
};

/** What "N a second" counts in, in milliseconds. */
const SECOND = 1000;

/** A sliding window of one second. Posts that did not pass are not counted. `now` gives milliseconds. */
export function createRateLimit(now: () => number): RateLimit {
  const passed = new Map<string, readonly number[]>();
  return {
    excess(sender, { rateLimit, postsPerSecond }) {
      const name = countedBy[rateLimit]?.(sender);
      if (name === undefined) return undefined;
      const time = now();
      const recent = (passed.get(name) ?? []).filter((earlier) => earlier > time - SECOND);
      const oldest = recent.at(-postsPerSecond);
      if (oldest !== undefined) return oldest + SECOND - time;
      passed.set(name, [...recent, time]);
      return undefined;
    },
    clear() {
      passed.clear();
    },
  };
}

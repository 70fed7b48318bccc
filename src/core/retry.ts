/** When a post is tried again: policy as data, waiting as arithmetic. Doing it is left to the network layer. */
import type { Repeat } from './action.js';
import type { Answer } from './outcome.js';

export interface RetryPolicy {
  /** Tries in all. */
  readonly attempts: number;
  /** How long one try may take, ms. */
  readonly attemptLimit: number;
  /** Whether a lost answer may be asked for again: only where a second record replaces the first. */
  readonly safeToRepeat: boolean;
}

export const retryPolicies: Readonly<Record<Repeat, RetryPolicy>> = {
  replaces: { attempts: 3, attemptLimit: 15_000, safeToRepeat: true },
  // Two tries, because a 429 recorded nothing; any other answer ends it after one.
  adds: { attempts: 2, attemptLimit: 30_000, safeToRepeat: false },
};

/** How long all tries and the waits between may take, ms: nobody watches a busy button for longer. */
export const totalLimit = 45_000;

/**
 * After this, in ms since the first, no try begins: one that is cut off sooner than 9 s may well be recorded, and nobody
 * knows. Two tries of 15 s and the waits after them end here.
 */
export const lastStart = totalLimit - 9_000;

/** Full jitter, from 1 to 3 s, in ms, so that a crowd that failed together does not come back together. */
const shortestWait = 1_000;
const spread = 2_000;

/** The longest wait the server may ask for, ms; past it the person is better told than kept waiting. */
const longestWait = 30_000;

export interface Try {
  readonly answer: Answer;
  /** Tries made so far, from 1. */
  readonly made: number;
  /** Since the first try began, ms. */
  readonly elapsed: number;
  /** The time now, ms since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

/** How long to wait before the next try, ms; undefined where there is to be none. */
export function waitBeforeNext(
  { attempts, safeToRepeat }: RetryPolicy,
  { answer, made, elapsed, now, random }: Try,
): number | undefined {
  const asked = answer.type === 'answered' ? retryAfter(answer.retryAfter, now) : 0;
  const wait = Math.max(asked, shortestWait + random * spread);
  const isOver = made >= attempts || asked > longestWait || elapsed + wait > lastStart;
  return isOver || !mayBeTriedAgain(answer, safeToRepeat, asked) ? undefined : wait;
}

function mayBeTriedAgain(answer: Answer, safeToRepeat: boolean, asked: number): boolean {
  if (answer.type !== 'answered') return safeToRepeat && answer.type === 'unconfirmed';
  if (answer.status === 429) return safeToRepeat || asked > 0;
  return safeToRepeat && answer.status >= 500;
}

/** The wait that a `Retry-After` header asks for, ms; none where it asks for none in a form that RFC 9110 allows. */
function retryAfter(header: string | null, now: number): number {
  const text = header ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1_000 : /^[A-Z].* GMT$/.test(text) ? Date.parse(text) - now : 0;
  return asked > 0 ? asked : 0;
}

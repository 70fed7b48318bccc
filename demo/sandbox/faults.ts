/** How the next posts are to fail: the faults as data, and the queue they wait in. Carrying them out is left to `api/failing`. */
import { z } from 'zod';
import { bodiless } from './bodiless.js';

/** For how many posts a fault stands; `always` until the queue is cleared. */
const times = z.union([z.int().positive(), z.literal('always')]).default(1);
/** Whether the post is worked off and recorded before the answer fails. */
const record = z.boolean().default(false);
const status = z.int().min(200).max(599);
/** The status of an answer whose body begins. */
const statusWithBody = status.refine((value) => !bodiless.includes(value), 'allows no body');
// What Node sends of a header, and no more (RFC 9110, sections 5.1 and 5.5).
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
const headerValue = z.string().regex(/^[\t\u0020-\u007e\u0080-\u00ff]*$/, 'is no value of a header');
const headers = z
  .record(z.string(), headerValue)
  .refine((named) => Object.keys(named).every((name) => headerName.test(name)), 'holds what is no name of a header');
const contentType = headerValue.default('application/hal+json');
/** The longest time that a timer takes, in milliseconds; a longer one would be over at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The border where faults come in, from a test or as JSON over HTTP. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** A whole answer, such as it is. Without a body: `{}`, or an error message when the status is one. */
  z.strictObject({
    kind: z.literal('answer'),
    status,
    headers: headers.default({}),
    body: z.string().optional(),
    contentType,
    delayMs: z.int().nonnegative().max(LONGEST_DELAY).default(0),
    /** False leaves the CORS headers away: the page that posted may not read the answer. */
    cors: z.boolean().default(true),
    record,
    times,
  }),
  /** The connection is reset after the request was read, before the answer or in the middle of its headers. */
  z.strictObject({
    kind: z.literal('reset'),
    at: z.enum(['before-headers', 'in-headers']).default('before-headers'),
    record,
    times,
  }),
  /** Nothing is ever answered. */
  z.strictObject({ kind: z.literal('hang'), record, times }),
  /** The headers come, then the body never ends. */
  z.strictObject({ kind: z.literal('stall'), status: statusWithBody.default(200), contentType, record, times }),
  /** The body comes a byte at a time and never ends. */
  z.strictObject({ kind: z.literal('drip'), status: statusWithBody.default(400), record, times }),
  /** The preflight is refused, so that no browser sends the post. */
  z.strictObject({ kind: z.literal('preflight-refused'), times }),
  /** No fault: the post is answered as ever. For queues such as two that pass, then one that fails. */
  z.strictObject({ kind: z.literal('pass'), times }),
]);

/** A fault as it is written: what has a default may be left out. */
export type Fault = z.input<typeof faultSchema>;
type ReadFault = z.output<typeof faultSchema>;
/** A fault that meets a preflight. */
export type PreflightFault = Extract<ReadFault, { kind: 'preflight-refused' }>;
/** A fault that meets a post. */
export type PostFault = Exclude<ReadFault, PreflightFault>;

/** How the next posts are to fail. */
export interface Faults {
  /** Puts faults at the end of the queue; throws a `ZodError` when one is not a fault. */
  add(...faults: Fault[]): void;
  /** What is still to come. */
  list(): readonly Fault[];
  /** From now on nothing fails. */
  clear(): void;
}

/** The queue with its taking end, which only the API has. */
export interface FaultQueue extends Faults {
  /** The next fault that meets a post, one time of it used up. */
  takeForPost(): PostFault | undefined;
  /** The same for a preflight. */
  takeForPreflight(): PreflightFault | undefined;
}

/** An empty queue. Faults of preflights and of posts wait in one order but do not wait for each other. */
export function createFaultQueue(): FaultQueue {
  let queue: ReadFault[] = [];

  const take = <F extends ReadFault>(meets: (fault: ReadFault) => fault is F): F | undefined => {
    const fault = queue.find(meets);
    if (fault === undefined || fault.times === 'always') return fault;
    fault.times -= 1;
    if (fault.times === 0) queue = queue.filter((other) => other !== fault);
    return fault;
  };

  return {
    add: (...faults) => void queue.push(...z.array(faultSchema).parse(faults)),
    list: () => structuredClone(queue),
    clear() {
      queue = [];
    },
    takeForPost: () => take((fault): fault is PostFault => fault.kind !== 'preflight-refused'),
    takeForPreflight: () => take((fault): fault is PreflightFault => fault.kind === 'preflight-refused'),
  };
}

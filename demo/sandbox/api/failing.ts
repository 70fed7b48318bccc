/** Carries out one fault on a post that was read; which fault it is, and whether the post was recorded, was decided before. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { PostFault } from '../faults.js';
import { halJson, toResponse, type Answer } from './answer.js';

/** A fault that stands in for the answer. */
export type FailingFault = Exclude<PostFault, { kind: 'pass' }>;

/** Time between two bytes of a dripping body: short enough to keep any idle timer from firing. */
const DRIP_MS = 100;

/** The whole answer that the fault gives, or undefined when it gives none. */
export const wholeAnswer = (fault: FailingFault): Answer | undefined =>
  fault.kind === 'answer' ? answerOf(fault) : undefined;

/** Fails in the fault's way, on the raw connection where no response can say it. */
export async function fail(fault: FailingFault, outgoing: HttpBindings['outgoing']): Promise<Response> {
  switch (fault.kind) {
    case 'answer':
      if (fault.delayMs > 0) await delay(fault.delayMs, undefined, { ref: false });
      return toResponse(answerOf(fault));
    case 'hang':
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      reset(outgoing, fault.at === 'in-headers' ? 'HTTP/1.1 200 OK\r\nContent-Ty' : '');
      return RESPONSE_ALREADY_SENT;
    case 'stall':
      return new Response(endless('{', undefined), {
        status: fault.status,
        headers: { 'Content-Type': fault.contentType },
      });
    case 'drip':
      return new Response(endless('{', ' '), { status: fault.status, headers: halJson });
  }
}

function answerOf({ status, contentType, headers, body }: Extract<FailingFault, { kind: 'answer' }>): Answer {
  const error = `The sandbox was told to answer with ${status}.`;
  const usual = JSON.stringify(status < 400 ? {} : { error });
  return { status, headers: { 'Content-Type': contentType, ...headers }, body: body ?? usual };
}

function reset({ socket }: HttpBindings['outgoing'], before: string): void {
  socket?.write(before, () => {
    socket.resetAndDestroy();
  });
}

/** A body that begins and then never ends: silent, or with one more byte again and again. */
function endless(start: string, drop: string | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let dripping: NodeJS.Timeout | undefined;
  return new ReadableStream({
    start(body) {
      body.enqueue(encoder.encode(start));
      if (drop === undefined) return;
      dripping = setInterval(() => {
        body.enqueue(encoder.encode(drop));
      }, DRIP_MS);
    },
    cancel() {
      clearInterval(dripping);
    },
  });
}

/** One try at one post. Knows no form and no policy; whether to try again is for `deliver.ts`. */
import type { Answer } from '../core/outcome.js';
import { pause } from './pause.js';

/**
 * A browser lets 64 KiB of bodies in all outlive the page. Well under that, even at three bytes a character,
 * a post still arrives when the person has already left.
 */
const keepaliveLimit = 16_000;

/**
 * How long the report of the page's policy may come after the failure that it explains, ms. Chromium's comes within the
 * next task; Firefox's came up to 44 ms later on a busy machine. Who has no connection waits for a retry anyway.
 */
const reportTime = 500;

/** Characters of the posts on their way that outlive the page. */
let carried = 0;

/**
 * Posts JSON without a key, cookies or the page's full address, and never follows a redirect with it.
 * @param timeLimit ms for the headers and the body together
 * @returns what came back; a lost connection, a refused preflight and a broken `fetch` are answers too
 */
export async function post(url: string, json: string, timeLimit: number): Promise<Answer> {
  const weight = carried + json.length < keepaliveLimit ? json.length : 0;
  carried += weight;
  // Once: it is the same listener each time.
  document.addEventListener('securitypolicyviolation', noteForbidden);
  // Raced against a timer, too, because a page's own `fetch` may ignore the signal. It begins first, so that it ends first.
  const timeUp = pause(timeLimit);
  const signal = AbortSignal.timeout(timeLimit);
  try {
    const response = await Promise.race([fetch(url, { ...blind, body: json, keepalive: weight > 0, signal }), timeUp]);
    if (!response) return { type: 'unconfirmed', cause: 'timeout' };
    if (response.type === 'opaqueredirect') return { type: 'misconfigured', cause: 'redirect' };
    // The API's own acceptance has nothing to say in its body that anybody would wait for.
    if (response.ok && response.headers.get('Content-Type')?.includes('json')) return { type: 'accepted' };
    const body = await Promise.race([response.text().then(String, () => undefined), timeUp]);
    return { type: 'answered', status: response.status, body, retryAfter: response.headers.get('Retry-After') };
  } catch {
    // `fetch` cannot tell a refused connection, DNS, TLS, CORS and a blocker apart; the page's policy can be told.
    await Promise.race([timeUp, pause(reportTime)]);
    return forbidden.some((address) => url.startsWith(address))
      ? { type: 'misconfigured', cause: 'policy', detail: connectSource }
      : { type: 'unconfirmed', cause: 'network' };
  } finally {
    carried -= weight;
  }
}

const blind: RequestInit = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  credentials: 'omit',
  redirect: 'manual',
  referrerPolicy: 'strict-origin',
};

const connectSource = 'connect-src';

/** Addresses that the page's Content-Security-Policy has forbidden to post to. */
const forbidden: string[] = [];

function noteForbidden({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void {
  if (disposition === 'enforce' && effectiveDirective === connectSource && blockedURI) forbidden.push(blockedURI);
}

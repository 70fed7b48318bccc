/** The faults that the page offers by name; any other is put over HTTP. Plain data. */
import type { Fault } from '../faults.js';

export const faultPresets: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: 'answered with 503, not recorded', fault: { kind: 'answer', status: 503 } },
  {
    name: 'answered with 429 and Retry-After: 2',
    fault: {
      kind: 'answer',
      status: 429,
      headers: { 'Retry-After': '2', 'Access-Control-Expose-Headers': 'Retry-After' },
    },
  },
  {
    name: 'answered with 200 and a page of HTML',
    fault: { kind: 'answer', status: 200, body: '<p>Sign in</p>', contentType: 'text/html' },
  },
  {
    name: 'recorded, then answered after 8 seconds',
    fault: { kind: 'answer', status: 200, delayMs: 8000, record: true },
  },
  { name: 'recorded, then its connection is reset', fault: { kind: 'reset', record: true } },
  { name: 'reset before it is recorded', fault: { kind: 'reset' } },
  { name: 'never answered', fault: { kind: 'hang' } },
  { name: 'given an answer that never ends', fault: { kind: 'stall' } },
  { name: 'refused at the preflight', fault: { kind: 'preflight-refused' } },
];

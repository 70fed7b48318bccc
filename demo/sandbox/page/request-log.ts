/** The page's list of requests: what the API was sent, and what it answered. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import type { LoggedRequest } from '../store/requests.js';
import { time, type Html } from './page.js';

/** As many as can be looked through; the rest is in `/recorded.json`. */
const SHOWN = 50;

export const requestLog = ({ requests }: Recorded): Html =>
  html`<section aria-labelledby="requests">
    <h2 id="requests">Requests <span class="count">${requests.length}</span></h2>
    ${requests.length === 0 ? html`<p class="empty">None yet.</p>` : ''}
    <ol class="requests">
      ${requests.slice(0, SHOWN).map((request) => html`<li>${entry(request)}</li>`)}
    </ol>
  </section>`;

const entry = (request: LoggedRequest): Html =>
  html`<details id="request-${request.id}">
    <summary>
      <span class="${isGood(request) ? 'good' : 'bad'}">${request.answer_status ?? 'no answer'}</span>
      <b>${request.method}</b>
      <code>${request.path}${request.query}</code>
      ${request.fault === null ? '' : html`<span class="tag">fault: ${request.fault}</span>`}
      ${request.background === null ? '' : html`<span class="tag">${request.background}</span>`}
    </summary>
    <dl>
      <div>
        <dt>Received</dt>
        <dd>${time(request.received_date)}</dd>
      </div>
      <div>
        <dt>From</dt>
        <dd>${request.origin ?? 'no page'}, ${request.key ? 'with a key' : 'without a key'}</dd>
      </div>
    </dl>
    ${text('Body', request.body)} ${text('Answer', request.answer_body ?? '')}
  </details>`;

const text = (title: string, body: string): Html =>
  html`<h3>${title}</h3>
    ${body === '' ? html`<p class="nothing">empty</p>` : html`<pre>${laidOut(body)}</pre>`}`;

const isGood = ({ answer_status }: LoggedRequest): boolean =>
  answer_status !== null && answer_status >= 200 && answer_status < 300;

/** JSON with a line for each key, other text as it is. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

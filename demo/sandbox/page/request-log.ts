/** The requests: what the API was sent, what it answered, and why it recorded nothing where it did not. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import type { LoggedRequest } from '../store/requests.js';
import type { Html, Page } from './layout.js';
import { row, shown, SHOWN_OF_TEXT, time } from './words.js';

/** As many as can be looked through; the rest is in `/recorded.json`. */
const SHOWN = 100;

/** More brackets than a form's body has. Inside one another, each indents all that it holds. */
const MOST_NESTED = 200;

export const requestsPage = ({ records, requests }: Recorded): Page => ({
  title: 'Requests',
  path: '/requests',
  count: records.length,
  live: requestList(requests.slice(0, SHOWN)),
});

export const requestList = (requests: readonly LoggedRequest[]): Html =>
  requests.length === 0
    ? html`<p class="empty">None yet.</p>`
    : html`<ol class="requests">
        ${requests.map((request) => html`<li>${entry(request)}</li>`)}
      </ol>`;

const entry = (request: LoggedRequest): Html =>
  html`<details id="request-${request.id}">
    <summary>
      <span class="${isGood(request) ? 'good' : 'bad'}">${request.answer_status ?? 'no answer'}</span>
      <b>${request.method}</b>
      <code>${request.path}${request.query}</code>
      ${request.fault === null ? '' : html`<span class="tag">fault: ${request.fault}</span>`}
      ${request.background === null ? '' : html`<span class="tag">${shown(request.background)}</span>`}
      ${request.refusal === null ? '' : html`<span class="tag">not recorded</span>`}
    </summary>
    <dl>
      ${row('Received', time(request.received_date))}
      ${row('From', `${request.origin ?? 'no page'}, ${request.key ? 'with a key' : 'without a key'}`)}
      ${request.refusal === null ? '' : row('Not recorded because', request.refusal)}
    </dl>
    ${text('Body', request.body)} ${text('Answer', request.answer_body ?? '')}
  </details>`;

const text = (title: string, body: string): Html =>
  html`<p class="label">${title}</p>
    ${body === '' ? html`<p class="nothing">empty</p>` : html`<pre>${shown(laidOut(body))}</pre>`}`;

const isGood = ({ answer_status }: LoggedRequest): boolean =>
  answer_status !== null && answer_status >= 200 && answer_status < 300;

/** JSON with a line for each key; other text, and what would be cut or mostly indentation, as it is. */
function laidOut(body: string): string {
  const openings = body.match(/[[{]/g)?.length ?? 0;
  if (body.length > SHOWN_OF_TEXT || openings > MOST_NESTED) return body;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

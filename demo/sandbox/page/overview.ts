/** The first page: the latest of everything, where people came from, and the actions with their counts. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import { about } from './about.js';
import { allActions, isOf, pathOf, type KindAndAction } from './action-names.js';
import { charts } from './charts.js';
import type { Html, Page } from './layout.js';
import { recordCards } from './record-cards.js';
import { requestList } from './request-log.js';

/** As many of the latest as can be taken in at once; each has a page with more. */
const SHOWN = 5;

export const overview = (recorded: Recorded, apiBase: string): Page => ({
  title: 'Overview',
  path: '/',
  count: recorded.records.length,
  // What one comes for stands first.
  live: html`<section aria-labelledby="records">
      <h2 id="records">Latest records <span class="count">${recorded.records.length}</span></h2>
      ${recordCards(recorded.records.slice(0, SHOWN), recorded)}
      <p class="more">
        <a id="more-actions" href="#actions">All records, by action</a>
        <a id="more-people" href="/people">All people</a>
      </p>
    </section>
    <section aria-labelledby="requests">
      <h2 id="requests">Latest requests <span class="count">${recorded.requests.length}</span></h2>
      ${requestList(recorded.requests.slice(0, SHOWN))}
      <p class="more"><a id="more-requests" href="/requests">All requests</a></p>
    </section>
    ${charts(recorded.records)}
    <section aria-labelledby="actions">
      <h2 id="actions">Actions</h2>
      <ul class="actions">
        ${allActions.map((each) => html`<li>${tile(each, recorded)}</li>`)}
      </ul>
    </section>`,
  fixed: about(apiBase),
});

function tile({ kind, action }: KindAndAction, { records }: Recorded): Html {
  const count = records.filter(isOf({ kind, action })).length;
  const isTaking = kind.actionsMadeIn.includes(action.madeIn);
  return html`<article class="${isTaking ? '' : 'closed'}">
    <h3><a id="action-${action.collection}-${action.id}" href="${pathOf(action)}">${action.title}</a></h3>
    <p class="number">${count} <span>${count === 1 ? kind.record : kind.records}</span></p>
    <code class="id">${action.id}</code>
    ${isTaking ? '' : html`<p>Takes no ${kind.records}, because it was made in the ${action.madeIn}.</p>`}
  </article>`;
}

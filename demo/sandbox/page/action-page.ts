/** The page of one action: what it is, where people came from, and its records. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import { isOf, pathOf, type KindAndAction } from './action-names.js';
import { charts } from './charts.js';
import type { Page } from './layout.js';
import { recordCards } from './record-cards.js';
import { row } from './words.js';

/** As many as can be looked through; the rest is in `/recorded.json`. */
const SHOWN = 50;

export function actionPage({ kind, action }: KindAndAction, recorded: Recorded, apiBase: string): Page {
  const records = recorded.records.filter(isOf({ kind, action }));
  return {
    title: action.title,
    path: pathOf(action),
    count: recorded.records.length,
    live: html`<article>
        <dl>
          ${row('Endpoint', html`<code>${apiBase}/${kind.collection}/${action.id}/${kind.records}</code>`)}
          ${row('Made in the', action.madeIn === 'api' ? 'API' : action.madeIn)}
          ${action.type === undefined ? '' : row('Type', action.type)} ${row('Language', action.language)}
          ${row('Autoresponse', action.autoresponse && action.madeIn === 'user interface' ? 'on' : 'off')}
          ${row('A second one from the same person', kind.second === 'adds' ? 'is added' : 'replaces the first')}
          ${action.withinId === undefined ? '' : row('In the campaign', html`<code>${action.withinId}</code>`)}
          ${action.lists === undefined ? '' : row('Subscribes to the lists', action.lists.join(', '))}
        </dl>
      </article>
      ${charts(records)}
      <section aria-labelledby="records">
        <h2 id="records">Records <span class="count">${records.length}</span></h2>
        ${recordCards(records.slice(0, SHOWN), recorded)}
        ${records.length > SHOWN ? html`<p>These are the latest ${SHOWN}. All of them are in <a id="all" href="/recorded.json">recorded.json</a>.</p>` : ''}
      </section>`,
  };
}

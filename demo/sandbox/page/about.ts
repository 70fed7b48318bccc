/** The page's part that says what a form needs to know: addresses, ids, tags and the key. */
import { html } from 'hono/html';
import { recordKinds } from '../record-kinds.js';
import { sandboxKey, startingActions, startingTags } from '../starting-data.js';
import type { Html } from './page.js';

export const about = (apiBase: string): Html =>
  html`<aside id="about" aria-labelledby="about-heading">
    <h2 id="about-heading">What is here</h2>
    <dl>
      <dt>API base</dt>
      <dd><code>${apiBase}</code></dd>
      ${recordKinds.map(
        (kind) =>
          html`<dt>Takes ${kind.records}</dt>
            ${startingActions.filter(({ collection }) => collection === kind.collection).map(action)}`,
      )}
      <dt>Tags</dt>
      <dd>${startingTags.map((tag) => html`<span class="tag">${tag}</span> `)}</dd>
      <dt>Key, for programs only</dt>
      <dd><code>${sandboxKey}</code></dd>
      <dt>The same as data</dt>
      <dd><a href="/recorded.json">recorded.json</a></dd>
    </dl>
  </aside>`;

const action = ({ title, id, autoresponse, withinId }: (typeof startingActions)[number]): Html =>
  html`<dd>
    ${title}
    <code class="id">${id}</code>
    ${withinId === undefined ? '' : html`<small>in the event campaign</small> <code class="id">${withinId}</code>`}
    <small>autoresponse ${autoresponse ? 'on' : 'off'}</small>
  </dd>`;

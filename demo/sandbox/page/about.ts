/** The part of the first page that says what a form needs to know: the address, tags, lists, referrer codes and the key. */
import { html } from 'hono/html';
import { sandboxKey, startingTags } from '../starting-data.js';
import { startingLists } from '../starting-lists.js';
import type { Html } from './layout.js';
import { tags } from './words.js';

export const about = (apiBase: string): Html =>
  html`<aside aria-labelledby="about">
    <h2 id="about">For your form</h2>
    <dl>
      <dt>API base</dt>
      <dd><code>${apiBase}</code></dd>
      <dt>Tags on the list</dt>
      <dd>${tags(startingTags)}</dd>
      <dt>Lists and their referrer codes</dt>
      ${startingLists.map(({ id, title }) => html`<dd>${title} <code class="id">${id}</code></dd>`)}
      <dt>Key, for programs only</dt>
      <dd><code>${sandboxKey}</code></dd>
      <dt>Everything as data</dt>
      <dd><a href="/recorded.json">recorded.json</a></dd>
    </dl>
  </aside>`;

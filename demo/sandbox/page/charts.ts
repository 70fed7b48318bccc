/** Where people came from, as bars: the sources, referrers and websites charts of an action's manage page. */
import { html } from 'hono/html';
import type { RecordedRecord } from '../store/recorded.js';
import type { Html } from './layout.js';
import { shown } from './words.js';

const titles = { source: 'Sources', referrer: 'Referrers', website: 'Websites' } as const;

/** As many as a chart is still read with. */
const SHOWN = 8;

/** The three charts of these records; nothing when there are none. */
export function charts(records: readonly RecordedRecord[]): Html {
  if (records.length === 0) return html``;
  return html`<section aria-labelledby="charts">
    <h2 id="charts">Where they came from</h2>
    <div class="charts">
      ${(['source', 'referrer', 'website'] as const).map((key) =>
        chart(titles[key], countEach(records.map(({ referrer_data }) => referrer_data[key])), records.length),
      )}
    </div>
  </section>`;
}

type Counts = readonly (readonly [string | undefined, number])[];

const chart = (title: string, counts: Counts, all: number): Html =>
  html`<figure>
    <figcaption>${title}</figcaption>
    <ol>
      ${counts.slice(0, SHOWN).map(
        ([value, count]) =>
          html`<li class="${value === undefined ? 'not-given' : ''}">
            <span>${shown(value ?? 'not given')}</span>
            <b>${count}<span class="unseen"> of ${all} records</span></b>
            <svg aria-hidden="true"><rect width="${(100 * count) / all}%" height="100%"></rect></svg>
          </li>`,
      )}
    </ol>
    ${counts.length > SHOWN ? html`<p>and ${counts.length - SHOWN} more</p>` : ''}
  </figure>`;

/** Each value with how often it is there, the most frequent first; an empty one is none. */
function countEach(values: readonly (string | undefined)[]): Counts {
  const counts = new Map<string | undefined, number>();
  for (const value of values) {
    const given = value === '' ? undefined : value;
    counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

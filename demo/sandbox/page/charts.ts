/** The page's counts of where people came from: the sources, referrers and websites charts of an action's manage page. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import type { Html } from './page.js';

const chartTitles = { source: 'Sources', referrer: 'Referrers', website: 'Websites' } as const;

export function charts({ records }: Recorded): Html {
  if (records.length === 0) return html``;
  return html`<section aria-labelledby="charts">
    <h2 id="charts">Where they came from</h2>
    <div class="charts">
      ${(['source', 'referrer', 'website'] as const).map((key) => {
        const counts = countEach(records.map((record) => record.referrer_data[key] ?? 'none'));
        return chart(chartTitles[key], counts, records.length);
      })}
    </div>
  </section>`;
}

const chart = (title: string, counts: readonly (readonly [string, number])[], all: number): Html =>
  html`<table>
    <caption>
      ${title}
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">Value</th>
        <th scope="col">Records</th>
      </tr>
    </thead>
    <tbody>
      ${counts.map(
        ([value, count]) =>
          html`<tr>
            <th scope="row">${value}</th>
            <td>${count} <meter min="0" max="${all}" value="${count}" aria-hidden="true"></meter></td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Each value with how often it is there, the most frequent first. */
function countEach(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

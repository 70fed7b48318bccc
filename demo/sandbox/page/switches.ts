/** The page of the switches: how the API behaves where Action Network documents nothing, and how the next posts fail. */
import { html } from 'hono/html';
import type { Fault } from '../faults.js';
import type { Settings } from '../settings.js';
import { faultPresets } from './fault-presets.js';
import type { Html, Page } from './layout.js';
import { switchRows, type SwitchRow } from './switch-rows.js';

/** How everything stands, and what is to be said of what was just done. */
export interface SwitchesShown {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly notice: string | undefined;
  readonly count: number;
}

export const switchesPage = ({ settings, faults, notice, count }: SwitchesShown): Page => ({
  title: 'Switches',
  path: '/switches',
  count,
  fixed: html`${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
    <section aria-labelledby="unknowns">
      <h2 id="unknowns">What Action Network does not document</h2>
      <p>A form must work whichever way the real service behaves. Try yours each way.</p>
      <form method="post" action="/switches" class="switches">
        ${Object.entries(switchRows).map(([name, row]) => control(name, row, settings[name as keyof Settings]))}
        <p class="buttons">
          <button class="main">Save the switches</button>
          <button formaction="/switches/defaults" formnovalidate>Restore the defaults</button>
        </p>
      </form>
    </section>
    <section aria-labelledby="faults">
      <h2 id="faults">How the next posts fail</h2>
      ${waiting(faults)}
      <form method="post" action="/switches/faults" class="switches">
        <p>
          <label for="preset">The next post is</label>
          <select id="preset" name="preset">
            ${faultPresets.map(({ name }) => html`<option>${name}</option>`)}
          </select>
        </p>
        <p class="buttons">
          <button class="main">Add this failure</button>
          <button formaction="/switches/faults/clear">Clear failures</button>
        </p>
      </form>
    </section>`,
});

const control = (name: string, row: SwitchRow, value: string | number): Html =>
  html`<p>
    <label for="${name}">${row.label}</label>
    ${'options' in row ? choice(name, row.options, value) : number(name, row, value)}
  </p>`;

const choice = (name: string, options: Readonly<Record<string, string>>, chosen: string | number): Html =>
  html`<select id="${name}" name="${name}">
    ${Object.entries(options).map(
      ([value, words]) => html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${words}</option>`,
    )}
  </select>`;

const number = (name: string, { min, max }: { min: number; max: number }, value: string | number): Html =>
  html`<input id="${name}" name="${name}" type="number" min="${min}" max="${max}" value="${value}" required />`;

const waiting = (faults: readonly Fault[]): Html =>
  faults.length === 0
    ? html`<p>No failure is set. Every post is answered normally.</p>`
    : html`<ol class="faults">
        ${faults.map((fault) => html`<li><code>${JSON.stringify(fault)}</code></li>`)}
      </ol>`;

/** The page of the switches: how the API behaves where nobody outside knows, and how the next posts are to fail. */
import { html } from 'hono/html';
import type { Fault } from '../faults.js';
import type { Settings } from '../settings.js';
import { faultPresets } from './fault-presets.js';
import { layout, type Html } from './layout.js';
import { switchRows, type SwitchRow } from './switch-rows.js';

/** How everything stands, and what is to be said of what was just done. */
export interface SwitchesShown {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly notice: string | undefined;
  readonly count: number;
}

export const switchesPage = ({ settings, faults, notice, count }: SwitchesShown): Html =>
  layout({
    title: 'Switches',
    path: '/switches',
    count,
    fixed: html`${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
      <section aria-labelledby="unknowns">
        <h2 id="unknowns">What nobody outside knows</h2>
        <p>A form must be right whichever way the real service turns out. Try yours each way.</p>
        <form method="post" action="/switches" class="switches">
          ${Object.entries(switchRows).map(([name, row]) => control(name, row, settings[name as keyof Settings]))}
          <p class="buttons">
            <button class="main">Set the switches</button>
            <button formaction="/switches/defaults" formnovalidate>Back to the defaults</button>
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
            <button class="main">Add it</button>
            <button formaction="/switches/faults/clear">Let nothing fail</button>
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
    ? html`<p>Nothing waits: every post is answered as ever.</p>`
    : html`<ol class="faults">
        ${faults.map((fault) => html`<li><code>${JSON.stringify(fault)}</code></li>`)}
      </ol>`;

/** A run as a picture: bars of each contender's medians, drawn by Vega-Lite in the browser that measured them. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { median, spread, type RunResult } from './result.js';

declare const vega: {
  readonly parse: (spec: unknown) => unknown;
  readonly View: new (runtime: unknown, options: { renderer: 'none' }) => { readonly toSVG: () => Promise<string> };
};
declare const vegaLite: { readonly compile: (spec: unknown) => { readonly spec: unknown } };

const panels = [
  { title: 'Weight, kB with Brotli', field: 'weight', format: ',.1f' },
  {
    title: 'Until it can be used, ms',
    field: 'usable',
    format: ',.0f',
    from: 'usableQuarter',
    to: 'usableThreeQuarters',
  },
  { title: 'Main thread blocked, ms', field: 'blocking', format: ',.0f' },
  { title: 'Layout shift', field: 'shift', format: '.2f' },
] as const;

const rowsOf = (run: RunResult) =>
  run.contenders.map((result) => ({
    name: result.name,
    ours: result.name.startsWith('an-'),
    weight: result.weight,
    usable: median(result, 'slow', 'usable'),
    usableQuarter: spread(result, 'slow', 'usable').quarter,
    usableThreeQuarters: spread(result, 'slow', 'usable').threeQuarters,
    blocking: median(result, 'slow', 'blocking'),
    shift: median(result, 'slow', 'shift'),
  }));

function panelOf(panel: (typeof panels)[number], index: number) {
  const y = { field: 'name', type: 'nominal', sort: null, title: null, ...(index > 0 && { axis: null }) };
  const bar = {
    mark: { type: 'bar', height: { band: 0.7 } },
    encoding: {
      x: { field: panel.field, type: 'quantitative', title: null, axis: { tickCount: 4, grid: true } },
      y,
      color: {
        field: 'ours',
        type: 'nominal',
        scale: { domain: [true, false], range: ['#2459d6', '#9aa1ad'] },
        legend: null,
      },
    },
  };
  const words = {
    mark: { type: 'text', align: 'left', dx: 4 },
    encoding: {
      x: { field: panel.field, type: 'quantitative' },
      y,
      text: { field: panel.field, type: 'quantitative', format: panel.format },
    },
  };
  const quartiles = {
    mark: { type: 'rule', color: '#111' },
    encoding: {
      x: { field: 'from' in panel ? panel.from : '', type: 'quantitative' },
      x2: { field: 'to' in panel ? panel.to : '' },
      y,
    },
  };
  return {
    title: { text: panel.title, anchor: 'start' },
    width: 190,
    height: { step: 20 },
    layer: [bar, ...('from' in panel ? [quartiles] : []), words],
  };
}

/** @returns an SVG */
export async function pictureOf(browser: Browser, run: RunResult): Promise<string> {
  const spec = {
    background: 'white',
    padding: 12,
    title: {
      text: 'A form of six fields: 1.6 Mbit/s, 150 ms, a processor four times slower',
      subtitle: `Medians of ${run.rounds} rounds, ${run.date}; the line on a bar goes from quartile to quartile`,
      anchor: 'start',
    },
    data: { values: rowsOf(run) },
    hconcat: panels.map(panelOf),
    config: { font: 'sans-serif' },
  };
  const page = await browser.newPage();
  try {
    for (const file of ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js']) {
      await page.addScriptTag({ path: fileURLToPath(new URL(`./peers/node_modules/${file}`, import.meta.url)) });
    }
    return await page.evaluate(
      (spec) => new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' }).toSVG(),
      spec,
    );
  } finally {
    await page.close();
  }
}

/**
 * Measures how a form's costs grow with what is in it: `npm run bench:growth`, after `npm run build`.
 *
 * Writes `results/growth.md` and `results/growth.json`. `--rounds` says of how many rounds the medians are.
 */
import { readFile } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { format } from 'prettier';
import { chromiumLaunchOptions } from '../../helpers/chromium.js';
import { page as pageOf } from '../../helpers/forms.js';
import { serveFiles } from '../../helpers/static-site.js';
import { machineKind } from '../result.js';
import { cases, formOf } from './cases.js';
import { costOf, keptAfter, longestTasksOf } from './measure.js';
import { markdownOf, type Growth } from './table.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    out: { type: 'string', default: fileURLToPath(new URL('../results', import.meta.url)) },
  },
});
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round);

async function withPage<T>(browser: Browser, origin: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  try {
    const page = await context.newPage();
    // Which tsx writes around functions, so that they keep their names.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.goto(origin);
    await page.waitForFunction(() => customElements.get('an-survey-form'));
    return await act(page);
  } finally {
    await context.close();
  }
}

async function measure(browser: Browser, origin: string): Promise<Growth> {
  const growth: Growth = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineKind(),
    browser: `Chromium ${browser.version()}`,
    rounds: rounds.length,
    cases: cases.map(({ what, unit, sizes }) => ({ what, unit, costs: sizes.map((size) => ({ size, costs: [] })) })),
    kept: [],
    longest: [],
  };
  for (const round of rounds) {
    for (const [index, { sizes, content, times }] of cases.entries()) {
      for (const [place, size] of sizes.entries()) {
        const cost = await withPage(browser, origin, (page) => costOf(page, content(size), times(size)));
        growth.cases[index]?.costs[place]?.costs.push(cost);
      }
    }
    growth.longest.push(await withPage(browser, origin, (page) => longestTasksOf(page, `${origin}thirty`)));
    growth.kept.push(await withPage(browser, origin, (page) => keptAfter(page, formOf(6), 500)));
    process.stderr.write(`Round ${round + 1} of ${rounds.length}, at ${Math.round(performance.now() / 1_000)} s\n`);
  }
  return growth;
}

const dist = new URL('../../../dist/', import.meta.url);
const pages: Readonly<Record<string, string>> = { '/': pageOf(''), '/thirty': pageOf(formOf(30)) };
const site = await serveFiles(async (path) => {
  const html = pages[path];
  if (html !== undefined) return { body: Buffer.from(html), type: 'text/html' };
  const body = await readFile(new URL(path.replace('/dist/', ''), dist)).catch(() => undefined);
  return { body, type: 'text/javascript' };
});
const browser = await chromium.launch(chromiumLaunchOptions);
try {
  const growth = await measure(browser, `${site.origin}/`);
  const table = await format(markdownOf(growth), { parser: 'markdown', printWidth: 120 });
  const raw = JSON.stringify(growth, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value,
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(resolve(values.out, 'growth.md'), table);
  writeFileSync(resolve(values.out, 'growth.json'), await format(raw, { parser: 'json', printWidth: 120 }));
  process.stdout.write(table);
} finally {
  await browser.close();
  await site.close();
}

/**
 * Compares the forms with what else a page could have: `npm run bench`, after `npm run build`, in about 25 minutes on two cores.
 *
 * Installs the peers beside `peers/package.json`, opens each contender's page in turn, in as many rounds as `--rounds`
 * says, slow and fast, fills it in and sends it, and writes `results/table.md`, `results/picture.svg` and
 * `results/raw.json`. `--out` takes another folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { format } from 'prettier';
import { chromiumLaunchOptions } from '../helpers/chromium.js';
import { actionId } from '../helpers/forms.js';
import { installPeers } from './bundle.js';
import { contenders, type Contender } from './contenders.js';
import { drawFirstPaint } from './first-paint.js';
import { conditionNames, visit, type Condition, type Visit } from './measure.js';
import { makePages, type Pages } from './pages.js';
import { pictureOf } from './picture.js';
import { machineKind, type RunResult } from './result.js';
import { startApi, startSite, type Api } from './site.js';
import { markdownOf } from './tables.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Visits in turns, so that whatever else the machine does meets all of them; nobody is always the first. */
async function runRounds(rounds: number, visitOne: (contender: Contender, condition: Condition) => Promise<Visit>) {
  const visits = new Map(contenders.map((each) => [each, { slow: [] as Visit[], fast: [] as Visit[] }]));
  // Of the first round nothing is kept: the machine has yet to read what it runs.
  for (let round = 0; round <= rounds; round++) {
    for (const condition of conditionNames) {
      for (let place = 0; place < contenders.length; place++) {
        const contender = contenders[(place + round) % contenders.length];
        if (!contender) continue;
        const found = await visitOne(contender, condition);
        if (round > 0) visits.get(contender)?.[condition].push(found);
      }
    }
    say(`Round ${round} of ${rounds}, at ${Math.round(performance.now() / 1_000)} s`);
  }
  return visits;
}

async function compare(browser: Browser, api: Api, pages: Pages, rounds: number): Promise<RunResult> {
  const site = await startSite(pages.files);
  try {
    const visits = await runRounds(rounds, (contender, condition) =>
      visit(browser, api, contender, site.origin + pages.pathOf(contender), condition),
    );
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: machineKind(),
      browser: `Chromium ${browser.version()}`,
      rounds,
      contenders: contenders.map((contender) => ({
        name: contender.name,
        draws: contender.draws,
        weight: pages.weightOf(contender),
        visits: visits.get(contender) ?? { slow: [], fast: [] },
      })),
    };
  } finally {
    await site.close();
  }
}

async function write(folder: URL, run: RunResult, picture: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const table = await format(markdownOf(run), { parser: 'markdown', printWidth: 120 });
  writeFileSync(new URL('table.md', folder), table);
  const raw = JSON.stringify(run, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value,
  );
  writeFileSync(new URL('raw.json', folder), await format(raw, { parser: 'json', printWidth: 120 }));
  writeFileSync(new URL('picture.svg', folder), picture);
  process.stdout.write(table);
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    out: { type: 'string', default: fileURLToPath(new URL('./results', import.meta.url)) },
  },
});

installPeers();
const browser = await chromium.launch(chromiumLaunchOptions);
const api = await startApi();
try {
  const endpoint = { apiBase: api.apiBase, eventId: actionId };
  const pages = await makePages(contenders, { ...endpoint, firstPaint: await drawFirstPaint(browser, endpoint) });
  const run = await compare(browser, api, pages, Number(values.rounds));
  await write(pathToFileURL(`${resolve(values.out)}/`), run, await pictureOf(browser, run));
} finally {
  await browser.close();
  await api.close();
}

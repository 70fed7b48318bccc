/** Holds the test command: runs every step, goes on after a failure, and ends with the counts of all of them. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './helpers/chromium-install.js';
import { endWithChildren, run } from './helpers/child.js';
import { countsOfCheck, countsOfRunner, sumOf, type Counts } from './helpers/counts.js';
import { testsOf } from './helpers/named-tests.js';
import { countsOfRows, rowsShownBy, tableOf } from './helpers/rows.js';
import { steps, type Step } from './helpers/steps.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Both runners get the browser and the place of their report from the environment, and each reads its own name. */
const environment = ({ report }: Step): NodeJS.ProcessEnv =>
  report === undefined
    ? process.env
    : { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ELEMENT_TESTS_OUTPUT_FILE: report };

const countsOf = async (step: Step): Promise<Counts> => {
  if (step.report === undefined) return countsOfCheck(await run(step.command, environment(step)));
  return countsOfRunner(await run(step.command, environment(step)), step.report);
};

endWithChildren();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = 'test/results';
mkdirSync(reports, { recursive: true });
// What a step that does not run would leave from the last time.
for (const { report } of steps) if (report !== undefined) rmSync(report, { force: true });

try {
  process.env['CHROMIUM_PATH'] = ensureChromium();
} catch (error) {
  // The steps that need a browser fail on their own; the others still say what they find.
  console.error(error);
}

const results = new Map<string, Counts>();
const summary: string[] = [];

for (const step of steps) {
  const { name, needs } = step;
  const start = performance.now();
  say(`\n── ${name}`);
  const blocked = needs !== undefined && results.get(needs)?.failed !== 0;
  const counts = blocked ? countsOfCheck(false) : await countsOf(step);
  const outcome = blocked
    ? `not run, for it needs the ${needs}`
    : `${counts.passed} of ${counts.passed + counts.failed} passed`;
  const line = `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s)`;
  say(line);
  results.set(name, counts);
  summary.push(line);
}

// Also of the reports that another command put there, such as those of other engines.
const files = readdirSync(reports).filter((file) => file.endsWith('.json'));
const rows = rowsShownBy(testsOf(files.map((file) => `${reports}/${file}`)));
const rowCounts = countsOfRows(rows);
results.set('rows', rowCounts);
summary.push(
  `${rowCounts.failed === 0 ? '✓' : '✗'} rows: ${rows.length - rowCounts.failed} of ${rows.length} are shown`,
);
say(`\n── rows, by the tests that are named after them\n${tableOf(rows)}`);

const { passed, failed } = sumOf([...results.values()]);
say(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

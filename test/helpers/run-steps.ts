/** Holds running steps one after the other: it goes on after a failure, and ends with the counts of all of them. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium-install.js';
import { endWithChildren, run } from './child.js';
import { countsOfCheck, countsOfRunner, sumOf, type Counts } from './counts.js';
import type { Step } from './steps.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Both runners get the browser and the place of their report from the environment, and each reads its own name. */
const environment = ({ report }: Step): NodeJS.ProcessEnv =>
  report === undefined
    ? process.env
    : { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ELEMENT_TESTS_OUTPUT_FILE: report };

const countsOf = async (step: Step): Promise<Counts> => {
  if (step.report === undefined) return countsOfCheck(await run(step.command, environment(step)));
  rmSync(step.report, { force: true });
  return countsOfRunner(await run(step.command, environment(step)), step.report);
};

/** Looks at the reports of all the steps. */
type ClosingCheck = (reports: readonly string[]) => {
  readonly name: string;
  readonly counts: Counts;
  readonly told: string;
};

/** The last line says how many passed and failed in all, and the exit code whether any failed. */
export async function runSteps(steps: readonly Step[], closing?: ClosingCheck): Promise<void> {
  endWithChildren();
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  mkdirSync('test/results', { recursive: true });

  try {
    ensureChromium();
  } catch (error) {
    // The steps that need a browser fail on their own; the others still say what they find.
    console.error(error);
  }

  const results = new Map<string, Counts>();
  const summary: string[] = [];

  for (const step of steps) {
    const { name, needs = [] } = step;
    const start = performance.now();
    say(`\n── ${name}`);
    const missing = needs.find((step) => results.get(step)?.failed !== 0);
    const counts = missing === undefined ? await countsOf(step) : countsOfCheck(false);
    const outcome =
      missing === undefined
        ? `${counts.passed} of ${counts.passed + counts.failed} passed`
        : `not run, for it needs the step “${missing}”`;
    const line = `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s)`;
    say(line);
    results.set(name, counts);
    summary.push(line);
  }

  if (closing) {
    const { name, counts, told } = closing(steps.flatMap(({ report }) => report ?? []));
    say(`\n── ${name}\n${told}`);
    results.set(name, counts);
    summary.push(`${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.failed} missing or failed`);
  }

  const { passed, failed } = sumOf([...results.values()]);
  say(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

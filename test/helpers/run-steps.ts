/** Runs steps in their order: it goes on after a failure, and ends with the counts of all of them. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium-install.js';
import { endWithChildren, run } from './child.js';
import { countsOfCheck, countsOfRunner, sumOf, type Counts } from './counts.js';
import { failuresOf, testsOf } from './named-tests.js';
import type { Step } from './steps.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

const indented = (line: string) => `  ✗ ${line}`;

/** The environment tells both runners which browser to use, and each, in a variable of its own, where to write its report. */
const environment = ({ report }: Step): NodeJS.ProcessEnv =>
  report === undefined
    ? process.env
    : { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ELEMENT_TESTS_OUTPUT_FILE: report };

interface Result {
  readonly counts: Counts;
  readonly seconds: number;
  /** What it said, where it was not seen at once. */
  readonly output: string;
}

async function resultOf(step: Step, isAlone: boolean): Promise<Result> {
  const { command, report } = step;
  const start = performance.now();
  let output = '';
  const succeeded = await run(command, environment(step), isAlone ? undefined : (text) => (output += text));
  const counts = report === undefined ? countsOfCheck(succeeded) : countsOfRunner(succeeded, report);
  return { counts, seconds: (performance.now() - start) / 1000, output };
}

/** Checks that stand next to each other need nothing of one another, and keep one core busy each: they run together. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const isCheck = (step: Step | undefined) => step !== undefined && step.report === undefined;
  const starts = steps.flatMap((step, index) => (isCheck(step) && isCheck(steps[index - 1]) ? [] : [index]));
  return starts.map((start, index) => steps.slice(start, starts[index + 1]));
}

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
  // Of a step that is not run, nothing of an older run is told.
  for (const { report } of steps) if (report !== undefined) rmSync(report, { force: true });

  try {
    ensureChromium();
  } catch (error) {
    // The steps that need a browser fail on their own; the others still say what they find.
    console.error(error);
  }

  const results = new Map<string, Counts>();
  const summary: string[] = [];

  for (const group of groupsOf(steps)) {
    const begun = group.map((step) => {
      const missing = step.needs?.find((name) => results.get(name)?.failed !== 0);
      if (missing !== undefined)
        return { step, missing, result: { counts: countsOfCheck(false), seconds: 0, output: '' } };
      if (group.length === 1) say(`\n── ${step.name}`);
      return { step, missing, result: resultOf(step, group.length === 1) };
    });
    for (const { step, missing, result } of begun) {
      const { counts, seconds, output } = await result;
      if (group.length > 1) say(`\n── ${step.name}\n${output}`);
      const outcome =
        missing === undefined
          ? `${counts.passed} of ${counts.passed + counts.failed} passed`
          : `not run, for it needs the step “${missing}”`;
      const line = `${counts.failed === 0 ? '✓' : '✗'} ${step.name}: ${outcome} (${seconds.toFixed(1)} s)`;
      say(line);
      results.set(step.name, counts);
      // Told again: a long run is read from its end.
      summary.push(line, ...failuresOf(testsOf(step.report === undefined ? [] : [step.report])).map(indented));
    }
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

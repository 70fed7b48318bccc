/** A run as Markdown: a table for each condition, and one of the goals. */
import { goalsOf } from './goals.js';
import { conditionNames, conditions, type Condition } from './measure.js';
import { spread, type ContenderResult, type Measure, type RunResult } from './result.js';

const columns: readonly { readonly measure: Measure; readonly head: string; readonly digits: number }[] = [
  { measure: 'paint', head: 'first paint, ms', digits: 0 },
  { measure: 'usable', head: 'usable, ms', digits: 0 },
  { measure: 'blocking', head: 'blocking, ms', digits: 0 },
  { measure: 'shift', head: 'shift', digits: 2 },
  { measure: 'script', head: 'script, ms', digits: 0 },
  { measure: 'heap', head: 'heap, kB', digits: 0 },
  { measure: 'requests', head: 'requests', digits: 0 },
  { measure: 'thanks', head: 'click to thanks, ms', digits: 0 },
];

const titles: Readonly<Record<Condition, string>> = {
  slow: `Slow: ${conditions.slow.bitsPerSecond / 1_000_000} Mbit/s, ${conditions.slow.latency} ms, a processor ${conditions.slow.timesSlower} times slower`,
  fast: 'Fast: nothing slowed down',
};

/** Rows of Markdown; the first is the head. */
export function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The median, and the quartiles around it where they are others. */
function cell(result: ContenderResult, condition: Condition, measure: Measure, digits: number): string {
  const { quarter, median, threeQuarters } = spread(result, condition, measure);
  const [low, middle, high] = [quarter, median, threeQuarters].map((number) => number.toFixed(digits));
  return low === high ? String(middle) : `${middle} (${low}–${high})`;
}

function conditionTable(run: RunResult, condition: Condition): string {
  const head = ['', 'kB', ...columns.map((column) => column.head)];
  const rows = run.contenders.map((result) => [
    result.name,
    result.weight.toFixed(1),
    ...columns.map(({ measure, digits }) => cell(result, condition, measure, digits)),
  ]);
  return `${titles[condition]}\n\n${tableOf([head, ...rows])}`;
}

export function markdownOf(run: RunResult): string {
  const goals = goalsOf(run).map(({ what, figure, limit, isMet }) => [what, figure, limit, isMet ? 'met' : 'missed']);
  return [
    `${run.date}, ${run.machine}, ${run.browser}. Medians of ${run.rounds} rounds, with their quartiles.`,
    ...conditionNames.map((condition) => conditionTable(run, condition)),
    `Goals, in the slow condition where nothing else is said\n\n${tableOf([['', 'figure', 'limit', ''], ...goals])}`,
  ].join('\n\n');
}

/** What was found of growth, as Markdown: costs by size with their exponents, and what is to be reached. */
import { exponentOf, spreadOf } from '../statistics.js';
import { tableOf } from '../tables.js';
import { phases, type Cost, type Kept, type LongestTasks } from './measure.js';

export interface Growth {
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly rounds: number;
  readonly cases: readonly {
    readonly what: string;
    readonly unit: string;
    readonly costs: readonly { readonly size: number; readonly costs: Cost[] }[];
  }[];
  readonly kept: Kept[];
  readonly longest: LongestTasks[];
}

type Case = Growth['cases'][number];

const middle = (numbers: readonly number[]) => spreadOf(numbers).median;

const medians = ({ costs }: Case, measure: keyof Cost) =>
  costs.map((each) => [each.size, middle(each.costs.map((cost) => cost[measure]))] as const);

const heads: Readonly<Record<keyof Cost, string>> = {
  draw: 'drawn, ms',
  key: 'one letter, ms',
  script: 'of it not layout, ms',
  memory: 'memory, kB',
};

const digitsOf = (figure: number) => (figure < 1 ? 2 : figure < 10 ? 1 : 0);

function caseTable(each: Case): string {
  const sizes = each.costs.map(({ size }) => `${size.toLocaleString('en')} ${each.unit}`);
  const rows = (Object.keys(heads) as (keyof Cost)[]).map((measure) => {
    const points = medians(each, measure);
    // What stands on the page besides is so much of the smallest that it says little of growth.
    const grows = exponentOf(points.slice(-3)).toFixed(2);
    return [heads[measure], ...points.map(([, figure]) => figure.toFixed(digitsOf(figure))), grows];
  });
  const head = [each.what, ...sizes, 'exponent'];
  return tableOf([head, ...rows]);
}

function ratioOf(each: Case | undefined, measure: keyof Cost, large: number, small: number): number {
  const figures = new Map(each ? medians(each, measure) : []);
  return (figures.get(large) ?? NaN) / (figures.get(small) ?? NaN);
}

function goalsOf({ cases: [fields, own, forms], longest }: Growth): readonly (readonly string[])[] {
  const goals: readonly (readonly [string, number, number | undefined])[] = [
    ['one letter with 1,000 fields ÷ with 10', ratioOf(fields, 'key', 1_000, 10), 1.5],
    // To compare with: of the browser itself nothing is asked.
    ['one letter with 1,000 fields ÷ with 10, in HTML alone', ratioOf(own, 'key', 1_000, 10), undefined],
    ['100 forms drawn ÷ 10 forms', ratioOf(forms, 'draw', 100, 10), 11],
    ...phases.map(
      (phase) =>
        [
          `longest task of a form of 30 fields, ${phase}, a processor 4 times slower, ms`,
          middle(longest.map((each) => each[phase])),
          50,
        ] as const,
    ),
  ];
  return goals.map(([what, figure, limit]) => {
    const printed = figure.toFixed(1);
    return limit === undefined
      ? [what, printed, '', '']
      : [what, printed, `≤ ${limit}`, Number(printed) <= limit ? 'met' : 'missed'];
  });
}

export function markdownOf(growth: Growth): string {
  const { date, machine, browser, rounds, kept } = growth;
  const memory = medians(growth.cases[2] ?? { what: '', unit: '', costs: [] }, 'memory').at(-1);
  const keptRow = (['heap', 'nodes', 'listeners', 'slowdown'] as const).map((key) =>
    middle(kept.map((each) => each[key])).toFixed(key === 'slowdown' ? 2 : 0),
  );
  return [
    `${date}, ${machine}, ${browser}. Medians of ${rounds} rounds, in processor time of the page’s thread; the exponent is that of the three largest.`,
    ...growth.cases.map(caseTable),
    `A form of six fields keeps ${((memory?.[1] ?? NaN) / (memory?.[0] ?? NaN)).toFixed(0)} kB.`,
    tableOf([
      ['500 forms shown and taken away, since the hundredth', 'heap, kB', 'nodes', 'listeners', 'last 50 ÷ second 50'],
      ['more than before', ...keptRow],
    ]),
    tableOf([['', 'figure', 'limit', ''], ...goalsOf(growth)]),
  ].join('\n\n');
}

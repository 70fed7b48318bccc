/** What the forms are to reach, each as a ratio or a difference within one run, and whether they do. */
import { bareFetch, native, oursDrawn, oursPlain, type Contender } from './contenders.js';
import type { Condition } from './measure.js';
import { median, type ContenderResult, type Measure, type RunResult } from './result.js';

export interface Goal {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly isMet: boolean;
}

/** What tasks may take beyond 50 ms each before a person feels it, in milliseconds. */
const mostBlocking = 60;

/** Of a screen that shows sixty a second, in milliseconds. The thanks come without an animation. */
const oneFrame = 1_000 / 60;

export function goalsOf(run: RunResult): readonly Goal[] {
  const resultOf = ({ name }: Contender) => {
    const found = run.contenders.find((result) => result.name === name);
    if (!found) throw new Error(`The run has no ${name}.`);
    return found;
  };
  const ours = [...oursPlain, ...oursDrawn].map(resultOf);
  const [plain, drawn] = [oursPlain.map(resultOf), oursDrawn.map(resultOf)];
  const fields = run.contenders.filter((result) => result.draws === 'script' && !ours.includes(result));
  return [
    ...plain.map((each) => atMost(each, resultOf(native), 'usable', 1.15, 2)),
    // A frame is a sixteenth of that time.
    ...drawn.map((each) => atMost(each, resultOf(native), 'usable', 1, 1)),
    ...ours.map((each) => within(`${each.name}: blocking`, median(each, 'slow', 'blocking'), mostBlocking, 0)),
    ...drawn.map((each) => within(`${each.name}: shift`, median(each, 'slow', 'shift'), 0, 2)),
    ...fields.flatMap((each) => beaten(each, plain[0], drawn[0])),
    ...ours.flatMap((each) => sooner(each, resultOf(bareFetch))),
  ];
}

/** Figures are compared as they are printed. */
function within(what: string, figure: number, limit: number, digits: number): Goal {
  const [printed, most] = [figure.toFixed(digits), limit.toFixed(digits)];
  return { what, figure: printed, limit: `≤ ${most}`, isMet: Number(printed) <= Number(most) };
}

function atMost(ours: ContenderResult, other: ContenderResult, measure: Measure, limit: number, digits: number): Goal {
  const ratio = median(ours, 'slow', measure) / median(other, 'slow', measure);
  return within(`${ours.name}: ${measure} ÷ ${other.name}’s`, ratio, limit, digits);
}

/** Its bytes, time and blocking by the plain form; its shift by the one that is drawn before. */
function beaten(other: ContenderResult, plain?: ContenderResult, drawn?: ContenderResult): readonly Goal[] {
  if (!plain || !drawn) return [];
  const pairs: readonly (readonly [string, number, number])[] = [
    ['bytes', plain.weight, other.weight],
    ['usable', median(plain, 'slow', 'usable'), median(other, 'slow', 'usable')],
    ['blocking', median(plain, 'slow', 'blocking'), median(other, 'slow', 'blocking')],
    ['shift', median(drawn, 'slow', 'shift'), median(other, 'slow', 'shift')],
  ];
  return pairs.map(([what, mine, theirs]) => ({
    what: `${what} ÷ ${other.name}’s`,
    // Where neither has any there is nothing to divide.
    figure: mine === 0 && theirs === 0 ? '0 and 0' : (mine / theirs).toFixed(2),
    limit: '≤ 1',
    isMet: mine <= theirs,
  }));
}

function sooner(ours: ContenderResult, bare: ContenderResult): readonly Goal[] {
  return (['slow', 'fast'] satisfies Condition[]).map((condition) =>
    within(
      `${ours.name}: ms from click to thanks beyond a bare fetch’s, ${condition}`,
      median(ours, condition, 'thanks') - median(bare, condition, 'thanks'),
      oneFrame,
      1,
    ),
  );
}

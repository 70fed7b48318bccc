/** What a run found, as it is kept: every visit's numbers, and what each contender's come to. */
import { cpus, platform, arch, totalmem } from 'node:os';
import type { Contender } from './contenders.js';
import type { Condition, Visit } from './measure.js';
import { spreadOf, type Spread } from './statistics.js';

export type Measure = keyof Visit;

export interface ContenderResult {
  readonly name: string;
  readonly draws: Contender['draws'];
  /** Bytes with Brotli, in kB. */
  readonly weight: number;
  readonly visits: Readonly<Record<Condition, readonly Visit[]>>;
}

export interface RunResult {
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly rounds: number;
  readonly contenders: readonly ContenderResult[];
}

/** The kind of machine, as far as it says something of its speed. */
export function machineKind(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}`;
}

export const spread = ({ visits }: ContenderResult, condition: Condition, measure: Measure): Spread =>
  spreadOf(visits[condition].map((visit) => visit[measure]));

export const median = (result: ContenderResult, condition: Condition, measure: Measure): number =>
  spread(result, condition, measure).median;

/**
 * Measures the sandbox under load: `npm run bench:sandbox`. Prints the table that its README shows, and writes it to
 * `results/sandbox.md`.
 *
 * `--seconds` says for how long each number of connections posts, `--most` how many people there are at most.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { startSandbox } from '../../../demo/sandbox/server.js';
import { actionId } from '../../helpers/forms.js';
import { machineKind } from '../result.js';
import { tableOf } from '../tables.js';
import { load, percentilesOf, type Answered } from './load.js';
import { seed, seededAddress, seededNumber } from './seed.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    most: { type: 'string', default: '1000000' },
    out: { type: 'string', default: fileURLToPath(new URL('../results', import.meta.url)) },
  },
});

const root = fileURLToPath(new URL('../../..', import.meta.url));
const attendances = `/api/v2/events/${actionId}/attendances`;

interface Running {
  readonly url: string;
  /** Kills it as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** The sandbox as a process of its own, as its README starts it. */
async function start(file: string): Promise<Running> {
  const args = ['--import', 'tsx', 'demo/sandbox/start.ts', '--file', file];
  const child: ChildProcess = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('The sandbox prints nothing.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: line.replace('Sandbox: ', '') + attendances,
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

const figuresOf = (answered: readonly Answered[]) => {
  const { p50, p99 } = percentilesOf(answered);
  return [p50.toFixed(1), p99.toFixed(1)];
};

/** New people all the time. */
async function underLoad(file: string, connections: number): Promise<readonly string[]> {
  const { url, kill } = await start(file);
  const names = (name: number, post: number) => `${post}@client-${name}.example`;
  await load({
    url,
    connections,
    next: (name, post) => (post < 20 ? { address: `warm-${names(name, post)}` } : undefined),
  });
  const begun = performance.now();
  const isOver = () => performance.now() - begun > Number(values.seconds) * 1_000;
  const answered = await load({
    url,
    connections,
    next: (name, post) => (isOver() ? undefined : { address: names(name, post) }),
  });
  const perSecond = (answered.length / (performance.now() - begun)) * 1_000;
  await kill();
  return [connections.toLocaleString('en'), perSecond.toFixed(0), ...figuresOf(answered)];
}

/** Killed while a hundred post; what was answered is counted once it was started again. */
async function afterKill(file: string): Promise<string> {
  const { url, kill } = await start(file);
  let killed: Promise<void> | undefined;
  const answered = await load({
    url,
    connections: 100,
    next: (name, post) => ({ address: `${post}@client-${name}.example` }),
    onAnswer: ({ length }) => {
      if (length >= 2_000) killed ??= kill();
    },
  });
  await killed;
  const restarted = await startSandbox({ file });
  const { people } = restarted.recorded();
  await restarted.close();
  const there = new Set(people.map(({ email_addresses: [first] }) => first?.address));
  const lost = answered.filter(({ address }) => !there.has(address)).length;
  return `Killed (\`kill -9\`) while 100 connections posted: of ${answered.length} posts that were answered, ${lost} were lost.`;
}

/** One connection. By turns: somebody who is there, somebody new, and somebody new with the number of somebody who is there. */
async function amongPeople(file: string, people: number): Promise<readonly string[]> {
  seed(file, people);
  const { url, kill } = await start(file);
  const posts = 1_000;
  const next = (prefix: string) => (_: number, post: number) => {
    if (post >= posts) return undefined;
    const somebody = 1 + ((post * 7_919) % people);
    if (post % 3 === 0) return { address: seededAddress(somebody) };
    const address = `${prefix}-${post}@example.org`;
    return post % 3 === 1 ? { address } : { address, number: seededNumber(somebody) };
  };
  await load({ url, connections: 1, next: next('warm') });
  const answered = await load({ url, connections: 1, next: next('new') });
  await kill();
  return [people.toLocaleString('en'), ...figuresOf(answered)];
}

const folder = mkdtempSync(join(tmpdir(), 'sandbox-bench-'));
let files = 0;
const newFile = () => join(folder, `${files++}.db`);
try {
  const loads: (readonly string[])[] = [];
  for (const connections of [1, 10, 100]) loads.push(await underLoad(newFile(), connections));
  const killed = await afterKill(newFile());
  const crowds: (readonly string[])[] = [];
  for (const people of [1, 1_000, 100_000, 1_000_000].filter((each) => each <= Number(values.most))) {
    crowds.push(await amongPeople(newFile(), people));
  }
  const markdown = [
    `${new Date().toISOString().slice(0, 10)}, ${machineKind()}; who posts runs on the same machine.`,
    tableOf([['connections', 'posts a second', 'answered after, ms: half', '99 of 100'], ...loads]),
    killed,
    tableOf([['people there before', 'answered after, ms: half', '99 of 100'], ...crowds]),
  ].join('\n\n');
  const table = await format(markdown, { parser: 'markdown', printWidth: 120 });
  mkdirSync(values.out, { recursive: true });
  writeFileSync(resolve(values.out, 'sandbox.md'), table);
  process.stdout.write(table);
} finally {
  rmSync(folder, { recursive: true });
}

/** A program that runs beside a test: what it says, and ending it for certain. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long, in milliseconds, a program may take to start, and to end before it is killed. */
const limits = { start: 120_000, end: 5_000 };

/** How much of what a program said is kept for the error that it does not start. */
const tail = 2_000;

export class Process {
  readonly #child: ChildProcess;
  readonly #name: string;
  #said = '';

  /** It does not outlive this process, however that ends. */
  readonly #kill = () => this.#child.kill('SIGKILL');

  constructor(file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    this.#name = file;
    this.#child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    // A program that cannot be started says so here; who waits for it is told below.
    this.#child.on('error', (error) => (this.#said += error.message));
    process.once('exit', this.#kill);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-tail)));
    }
  }

  /** Resolves to the first group of `pattern`, once the program has said something that matches it. */
  async says(pattern: RegExp): Promise<string> {
    return this.ready(() => Promise.resolve(pattern.exec(this.#said)?.[1]));
  }

  /** Resolves to what `look` finds. Asks again and again, for as long as the program runs and has time. */
  async ready<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
    const begun = performance.now();
    while (!this.#hasEnded && performance.now() - begun < limits.start) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await this.end();
    throw new Error(`${this.#name} does not start. It said: ${this.#said}`);
  }

  async end(): Promise<void> {
    process.off('exit', this.#kill);
    if (this.#hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    const timer = setTimeout(this.#kill, limits.end);
    await ended;
    clearTimeout(timer);
  }

  get #hasEnded(): boolean {
    const { pid, exitCode, signalCode } = this.#child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }
}

/** Runs a command to its end with its output live, and ends it with everything it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const windows = process.platform === 'win32';

/**
 * A step that takes this long, in milliseconds, hangs. The longest takes ten minutes in a headless shell, half an hour in
 * a whole Chromium. With the twenty minutes of all the others it ends before CI ends its job, and the counts are told.
 */
const limit = 35 * 60_000;

/** How long, in milliseconds, runners get to close their browsers before they are killed. */
const grace = 5_000;

const running = new Set<ChildProcess>();

/** A command leads its own process group, so that a signal reaches the runner behind the shell and its browsers. */
const signal = ({ pid }: ChildProcess, name: NodeJS.Signals) => {
  if (pid === undefined) return;
  try {
    process.kill(windows ? pid : -pid, name);
  } catch {
    // Already gone.
  }
};

const end = (child: ChildProcess) => {
  signal(child, 'SIGINT');
  setTimeout(() => {
    signal(child, 'SIGKILL');
  }, grace).unref();
};

let ending = false;

/**
 * Runs `command` in a shell. Resolves to whether it succeeded; where this process was told to end, it ends instead.
 * @param hear takes its output as it comes; without it, it is seen at once
 */
export const run = async (
  command: string,
  env: NodeJS.ProcessEnv,
  hear?: (output: string) => void,
): Promise<boolean> => {
  const output = hear ? 'pipe' : 'inherit';
  const child = spawn(command, { shell: true, detached: !windows, stdio: ['ignore', output, output], env });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => hear?.(text));
  }
  running.add(child);
  const timer = setTimeout(() => {
    end(child);
  }, limit);
  // Once its output has ended, too.
  await once(child, 'close');
  clearTimeout(timer);
  running.delete(child);
  // What a shell reports of an interrupted command.
  if (ending) process.exit(130);
  return child.exitCode === 0;
};

/** Ends what runs when this process is told to end, and this process with it. */
export const endWithChildren = (): void => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (running.size === 0) process.exit(130);
      ending = true;
      running.forEach(end);
    });
  }
};

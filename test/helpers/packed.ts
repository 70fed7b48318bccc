/** The package as npm packs it: its tarball, and a folder of somebody who has installed it beside Lit. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

const packing = z.array(
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string(), size: z.number() })) }),
);

export interface Packed {
  readonly tarball: Uint8Array<ArrayBuffer>;
  /** Paths in the package. */
  readonly files: readonly string[];
  /** Of a project whose `node_modules` has `an-forms`, unpacked, and what else was asked for. */
  readonly folder: string;
  /** Writes a file of that project. */
  readonly write: (name: string, text: string) => string;
  /** Runs one of its modules in Node, which must complain of nothing, and gives what it prints. */
  readonly run: (name: string) => string;
  readonly remove: () => void;
}

/** @param beside packages that stand beside it, from those that are installed here */
export function pack(beside: readonly string[]): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'an-forms-'));
  // As it was built: `prepack` would build it once more.
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = packing.parse(JSON.parse(told));
  if (!packed) throw new Error('npm has packed nothing.');
  const installed = join(folder, 'node_modules');
  mkdirSync(join(installed, 'an-forms'), { recursive: true });
  const tarball = join(folder, packed.filename);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(installed, 'an-forms')]);
  for (const name of beside) {
    mkdirSync(join(installed, name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(installed, name), 'junction');
  }
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module' }));
  return {
    tarball: new Uint8Array(readFileSync(tarball)),
    files: packed.files.map(({ path }) => path),
    folder,
    write,
    run(name) {
      // Node 20 takes JSON modules, and warns of them.
      const module = ['--disable-warning=ExperimentalWarning', join(folder, name)];
      const { status, stdout, stderr } = spawnSync(process.execPath, module, { cwd: folder, encoding: 'utf8' });
      if (status !== 0 || stderr !== '') throw new Error(`${name} ended with ${status}: ${stderr}`);
      return stdout;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Installs the peers as their lock file pins them, and bundles each to one script as a builder does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('./peers/', import.meta.url));

/** What a page loads, by the names of the files. */
export interface Bundle {
  readonly script: Buffer;
  readonly style: Buffer | undefined;
}

/** Installs them where that was not done yet for this lock file. Their own scripts stay unrun: none is needed. */
export function installPeers(): void {
  const lock = readFileSync(`${root}package-lock.json`, 'utf8');
  const installed = `${root}node_modules/.installed-lock.json`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, lock);
}

/** @param entry a file of `peers`, without its ending */
export async function bundlePeer(entry: string): Promise<Bundle> {
  const outDir = `${root}dist/${entry}`;
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'es2022',
      modulePreload: false,
      // Fonts and pictures are loaded when they are needed, and never in the style sheet.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: `${root}${entry}.js`,
        output: { format: 'es', entryFileNames: 'script.js', codeSplitting: false },
      },
    },
  });
  const styles = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  return {
    script: readFileSync(`${outDir}/script.js`),
    style: styles.length === 0 ? undefined : Buffer.concat(styles.map((file) => readFileSync(`${outDir}/${file}`))),
  };
}

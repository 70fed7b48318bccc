/** Writes the builder, the demo pages and the built files into one folder, to be served under any address. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of sources alone. */
const unpublished = /[\\/]demo[\\/](sandbox|builder[\\/](model|preview|snippet|view|words)([\\/]|$))/;

/** The sources, the sandbox and its data stay here. */
const published = new Set(['', '.html', '.css', '.js', '.svg', '.json']);

/** @param to replaced, if it is there */
export async function buildSite(to: string, root: string): Promise<void> {
  const path = (name: string) => fileURLToPath(new URL(name, `file://${root}/`));
  const { version } = JSON.parse(await readFile(path('package.json'), 'utf8')) as { version: string };
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const filter = (source: string) => !unpublished.test(source) && published.has(extname(source));
  await cp(path('index.html'), `${to}/index.html`);
  await cp(path('demo'), `${to}/demo`, { recursive: true, filter });
  // Where snippets find them while later versions come beside; the pages here take the newest.
  for (const folder of ['dist', `an-forms@${version}`]) {
    await cp(path('dist'), `${to}/${folder}`, {
      recursive: true,
      filter: (source) =>
        /[\\/]dist([\\/](locales|themes))?$/.test(source) ||
        /[\\/](an-[\w-]+|locales[\\/][\w-]+)\.js$|\.css$|sri\.json$|\.txt$/.test(source),
    });
  }
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const [, program, to = `${root}/dist-site`] = process.argv;
if (program === fileURLToPath(import.meta.url)) await buildSite(to, root);

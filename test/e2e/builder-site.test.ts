/** The builder and the demo pages as one folder of files, served below another address, as any static host does. */
import { execSync } from 'node:child_process';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builderOn, endpoint, expect, test } from '../helpers/builder.js';
import { serveFiles } from '../helpers/static-site.js';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const root = new URL('../../', import.meta.url);

/** What `npm run build:site -- FOLDER` does, but for the build, which stands there already. */
async function runBuildSite(folder: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, command = ''] = /^npm run --silent build && (.*)$/.exec(scripts['build:site'] ?? '') ?? [];
  execSync(`npx --no-install ${command} "${folder}"`, { cwd: fileURLToPath(root) });
}

test('under another address the builder builds, every demo page works, and nothing is asked for outside of it', async ({
  page,
  complaints,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await runBuildSite(folder);
  const missing: string[] = [];
  const site = await serveFiles(async (path) => {
    const file = /^\/some\/where\/(.*)$/.exec(path)?.[1];
    const name = file === '' ? 'index.html' : (file ?? '..');
    const body = name.startsWith('..') ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (body === undefined && path !== '/favicon.ico') missing.push(path);
    return { body, type: types[extname(name)] ?? 'application/octet-stream' };
  });
  await page.goto(`${site.origin}/some/where/`);
  const builder = builderOn(page);
  await builder.form.getByRole('button').waitFor();
  await builder.id.fill(endpoint);
  await expect(builder.snippet).toContainText(`src="${site.origin}/some/where/an-forms@`);
  await expect(builder.snippet).toContainText('integrity="sha384-');
  const [, script = ''] = /src="([^"]+)"/.exec(await builder.snippet.innerText()) ?? [];
  expect((await page.request.get(script)).status()).toBe(200);

  await page.getByRole('link', { name: 'Demo pages' }).click();
  const pages = await page
    .locator('.pages a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(pages.length).toBeGreaterThan(20);
  for (const address of pages) {
    await page.goto(address);
    await page
      .locator(':is([event-id], [survey-id], [form-id], [petition-id], [advocacy-campaign-id])')
      .first()
      .getByRole('button')
      .waitFor();
  }
  expect(missing).toEqual([]);
  // On a loopback address, as here, the builder looks whether a sandbox is there; on the internet it does not.
  expect(complaints.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  await site.close();
  await rm(folder, { recursive: true });
});

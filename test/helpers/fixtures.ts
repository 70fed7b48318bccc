/** What every end-to-end test is given: a sandbox and a host site of its own, and what the browser complained of. */
import { test as base } from 'playwright/test';
import { startSandbox, type LoggedRequest, type Sandbox } from '../../demo/sandbox/server.js';
import { element, page as pageOf, partsOn, type FormKind, type Parts } from './forms.js';
import { startHostPages, type HostPages } from './host-pages.js';

interface Fixtures {
  readonly sandbox: Sandbox;
  readonly host: HostPages;
  /** What the page's console said as an error, and what it threw. */
  readonly complaints: string[];
  /** Opens a page that holds one form, and waits until it can be filled in. */
  readonly open: (kind: FormKind, attributes?: string, query?: string) => Promise<Parts>;
  /** The posts that reached the API, oldest first; preflights are not among them. */
  readonly posts: () => LoggedRequest[];
}

export const test = base.extend<Fixtures>({
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  host: async ({}, use) => {
    const host = await startHostPages();
    await use(host);
    await host.close();
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  },
  open: async ({ page, host, sandbox }, use) => {
    await use(async (kind, attributes, query = '') => {
      const address = host.add('/', pageOf(element(kind, sandbox.apiBase, attributes)));
      await page.goto(address + query);
      const parts = partsOn(page, kind);
      await parts.button.waitFor();
      return parts;
    });
  },
  posts: async ({ sandbox }, use) => {
    await use(() =>
      sandbox
        .recorded()
        .requests.filter(({ method }) => method === 'POST')
        .reverse(),
    );
  },
});

export { expect } from 'playwright/test';

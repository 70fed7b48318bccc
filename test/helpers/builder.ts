/** How a test uses the embed builder: its page, its controls by their labels, its preview and its snippet. */
import type { Page } from 'playwright/test';
import { startSite, type Site } from '../../demo/site.js';
import { expect, test as base } from './fixtures.js';
import { actionId } from './forms.js';

export const endpoint = `https://actionnetwork.org/api/v2/events/${actionId}`;

/** The headers of a page of somebody else's, with as strict a policy as one can have. */
export const strict = (scripts: string, api: string) => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${scripts}; connect-src ${api}`,
});

/** That page, with the snippet and a line below it. */
export const blank = (snippet: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ours</title>${snippet}<p id="below">Below</p></html>`;

/** The builder as it stands on a page. */
export function builderOn(page: Page) {
  const preview = page.frameLocator('iframe');
  return {
    page,
    preview,
    form: preview.locator('main > *'),
    id: page.getByLabel('API endpoint or id'),
    fields: page.getByRole('list').filter({ has: page.getByRole('button', { name: 'Move First name up' }) }),
    snippet: page.getByLabel('The snippet'),
    copyButton: page.getByRole('button', { name: 'Copy the snippet' }),
    /** What screen readers are told; it is not seen. */
    said: page.locator('#said'),
    /** Opens one of the folded parts. */
    async unfold(title: string) {
      await page.locator('summary').filter({ hasText: title }).click();
    },
    /** The names of the fields, in order. */
    order: () => page.locator('.item .title').allInnerTexts(),
    async copy() {
      await this.copyButton.click();
      await expect(this.said).toContainText('The snippet is copied');
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async bringIn(snippet: string) {
      const box = page.getByLabel('Paste its snippet or its page’s HTML');
      if (!(await box.isVisible())) await this.unfold('Already have a form?');
      await box.fill(snippet);
      await page.getByRole('button', { name: 'Load it' }).click();
    },
  };
}

export type Builder = ReturnType<typeof builderOn>;

interface Fixtures {
  readonly site: Site;
  /** Opens the builder with what its address says after the path. */
  readonly openBuilder: (address?: string) => Promise<Builder>;
}

export const test = base.extend<Fixtures>({
  site: async ({ sandbox }, use) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await use(site);
    await site.close();
  },
  openBuilder: async ({ page, site }, use) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(async (address = '') => {
      await page.goto(`${site.origin}/${address}`);
      const builder = builderOn(page);
      await builder.form.waitFor({ state: 'attached' });
      return builder;
    });
  },
});

export { expect };

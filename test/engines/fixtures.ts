/** What every test of the engines is given: a browser of its engine, a sandbox and a host site, and forms shown in it. */
import { test as base } from '../helpers/fixtures.js';
import { page as pageOf } from '../helpers/forms.js';
import { chromium } from './chromium.js';
import type { Driver } from './driver.js';
import { firefox } from './firefox.js';
import { Form } from './form.js';
import { webkit } from './webkit.js';

const engines = { chromium, firefox, webkit };

export type EngineName = keyof typeof engines;

export interface EngineOptions {
  readonly engine: EngineName;
}

interface Fixtures {
  /** Opens a page that holds `markup`, and waits until its first form can be filled in. */
  readonly show: (markup: string, script?: string, lang?: string) => Promise<Form>;
}

export const test = base.extend<Fixtures, EngineOptions & { readonly driver: Driver }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  driver: [
    async ({ engine }, use) => {
      const driver = await engines[engine].start();
      await use(driver);
      await driver.close();
    },
    // A busy machine takes its time to start a browser.
    { scope: 'worker', timeout: 150_000 },
  ],
  show: async ({ driver, host }, use) => {
    await use(async (markup, script, lang = 'en') => {
      const html = pageOf(markup, script)
        .replace('lang="en"', `lang="${lang}"`)
        .replace('<head>', `<head>${listening}`);
      await driver.open(host.add('/', html));
      const form = new Form(driver, /<(an-[\w-]+)/.exec(markup)?.[1] ?? '');
      await form.shown();
      return form;
    });
  },
});

/** Stands before every script of the page, and keeps what goes wrong there. */
const listening = `<script>
  var complaints = [];
  addEventListener('error', ({ message }) => complaints.push(message));
  console.error = (...words) => complaints.push(words.join(' '));
</script>`;

/** What the page of `show` complained of so far. */
export const complaintsOf = (driver: Driver): Promise<readonly string[]> =>
  driver.evaluate(() => (globalThis as unknown as { complaints: string[] }).complaints);

export { expect } from 'playwright/test';

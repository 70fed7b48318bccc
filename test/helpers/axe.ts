/** What axe finds on a page, shadow roots and all. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Each finding as one line: the rule, and the elements it was found at. An empty list is a clean page.
 * @param without rules to leave out, because the same page was checked for them before, with other words on it
 */
export async function axeFindings(page: Page, without: readonly string[] = []): Promise<string[]> {
  // It is half a megabyte: once a page is enough.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: script });
  return page.evaluate(async (without) => {
    // Of what passes nothing is collected.
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run({ resultTypes: ['violations'], rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, without);
}

/** What the script puts on the page, as far as it is used here. */
declare const axe: {
  run(options: {
    resultTypes: string[];
    rules: Record<string, { enabled: boolean }>;
  }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

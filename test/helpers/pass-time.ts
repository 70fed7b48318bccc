/** Holds how a test passes the time that the page waits between two tries. */
import { expect, type Page } from 'playwright/test';
import type { Parts } from './forms.js';

/** Lets the waits between tries pass at once, until the form has decided; time itself is the page's. */
export async function passTime(page: Page, { summary, thanks }: Pick<Parts, 'summary' | 'thanks'>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(3_000);
    await expect(summary.or(thanks)).toBeVisible({ timeout: 200 });
  }).toPass();
}

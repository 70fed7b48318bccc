/** What the browser says of its own work while a page is used. */
import type { Page } from 'playwright/test';

/** As much of an event of a Chromium trace as is looked at. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly args: { readonly endData?: { readonly layoutRoots?: readonly { readonly nodeName: string }[] } };
}

/** @param categories those of `chrome://tracing` */
export async function traceOf(
  page: Page,
  categories: string[],
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page is of no browser.');
  await browser.startTracing(page, { categories });
  await act();
  const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
  return trace.traceEvents;
}

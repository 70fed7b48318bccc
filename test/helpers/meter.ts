/** Holds how long something keeps a page's main thread at work, whatever else the machine does. */
import type { Page } from 'playwright/test';

/** @returns measures the milliseconds of processor time that the main thread spends on `act`: what it would block an idle machine for */
export async function startMeter(page: Page): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
  };
  return async (act) => {
    const before = await spent();
    await act();
    return (await spent()) - before;
  };
}

/** How long something keeps a page's main thread at work, whatever else the machine does. */
import type { Page } from 'playwright/test';

type Meter = (act: () => Promise<unknown>) => Promise<number>;

/** @returns measures the milliseconds of processor time that the main thread spends on `act`: what it would block an idle machine for */
export function startMeter(page: Page): Promise<Meter> {
  return meter(page, []);
}

/** @returns measures the same, without what the browser takes to lay out and style what is there then */
export function startScriptMeter(page: Page): Promise<Meter> {
  return meter(page, ['LayoutDuration', 'RecalcStyleDuration']);
}

async function meter(page: Page, apart: readonly string[]): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return apart.reduce((rest, name) => rest - of(name), of('TaskDuration')) * 1_000;
  };
  return async (act) => {
    const before = await spent();
    await act();
    return (await spent()) - before;
  };
}

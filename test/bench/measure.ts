/** One visit to one page: opened in a browser that has nothing of it yet, filled in, sent, and measured. */
import type { Browser, CDPSession, Page } from 'playwright';
import type { Contender } from './contenders.js';
import type { Api } from './site.js';
import { watch, type Watch } from './watch.js';

/** A phone's network and processor, and neither. */
export const conditions = {
  slow: { latency: 150, bitsPerSecond: 1_600_000, timesSlower: 4 },
  fast: undefined,
} as const;

export type Condition = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as Condition[];

/** What a visit gives, by the names and units that the table has. */
export interface Visit {
  /** Until the first words of the page are seen, in milliseconds. */
  readonly paint: number;
  /** Until the field and the button are seen and what is done with them is not lost, in milliseconds. */
  readonly usable: number;
  /** What tasks took beyond 50 ms each until the page was at rest, in milliseconds. */
  readonly blocking: number;
  /** The browser's own score of what moved until then. */
  readonly shift: number;
  /** What scripts took of the processor until then, compiling among it, in milliseconds. */
  readonly script: number;
  /** Of JavaScript, once everything that is not needed was collected, in kB. */
  readonly heap: number;
  /** Until then, the page's own among them. */
  readonly requests: number;
  /** From the click on the button to the frame that shows the thanks, in milliseconds. */
  readonly thanks: number;
}

declare const watching: Watch;

const typed = 'jo@example.org';

/** @param url of the contender's page */
export async function visit(
  browser: Browser,
  api: Api,
  contender: Contender,
  url: string,
  condition: Condition,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  try {
    const page = await context.newPage();
    const { email, button, thanks, usable } = contender;
    // Which tsx writes around functions, so that they keep their names.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.addInitScript(watch, { email, button, thanks, usable });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await slowDown(session, condition);
    let requests = 0;
    page.on('request', () => (requests += 1));

    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => watching.times.usable !== undefined);
    const loaded = await readLoaded(page);
    const loadedBy = { ...loaded, requests, ...(await spentIn(session)) };
    return { ...loadedBy, thanks: await send(page, api, contender) };
  } catch (error) {
    throw new Error(`${contender.name}, ${condition}: it could not be visited.`, { cause: error });
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession, name: Condition): Promise<void> {
  const condition = conditions[name];
  if (!condition) return;
  const { latency, bitsPerSecond, timesSlower } = condition;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
}

const readLoaded = (page: Page) =>
  page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return {
      paint,
      // What was laid out is seen with the first paint, and not before.
      usable: Math.max(paint, watching.times.usable ?? NaN),
      blocking: watching.blocked(),
      shift: watching.shift(),
    };
  });

async function spentIn(session: CDPSession): Promise<{ readonly script: number; readonly heap: number }> {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  };
  const spent = await read();
  // What is freed in one round may hold what is freed in the next.
  for (let round = 1; round <= 2; round++) await session.send('HeapProfiler.collectGarbage');
  const left = await read();
  return {
    script: (spent('ScriptDuration') + spent('V8CompileDuration')) * 1_000,
    heap: left('JSHeapUsedSize') / 1_000,
  };
}

/** Types an address, clicks, and sees that what was typed has come to the server, once. */
async function send(page: Page, api: Api, { email, button }: Contender): Promise<number> {
  api.take();
  await page.evaluate((path) => {
    watching.find(path)?.focus();
  }, email);
  await page.keyboard.insertText(typed);
  const { x, y } = await page.evaluate((path) => {
    const found = watching.find(path);
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, button);
  await page.mouse.click(x, y);
  const time = await page.waitForFunction(() => watching.times.thanks);
  const { posts } = api.take();
  if (posts.length !== 1 || !decodeURIComponent(posts[0] ?? '').includes(typed)) {
    throw new Error(`It was to send what was typed, once, and sent: ${JSON.stringify(posts)}`);
  }
  return (await time.jsonValue()) ?? NaN;
}

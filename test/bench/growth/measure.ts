/** What one page costs: to draw, to type in, to keep, and to have come and gone. Processor time of the page's own thread. */
import type { CDPSession, Page } from 'playwright';
import type { FormElement } from '../../../src/index.js';
import { startMeter } from '../../helpers/meter.js';

export interface Cost {
  /** To draw all of it and lay it out, in milliseconds. */
  readonly draw: number;
  /** Of one letter typed into the first form's address, until it is laid out, in milliseconds. */
  readonly key: number;
  /** As much of it as the form has to do with, without the browser's layout. */
  readonly script: number;
  /** What the page holds more than without it, in kB. */
  readonly memory: number;
}

/** What the page holds once everything that it does not need was collected. */
export async function heldBy(session: CDPSession) {
  // What is freed in one round may hold what is freed in the next.
  for (let round = 1; round <= 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize') / 1_000, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Shows it again and again; it stands there in the end. */
export const draw = (page: Page, content: string, times: number): Promise<void> =>
  page.evaluate(
    async ({ content, times }) => {
      const place = document.querySelector('main') ?? document.body;
      for (let time = 0; time < times; time++) {
        place.innerHTML = content;
        const forms = [...place.querySelectorAll<FormElement>('[api-base]')];
        await Promise.all(forms.map((form) => form.updateComplete));
        place.getBoundingClientRect();
      }
    },
    { content, times },
  );

/** Each letter waits until what it changes is drawn, and laid out where that is asked for. */
const typeLetters = (page: Page, letters: number, isLaidOut = true): Promise<void> =>
  page.evaluate(
    async ({ letters, isLaidOut }) => {
      const form = document.querySelector<FormElement>('[api-base]');
      const control = (form?.renderRoot ?? document).querySelector<HTMLInputElement>('[name=email_address]');
      if (!control) throw new Error('There is no form to type in.');
      control.focus();
      control.value = '';
      for (let letter = 0; letter < letters; letter++) {
        control.value += 'j';
        control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await form?.updateComplete;
        if (isLaidOut) document.body.getBoundingClientRect();
      }
    },
    { letters, isLaidOut },
  );

export async function costOf(
  page: Page,
  content: string,
  times: { readonly draws: number; readonly keys: number },
): Promise<Cost> {
  const spentOn = await startMeter(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // What is compiled only once is no cost of a form.
  await draw(page, content, 1);
  await typeLetters(page, times.keys);
  await draw(page, '', 1);
  const before = await heldBy(session);
  const drawn = await spentOn(() => draw(page, content, times.draws));
  const typed = await spentOn(() => typeLetters(page, times.keys));
  const after = await heldBy(session);
  const ran = await spentOn(() => typeLetters(page, times.keys, false));
  return {
    draw: drawn / times.draws,
    key: typed / times.keys,
    script: ran / times.keys,
    memory: after.heap - before.heap,
  };
}

export interface Kept {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Of the last fifty to that of the first fifty. */
  readonly slowdown: number;
}

/** Shows a form and takes it away, `cycles` times; what the page then holds more than after the first fifty. */
export async function keptAfter(page: Page, content: string, cycles: number): Promise<Kept> {
  const spentOn = await startMeter(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const some = async () => {
    const spent = await spentOn(() => draw(page, content, 50));
    await draw(page, '', 1);
    return spent;
  };
  await some();
  const first = await some();
  const before = await heldBy(session);
  let last = first;
  for (let cycle = 100; cycle < cycles; cycle += 50) last = await some();
  const after = await heldBy(session);
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    slowdown: last / first,
  };
}

/** What a person does with a form, in order. */
export const phases = ['loaded', 'typed in', 'sent empty'] as const;

/** The longest task of each phase, in milliseconds; 0 where none takes more than 50. */
export type LongestTasks = Readonly<Record<(typeof phases)[number], number>>;

function noteLongTasks(): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const takeLongest = async () => {
    // Tasks are told of after the frame in which they ended.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const taken = longest;
    longest = 0;
    return taken;
  };
  Object.assign(globalThis, { takeLongest });
}

declare const takeLongest: () => Promise<number>;

/** Loads a page with a form on a processor four times slower, types with real keys, and sends nothing with a real click. */
export async function longestTasksOf(page: Page, url: string): Promise<LongestTasks> {
  const session = await page.context().newCDPSession(page);
  await page.addInitScript(noteLongTasks);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const take = () => page.evaluate(() => takeLongest());

  await page.goto(url);
  const email = page.locator('[name=email_address]');
  await email.waitFor();
  const loaded = await take();
  await email.focus();
  for (const letter of 'someone@exam') await page.keyboard.press(letter);
  const typed = await take();
  await page.evaluate(() => {
    document.querySelector<FormElement>('[api-base]')?.reset();
  });
  await take();
  await page.locator('[part=submit]').click();
  await page.locator('[part=summary]').waitFor();
  return { loaded, 'typed in': typed, 'sent empty': await take() };
}

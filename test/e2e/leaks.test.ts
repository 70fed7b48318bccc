/** Pages that show and take away forms for as long as they are open: what a form needed is given back. */
import type { CDPSession } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/answering-api.js';
import { bring, everyForm, markup, questions } from '../helpers/every-form.js';
import { page as pageOf } from '../helpers/forms.js';

/** What the page holds once everything that it does not need was collected. */
async function heldBy(
  session: CDPSession,
): Promise<Readonly<Record<'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners', number>>> {
  // What is freed in one round may hold what is freed in the next.
  for (let round = 1; round <= 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { JSHeapUsedSize: of('JSHeapUsedSize'), Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners') };
}

/** Holds on to what the page's forms are sending, and to none of the forms. */
function keepSending(): void {
  const sending = [...document.querySelectorAll<FormElement>(':state(sending)')];
  Object.assign(globalThis, { sent: Promise.all(sending.map((form) => form.submit())) });
}

async function sendingEnded(): Promise<void> {
  await Reflect.get(globalThis, 'sent');
  Reflect.deleteProperty(globalThis, 'sent');
}

/** How far a person came with each. */
const ends = ['ready', 'empty', 'refused', 'misconfigured', 'done', 'sending'] as const;

test('the page holds no more after 504 forms that were used and taken away than after 108', async ({
  page,
  host,
  api,
}) => {
  test.slow();
  await page.goto(host.add('/', pageOf('')));
  await page.waitForFunction(() => customElements.get('an-event-rsvp'));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const six = Object.values(everyForm).map((form) => markup(form, api.apiBase, 'consent="«Yes»"', questions));
  const show = (content: string) =>
    page.evaluate((content) => {
      document.body.innerHTML = content;
    }, content);
  const useUp = async (times: number) => {
    for (let time = 0; time < times; time++) {
      await show(six.join(''));
      await bring(page, api, ends[time % ends.length] ?? 'ready');
      await page.evaluate(keepSending);
      await show('');
      // What is still on its way comes to its end without its form.
      api.answerWith({ status: 200 });
      await page.evaluate(sendingEnded);
    }
  };
  await useUp(18);
  const before = await heldBy(session);
  await useUp(66);
  const after = await heldBy(session);
  // A form is of a hundred nodes and more, and of more than 10 kB.
  expect(after.Nodes - before.Nodes).toBeLessThan(100);
  expect(after.JSEventListeners - before.JSEventListeners).toBeLessThan(10);
  expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(400_000);
});

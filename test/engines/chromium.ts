/** Chromium, the whole browser, behind the interface of the other engines. */
import { chromium as playwright, type CDPSession } from 'playwright';
import { z } from 'zod';
import { wholeChromiumLaunchOptions } from '../helpers/chromium.js';
import { elementAt, expressionOf, windowSize, type Driver, type Engine } from './driver.js';

const computed = z.object({ value: z.string() }).transform(({ value }) => value);

export const chromium: Engine = {
  name: 'Chromium',
  async start(): Promise<Driver> {
    const browser = await playwright.launch(wholeChromiumLaunchOptions);
    const page = await browser.newPage({ viewport: windowSize });
    const devtools = await page.context().newCDPSession(page);
    const find = async (path: string) => (await page.evaluateHandle(elementAt, path)).asElement();
    return {
      async open(url) {
        await page.goto(url);
      },
      evaluate: (run, ...given) => page.evaluate(expressionOf(run, given)),
      click: async (path) => (await find(path)).click(),
      doubleClick: async (path) => (await find(path)).dblclick(),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      roleOf: (path) => accessible(devtools, path, 'role'),
      nameOf: (path) => accessible(devtools, path, 'name'),
      setOffline: (offline) => page.context().setOffline(offline),
      screenshot: () => page.screenshot(),
      close: () => browser.close(),
    };
  },
};

/** What Chromium's accessibility tree says of the element. */
async function accessible(devtools: CDPSession, path: string, what: 'role' | 'name'): Promise<string> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: expressionOf(elementAt, [path]) });
  if (result.objectId === undefined) throw new Error(`There is nothing at ${path}.`);
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return computed.parse(nodes[0]?.[what] ?? { value: '' });
}

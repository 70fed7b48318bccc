/** Lets Web Test Runner open its pages in an engine: one after the other, for the engine has one window. */
import type { BrowserLauncher } from '@web/test-runner-core';
import type { Driver, Engine } from './driver.js';

export function launcherOf(engine: Engine): BrowserLauncher {
  /** Started with the first page, and ended with the last. */
  let driver: Promise<Driver> | undefined;
  const active = new Map<string, string>();
  return {
    name: engine.name,
    type: engine.name,
    concurrency: 1,
    async startSession(id, url) {
      active.set(id, url);
      driver ??= engine.start();
      await (await driver).open(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      await (await driver)?.open('about:blank');
      return {};
    },
    startDebugSession() {
      throw new Error(`${engine.name} has no window to debug in: debug in Chromium.`);
    },
    async stop() {
      await (await driver)?.close();
    },
  };
}

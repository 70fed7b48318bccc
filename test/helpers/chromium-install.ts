/** Holds what is done where no Chromium is found: installing one, from Playwright first, then from the distribution. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { aptInstall } from './apt.js';
import { findChromium } from './chromium.js';

/** What may lead to a Chromium, in order, and where it may. */
const ways = [
  { command: 'npx playwright install chromium', fits: () => true },
  // A download that does not run lacks libraries of the system.
  { command: 'npx playwright install-deps chromium', fits: () => existsSync(chromium.executablePath()) },
  // The distribution's brings its libraries along.
  {
    command: aptInstall(['chromium']),
    fits: () => process.platform === 'linux',
  },
];

/** The path of a Chromium that can be launched, installed if need be. Throws where no way leads to one. */
export const ensureChromium = (): string => {
  for (const { command, fits } of ways) {
    const found = findChromium();
    if (found !== undefined) return found;
    if (!fits()) continue;
    process.stdout.write(`No Chromium is found, so one is installed: ${command}\n`);
    spawnSync(command, { shell: true, stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('No Chromium is found and none could be installed: name one in CHROMIUM_PATH.');
  }
  return installed;
};

/** What is done where no Chromium is found: installing one, from Playwright first, then from the distribution. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { aptInstall } from './apt.js';
import { findChromium, findHeadlessShell } from './chromium.js';

const headlessShell = 'chromium-headless-shell';
const isLinux = () => process.platform === 'linux';

const install = (reason: string, command: string) => {
  process.stdout.write(`${reason}: ${command}\n`);
  spawnSync(command, { shell: true, stdio: 'inherit' });
};

/** What may lead to a Chromium, in order, and where it may. */
const ways = [
  { command: 'npx playwright install chromium', fits: () => true },
  // A download that does not run lacks libraries of the system.
  { command: 'npx playwright install-deps chromium', fits: () => existsSync(chromium.executablePath()) },
  // The distribution's brings its libraries along; not every one has the headless shell.
  { command: aptInstall(['chromium', headlessShell]), fits: isLinux },
  { command: aptInstall(['chromium']), fits: isLinux },
];

/** Sees to it that there is a Chromium, installed if need be. Throws where no way leads to one. */
export const ensureChromium = (): void => {
  for (const { command, fits } of ways) {
    if (findChromium() === undefined && fits()) install('No Chromium is found, so one is installed', command);
  }
  const found = findChromium();
  if (found === undefined) {
    throw new Error('No Chromium is found and none could be installed: name one in CHROMIUM_PATH.');
  }
  // A machine that is made for one run may as well be quick. Where there is no such package the whole browser does.
  if (process.env['CI'] !== undefined && isLinux() && found !== chromium.executablePath() && !findHeadlessShell()) {
    install('The tests are quicker in a headless shell', aptInstall([headlessShell]));
  }
};

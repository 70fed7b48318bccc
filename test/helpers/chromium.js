// @ts-check
/** Holds the one way the tests find and launch a Chromium: named by the environment, Playwright's own, or the system's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

const { env, platform } = process;

/** Where a package manager or an installer puts a Chromium, for each platform. */
const systemPlaces =
  platform === 'darwin'
    ? [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    : platform === 'win32'
      ? [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
          folder === undefined
            ? []
            : [
                join(folder, 'Chromium', 'Application', 'chrome.exe'),
                join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
                join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
              ],
        )
      : [
          '/usr/bin/chromium',
          '/usr/bin/chromium-browser',
          '/usr/bin/google-chrome',
          '/usr/bin/google-chrome-stable',
          '/opt/google/chrome/chrome',
          '/snap/bin/chromium',
        ];

/**
 * A file that is there may still be a stub that asks for snap, or lack libraries. Windows opens a window when asked
 * for the version, so there a file is enough.
 * @param {string} path
 */
const runs = (path) =>
  existsSync(path) && (platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

/**
 * The path of a Chromium that can be launched. A path in `CHROMIUM_PATH` or `CHROME_PATH` goes before all others and
 * is not tried out.
 * @returns {string | undefined}
 */
export const findChromium = () =>
  [env['CHROMIUM_PATH'], env['CHROME_PATH']].find((path) => path !== undefined && existsSync(path)) ??
  [chromium.executablePath(), ...systemPlaces].find(runs);

const executablePath = findChromium();

/** What every runner passes to Playwright's `launch`. Without an `executablePath` Playwright says how to install one. */
export const chromiumLaunchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    // Chromium refuses to sandbox for root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
};

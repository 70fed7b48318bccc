// @ts-check
/** The one way the tests find and launch Chromium: named by the environment, Playwright's own, or the system's. */
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
 * @param {readonly string[]} variables of the environment, each of which may hold a path; it is not tried out
 * @param {readonly string[]} places
 */
const find = (variables, places) =>
  variables.map((variable) => env[variable]).find((path) => path !== undefined && existsSync(path)) ??
  places.find(runs);

/**
 * The path of a Chromium that can be launched. A path in `CHROMIUM_PATH` or `CHROME_PATH` goes before all others.
 * @returns {string | undefined}
 */
export const findChromium = () => find(['CHROMIUM_PATH', 'CHROME_PATH'], [chromium.executablePath(), ...systemPlaces]);

const shellPlaces = platform === 'linux' ? ['/usr/bin/chromium-headless-shell'] : [];

/**
 * The path of a headless shell: Chromium's engine without the browser around it, which takes a third of the time.
 * Playwright has one beside its own Chromium, and finds it itself. Who names a Chromium gets no other.
 * @returns {string | undefined}
 */
export const findHeadlessShell = () => find(['HEADLESS_SHELL_PATH', 'CHROMIUM_PATH', 'CHROME_PATH'], shellPlaces);

const args = [
  // Chromium refuses to sandbox for root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const found = findChromium();
const isPlaywrights = found === chromium.executablePath();

/** What a test passes to Playwright's `launch` that needs the browser around the engine, as for autofill. */
export const wholeChromiumLaunchOptions = {
  // Without an `executablePath` Playwright says how to install one.
  ...(found === undefined ? {} : isPlaywrights ? { channel: 'chromium' } : { executablePath: found }),
  args,
};

const executablePath = findHeadlessShell() ?? (isPlaywrights ? undefined : found);

/** What every runner passes to Playwright's `launch`. */
export const chromiumLaunchOptions = { ...(executablePath === undefined ? {} : { executablePath }), args };

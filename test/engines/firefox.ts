/** Firefox, from Debian's package, without a window, with a profile of its own that goes with it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { windowSize, type Driver, type Engine } from './driver.js';
import { Marionette } from './marionette.js';
import { Process } from './process.js';
import { programAt } from './programs.js';
import { commands, WebDriver, type Session } from './web-driver.js';

/** What differs from Firefox's own: a free port, and no host is spoken to but those of the test. */
const preferences = {
  'marionette.port': 0,
  'services.settings.server': 'data:,',
  'app.normandy.enabled': false,
  'nimbus.rollouts.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'data:,',
};

export const firefox: Engine = {
  name: 'Firefox',
  async start(): Promise<Driver> {
    const file = programAt('firefox');
    const profile = await mkdtemp(join(tmpdir(), 'an-forms-firefox-'));
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    await writeFile(join(profile, 'user.js'), lines.join('\n'));
    // System access is what lets a test take the browser off the network.
    const how = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const program = new Process(file, how);
    const marionette = await Marionette.connect(Number(await program.says(/Listening on port (\d+)/)));
    await marionette.send('WebDriver:NewSession');
    const session: Session = {
      send: (command, given) => marionette.send(`WebDriver:${commands[command].marionette}`, given),
      async close() {
        marionette.close();
        await program.end();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
    const inBrowser = async (script: string) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      await marionette.send('WebDriver:ExecuteScript', { script, args: [] });
      await marionette.send('Marionette:SetContext', { value: 'content' });
    };
    const { width, height } = windowSize;
    await marionette.send('WebDriver:SetWindowRect', { width, height });
    return Object.assign(new WebDriver(session), {
      setOffline: (offline: boolean) => inBrowser(`Services.io.offline = ${String(offline)};`),
    });
  },
};

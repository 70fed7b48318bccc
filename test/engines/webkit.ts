/** WebKitGTK, from Debian's package, in a window on a screen that nobody sees. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { z } from 'zod';
import { windowSize, type Driver, type Engine } from './driver.js';
import { Process } from './process.js';
import { programAt } from './programs.js';
import { commands, WebDriver, type Session } from './web-driver.js';

const failure = z.object({ error: z.string(), message: z.string() });
const answer = z.object({ value: z.unknown() });
const opened = z.object({ sessionId: z.string() });

/** Starts a screen, a window manager, the driver and through it the browser, and ends them in the opposite order. */
export const webkit: Engine = {
  name: 'WebKit',
  async start(): Promise<Driver> {
    const started: Process[] = [];
    const close = async () => {
      for (const program of started.reverse()) await program.end();
    };
    const start = (...how: ConstructorParameters<typeof Process>) => {
      const program = new Process(...how);
      started.push(program);
      return program;
    };
    try {
      const screen = ['-screen', '0', `${windowSize.width}x${windowSize.height}x24`, '-nolisten', 'tcp'];
      const display = await start(programAt('Xvfb'), ['-displayfd', '1', ...screen]).says(/^(\d+)\n/m);
      // WebKit's sandbox needs namespaces that containers do not give.
      const env = { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
      start(programAt('ratpoison'), [], env);
      const port = await freePort();
      const driver = start(programAt('WebKitWebDriver'), ['--host=127.0.0.1', `--port=${port}`], env);
      const ask = askAt(`http://127.0.0.1:${port}`);
      await driver.ready(() => ask('GET', '/status').catch(() => undefined));
      const browser = { binary: programAt('MiniBrowser'), args: ['--automation'] };
      const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser } };
      const session = `/session/${opened.parse(await ask('POST', '/session', { capabilities })).sessionId}`;
      return new WebDriver(sessionOver(ask, session, close));
    } catch (error) {
      await close();
      throw error;
    }
  },
};

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

function askAt(origin: string): Ask {
  return async (method, path, body) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(origin + path, { method, ...json });
    const { value } = answer.parse(await response.json());
    if (response.ok) return value;
    const { error, message } = failure.parse(value);
    throw new Error(`${error}: ${message}`);
  };
}

function sessionOver(ask: Ask, session: string, end: () => Promise<void>): Session {
  return {
    send(command, { id, ...given }) {
      const { method, path } = commands[command];
      return ask(method, session + path.replace('{id}', String(id)), method === 'GET' ? undefined : given);
    },
    async close() {
      // The driver ends its browser with the session, and leaves it running otherwise.
      await ask('DELETE', session).catch(() => undefined);
      await end();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  server.close();
  await once(server, 'close');
  return address.port;
}

/** Puts the sandbox's parts together behind one loopback address, and takes them apart again. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createBackgroundQueue } from './api/background.js';
import { createChanges } from './api/changes.js';
import { createRateLimit } from './api/rate-limit.js';
import { apiPath, createApi } from './api/routes.js';
import { createFaultQueue, type Faults } from './faults.js';
import { createPages } from './page/routes.js';
import { createSwitches, type Switches } from './settings.js';
import { openStore } from './store/database.js';
import { recordedIn, type Recorded } from './store/recorded.js';

export type { Fault, Faults } from './faults.js';
export type { Settings, Switches } from './settings.js';
export type { Recorded, RecordedAutoresponse, RecordedPerson, RecordedRecord } from './store/recorded.js';
export type { LoggedRequest } from './store/requests.js';

/** A running stand-in for Action Network's API v2. */
export interface Sandbox {
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What endpoints' addresses start with: `origin` and `/api/v2`. */
  readonly apiBase: string;
  /** How the next posts are to fail. */
  readonly faults: Faults;
  /** How the API behaves where Action Network does not document how the real one does. */
  readonly settings: Switches;
  /** Everything stored, as plain JSON data, newest first. */
  recorded(): Recorded;
  /** Back to the starting data; nothing fails any more, and every switch stands at its default. */
  reset(): void;
  /** Has the pages lead to the builder and the demo pages, which run at `siteOrigin`. */
  leadTo(siteOrigin: string): void;
  /** Resolves when the background queue is empty. */
  settled(): Promise<void>;
  /** Ends every connection, hanging ones too, and closes the file. */
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The SQLite file, made when it is not there; `:memory:` by default. */
  readonly file?: string;
  /** The clock of the rate limit, in milliseconds; `Date.now` by default. */
  readonly now?: () => number;
}

/** Starts a sandbox on 127.0.0.1 and resolves when it listens; rejects when the port is taken or the file cannot be opened. */
export async function startSandbox({
  port = 0,
  file = ':memory:',
  now = Date.now,
}: SandboxOptions = {}): Promise<Sandbox> {
  const store = openStore(file);
  const faults = createFaultQueue();
  const changes = createChanges();
  const settings = createSwitches();
  const rateLimit = createRateLimit(now);
  const background = createBackgroundQueue(store, changes, settings);

  let siteOrigin: string | undefined;
  const reset = () => {
    faults.clear();
    settings.reset();
    rateLimit.clear();
    store.reset();
    changes.announce();
  };
  const app = new Hono({ strict: false });
  app.route(apiPath, createApi({ store, faults, settings, rateLimit, background, changes }));
  app.route(
    '/',
    createPages({
      faults,
      settings,
      changes,
      apiPath,
      recorded: () => recordedIn(store),
      siteOrigin: () => siteOrigin,
      reset,
    }),
  );

  const server = await listen(app, port).catch((error: unknown) => {
    store.close();
    throw error;
  });
  // What an earlier run answered but had not worked off when it ended.
  background.start();

  return {
    origin: server.origin,
    apiBase: `${server.origin}${apiPath}`,
    faults,
    settings,
    recorded: () => recordedIn(store),
    reset,
    leadTo(origin) {
      siteOrigin = origin;
    },
    settled: () => background.settled(),
    async close() {
      await server.close();
      background.stop();
      store.close();
    },
  };
}

interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    // The globals of the process stay as they are: a test that starts a sandbox has its own use for Response.
    const options = { fetch: app.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false };
    const server = serve(options, (address) => {
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}

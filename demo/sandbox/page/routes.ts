/** The addresses beside the API: the pages, what they load, and their data. They are for people and tests, not for forms. */
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Changes } from '../api/changes.js';
import type { Recorded } from '../store/recorded.js';
import { allActions } from './action-names.js';
import { actionPage } from './action-page.js';
import { layout, styles, type Page } from './layout.js';
import { overview } from './overview.js';
import { peoplePage } from './people.js';
import { requestsPage } from './request-log.js';
import { createSwitchRoutes, type SwitchParts } from './switch-routes.js';
import { switchesPage } from './switches.js';

/** What the pages show and switch. */
export interface PageParts extends SwitchParts {
  readonly changes: Changes;
  readonly apiPath: string;
  readonly recorded: () => Recorded;
  /** Where the builder and the demo pages run, once they do. */
  readonly siteOrigin: () => string | undefined;
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The names that no other site can have. */
const loopbackName = /^(?:127\.0\.0\.1|\[::1\]|(?:.+\.)?localhost)$/;

/** The files of this folder that the pages ask for. */
const files = [
  ...styles.map((name) => [name, 'text/css'] as const),
  ['live.js', 'text/javascript'],
  ['confirm.js', 'text/javascript'],
] as const;

/** What the page of the switches says was done, by the word that its address ends with. */
const notices: ReadonlyMap<string, string> = new Map([
  ['set', 'The switches are saved.'],
  ['defaults', 'The switches are back to their defaults.'],
  ['fault', 'The failure is set for the next post.'],
  ['cleared', 'No post will fail.'],
]);

/** To be mounted at the root. */
export function createPages({ changes, apiPath, recorded, siteOrigin, ...parts }: PageParts): Hono {
  const app = new Hono();

  // Another site's page may not work the switches. Browsers send an Origin with everything that changes something. A site
  // that has its own name lead to this address would be the same origin by that name.
  app.use(async (c, next) => {
    const { hostname, origin } = new URL(c.req.url);
    if (!loopbackName.test(hostname)) {
      return c.json({ error: 'The pages of this sandbox are at 127.0.0.1 and at localhost only.' }, 403);
    }
    const sender = c.req.header('origin');
    if (c.req.method !== 'GET' && sender !== undefined && sender !== origin) {
      return c.json({ error: 'Only the page of this sandbox, or a program, may do this.' }, 403);
    }
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    return next();
  });

  const show = (c: Context, page: Page) => c.html(layout(page, siteOrigin()));
  const apiBase = (address: string) => `${new URL(address).origin}${apiPath}`;
  app.get('/', (c) => show(c, overview(recorded(), apiBase(c.req.url))));
  app.get('/people', (c) => show(c, peoplePage(recorded())));
  app.get('/requests', (c) => show(c, requestsPage(recorded())));
  app.get('/actions/:collection/:id', (c) => {
    const { collection, id } = c.req.param();
    const found = allActions.find(({ action }) => action.collection === collection && action.id === id);
    return found === undefined ? c.notFound() : show(c, actionPage(found, recorded(), apiBase(c.req.url)));
  });
  app.get('/switches', (c) => {
    const notice = notices.get(c.req.query('done') ?? '');
    const settings = parts.settings.read();
    return show(c, switchesPage({ settings, faults: parts.faults.list(), notice, count: recorded().records.length }));
  });
  for (const [name, type] of files) {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    app.get(`/${name}`, (c) => c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` }));
  }

  app.get('/recorded.json', (c) => c.json(recorded()));
  app.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      const tell = () => stream.writeSSE({ event: 'recorded', data: 'something new' });
      const stop = changes.listen(() => void tell());
      // What came between the loading of the page and this connection.
      await tell();
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      stop();
    }),
  );
  app.route('/', createSwitchRoutes(parts));
  return app;
}

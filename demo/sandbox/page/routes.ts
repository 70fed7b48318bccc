/** The addresses beside the API: the page, its data, and the switches. They are for people and tests, not for forms. */
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Changes } from '../api/changes.js';
import { faultSchema, type Faults } from '../faults.js';
import type { Recorded } from '../store/recorded.js';
import { page } from './page.js';

/** What the page shows and switches. */
export interface PageParts {
  readonly faults: Faults;
  readonly changes: Changes;
  readonly apiPath: string;
  readonly recorded: () => Recorded;
  readonly reset: () => void;
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

const faultsSchema = z.union([faultSchema.transform((fault) => [fault]), z.array(faultSchema)]);

/** The files of this folder that the page asks for. */
const files = [
  ['style.css', 'text/css'],
  ['parts.css', 'text/css'],
  ['live.js', 'text/javascript'],
] as const;

/** The page at `/`, what it loads, and the switches; to be mounted at the root. */
export function createPages({ faults, changes, apiPath, recorded, reset }: PageParts): Hono {
  const app = new Hono();

  // Another site's page may not work the switches. Browsers send an Origin with everything that changes something.
  app.use(async (c, next) => {
    const { origin } = new URL(c.req.url);
    const sender = c.req.header('origin');
    if (c.req.method === 'GET' || sender === undefined || sender === origin) return next();
    return c.json({ error: 'Only the page of this sandbox, or a program, may do this.' }, 403);
  });

  app.get('/', (c) => {
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    return c.html(page(recorded(), `${new URL(c.req.url).origin}${apiPath}`));
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
  app.post('/reset', (c) => {
    reset();
    return c.redirect('/', 303);
  });

  app.get('/faults', (c) => c.json(faults.list()));
  app.put('/faults', async (c) => {
    const text = await c.req.text();
    const read = z.string().transform(parseJson).pipe(faultsSchema).safeParse(text);
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    faults.clear();
    faults.add(...read.data);
    return c.json(faults.list());
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json(faults.list());
  });
  return app;
}

function parseJson(text: string, context: z.RefinementCtx<string>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
}

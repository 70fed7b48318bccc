/** The addresses that change how the sandbox behaves: as JSON for programs, as forms for the page. */
import { Hono } from 'hono';
import { z } from 'zod';
import { faultSchema, type Faults } from '../faults.js';
import { defaultSettings, settingsSchema, type Switches } from '../settings.js';
import { faultPresets } from './fault-presets.js';

/** What is switched. */
export interface SwitchParts {
  readonly faults: Faults;
  readonly settings: Switches;
  readonly reset: () => void;
}

/** One fault or several. */
const faultsSchema = z.preprocess((read) => [read].flat(), z.array(faultSchema));
/** The settings that a change names; which there are is checked with the others in place. */
const changeSchema = z.record(z.string(), z.unknown());

/** To be mounted at the root. */
export function createSwitchRoutes({ faults, settings, reset }: SwitchParts): Hono {
  const app = new Hono();

  app.post('/reset', (c) => {
    reset();
    return c.redirect('/', 303);
  });

  app.get('/faults', (c) => c.json(faults.list()));
  app.put('/faults', async (c) => {
    const read = inJson(faultsSchema).safeParse(await c.req.text());
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    faults.clear();
    faults.add(...read.data);
    return c.json(faults.list());
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json(faults.list());
  });
  app.post('/switches/faults', async (c) => {
    const form = await c.req.parseBody();
    const preset = faultPresets.find(({ name }) => name === form['preset']);
    if (preset !== undefined) faults.add(preset.fault);
    return c.redirect('/switches?done=fault', 303);
  });
  app.post('/switches/faults/clear', (c) => {
    faults.clear();
    return c.redirect('/switches?done=cleared', 303);
  });

  app.get('/settings', (c) => c.json(settings.read()));
  app.put('/settings', async (c) => {
    const changed = inJson(changeSchema.transform((change) => ({ ...settings.read(), ...change })));
    const read = changed.pipe(settingsSchema).safeParse(await c.req.text());
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400);
    settings.change(read.data);
    return c.json(settings.read());
  });
  app.delete('/settings', (c) => {
    settings.reset();
    return c.json(settings.read());
  });
  app.post('/switches', async (c) => {
    const read = settingsSchema.safeParse(withNumbers(await c.req.parseBody()));
    if (!read.success) return c.text(z.prettifyError(read.error), 400);
    settings.change(read.data);
    return c.redirect('/switches?done=set', 303);
  });
  app.post('/switches/defaults', (c) => {
    settings.reset();
    return c.redirect('/switches?done=defaults', 303);
  });
  return app;
}

/** A form knows text alone: those settings that are numbers become so. */
const withNumbers = (form: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, numeric.includes(name) ? Number(value) : value]),
  );

const numeric = Object.entries(defaultSettings)
  .filter(([, value]) => typeof value === 'number')
  .map(([name]) => name);

/** Text that is to be JSON of what the schema says. */
const inJson = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

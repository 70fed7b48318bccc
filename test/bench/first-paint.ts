/** Draws a form before its script has come, as the builder of embeds does for who copies its snippet. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { build, type Rolldown } from 'vite';
import type { FormElement } from '../../src/index.js';
import { oursPlain, type Endpoint } from './contenders.js';
import { serveFiles } from '../helpers/static-site.js';

declare const drawing: { readonly firstPaintOf: (form: FormElement) => Promise<string> };

const source = fileURLToPath(new URL('../../demo/builder/preview/first-paint.ts', import.meta.url));

/** @returns the inside of the form's shadow root */
export async function drawFirstPaint(browser: Browser, endpoint: Omit<Endpoint, 'firstPaint'>): Promise<string> {
  const [element] = oursPlain;
  const script = readFileSync(new URL('../../dist/an-event-rsvp.js', import.meta.url), 'utf8');
  const html = `<!doctype html><html lang="en"><title>One</title>${element.markup({ ...endpoint, firstPaint: '' })}</html>`;
  const site = await serveFiles(() => Promise.resolve({ body: Buffer.from(html), type: 'text/html' }));
  const page = await browser.newPage();
  try {
    await page.goto(site.origin);
    await page.addScriptTag({ content: script });
    await page.addScriptTag({ content: await bundled() });
    return await page.locator('an-event-rsvp').evaluate((form: FormElement) => drawing.firstPaintOf(form));
  } finally {
    await page.close();
    await site.close();
  }
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: source, formats: ['iife'], name: 'drawing' } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

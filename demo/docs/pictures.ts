/**
 * Draws the pictures of the README and of the page on theming, from the built forms: `npm run docs:pictures`. With names
 * behind it, such as `npm run docs:pictures forms`, those alone.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { chromiumLaunchOptions } from '../../test/helpers/chromium.js';
import { startSite } from '../site.js';

interface Picture {
  /** Of the page around the form, which it makes its own colors of. */
  readonly rules?: string;
  readonly theme?: string;
  readonly attributes?: string;
  /** Light beside dark needs half the width that light above dark has. */
  readonly placed: 'beside' | 'above';
  /** In the place of light and dark: the form as it is, beside it in this theme. */
  readonly beside?: string;
}

const grid = 'layout="grid" fields="given_name* family_name* email_address* phone_number locality postal_code"';

const pictures: Readonly<Record<string, Picture>> = {
  forms: { placed: 'beside', beside: 'bold' },
  plain: { placed: 'beside' },
  accent: { placed: 'beside', rules: 'an-event-rsvp { --an-accent: #b3261e; --an-radius: 0; }' },
  'theme-calm': { placed: 'beside', theme: 'calm' },
  'theme-bold': { placed: 'beside', theme: 'bold' },
  'theme-paper': { placed: 'beside', theme: 'paper' },
  'layout-inline': { placed: 'above', attributes: 'layout="inline" fields="given_name email_address*"' },
  'layout-grid': { placed: 'above', attributes: grid },
};

/** As wide as a page of text; twice as many pixels, for screens that have them. */
const viewport = { width: 720, height: 400 };

/** A theme's rules for what stands in one section, as a theme is for a whole page. */
async function themed(section: string, theme: string): Promise<string> {
  const sheet = await readFile(new URL(`../../src/themes/${theme}.css`, import.meta.url), 'utf8');
  return sheet.replace(':where(:root)', section).replace(':where(an-', `${section} :where(an-`);
}

async function page(picture: Picture): Promise<string> {
  const { rules = '', theme, attributes = 'fields="given_name email_address*"', placed, beside } = picture;
  const form = `<an-event-rsvp event-id="9f837109-710d-442f-8a99-857a21f36d25" ${attributes}>
    <span slot="intro">Thursday at seven, in the library.</span></an-event-rsvp>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture</title>
    ${theme ? `<link rel="stylesheet" href="/dist/themes/${theme}.css">` : ''}
    <style>
      body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
      main { display: grid; grid-template-columns: repeat(${placed === 'beside' ? 2 : 1}, 1fr); }
      section { padding: 1.5rem; color: light-dark(#1c2333, #e8ebf2); background: light-dark(#fff, #12161f); }
      ${rules}
      ${beside === undefined ? '' : await themed('section:last-child', beside)}
    </style>
    <script async src="/dist/an-event-rsvp.js"></script>
    <main>
      <section style="color-scheme: light">${form}</section>
      <section style="color-scheme: ${beside === undefined ? 'dark' : 'light'}">${form}</section>
    </main></html>`;
}

/** As WebP, which is a quarter of PNG's size here. */
async function draw(browser: Browser, origin: string, picture: Picture): Promise<Buffer> {
  const tab = await browser.newPage({ viewport, deviceScaleFactor: 2 });
  const body = await page(picture);
  await tab.route('**/picture', (route) => route.fulfill({ contentType: 'text/html', body }));
  await tab.goto(`${origin}/picture`);
  await tab.getByRole('button').last().waitFor();
  const box = await tab.locator('main').boundingBox();
  if (!box) throw new Error('There is nothing to draw.');
  const session = await tab.context().newCDPSession(tab);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    clip: { ...box, scale: 1 },
    captureBeyondViewport: true,
  });
  await tab.close();
  return Buffer.from(data, 'base64');
}

const folder = new URL('pictures/', import.meta.url);
await mkdir(folder, { recursive: true });
const site = await startSite({ root: fileURLToPath(new URL('../..', import.meta.url)) });
const browser = await chromium.launch(chromiumLaunchOptions);
const asked = process.argv.slice(2);
for (const [name, picture] of Object.entries(pictures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const bytes = await draw(browser, site.origin, picture);
  await writeFile(new URL(`${name}.webp`, folder), bytes);
  process.stdout.write(`${name}.webp: ${Math.round(bytes.length / 1000)} kB\n`);
}
await browser.close();
await site.close();

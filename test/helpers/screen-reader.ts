/**
 * A screen reader that runs in the page, that of `@guidepup`, and what it has said: of all that takes the focus, and of live
 * regions. It walks into no shadow root, so it is started within the form's own; `spoken.ts` reads the page as a whole.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Locator } from 'playwright/test';
import type { HostPages } from './host-pages.js';

const script = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');

export interface ScreenReader {
  /** What was said since it was started, oldest first. */
  readonly said: () => Promise<string[]>;
}

/** Starts at the top of the form, whose first words it says. */
export async function startScreenReader(form: Locator, host: HostPages): Promise<ScreenReader> {
  const address = host.add('/screen-reader.js', await readFile(script, 'utf8'), { 'Content-Type': 'text/javascript' });
  const reader = await form.evaluateHandle(async ({ shadowRoot }, address) => {
    const reader = ((await import(address)) as { virtual: typeof virtual }).virtual;
    const container = shadowRoot?.firstElementChild;
    if (!container) throw new Error('The form is not drawn yet: wait for its button.');
    await reader.start({ container });
    return reader;
  }, address);
  // This one alone says of what is right that it is right, which is ARIA's default.
  const isRight = ', not invalid';
  const said = async () =>
    (await reader.evaluate((virtual) => virtual.spokenPhraseLog())).map((phrase) => phrase.replace(isRight, ''));
  return { said };
}

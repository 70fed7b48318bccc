/** The driver of an engine that speaks WebDriver (w3.org/TR/webdriver2); how a command travels there is the session's. */
import { z } from 'zod';
import { elementAt, expressionOf, type Driver, type InPage, type Key } from './driver.js';

/** The commands that are used, as they are called over HTTP and in Firefox's Marionette. */
export const commands = {
  open: { method: 'POST', path: '/url', marionette: 'Navigate' },
  execute: { method: 'POST', path: '/execute/sync', marionette: 'ExecuteScript' },
  act: { method: 'POST', path: '/actions', marionette: 'PerformActions' },
  role: { method: 'GET', path: '/element/{id}/computedrole', marionette: 'GetComputedRole' },
  name: { method: 'GET', path: '/element/{id}/computedlabel', marionette: 'GetComputedLabel' },
  screenshot: { method: 'GET', path: '/screenshot', marionette: 'TakeScreenshot' },
} as const;

export type Command = keyof typeof commands;

export interface Session {
  /** Resolves to what the engine answers; rejects with its error. `id` in `given` is an element's. */
  send(command: Command, given: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): Promise<void>;
}

/** The code points that stand for keys in WebDriver. */
const codes = { Tab: '\uE004', Shift: '\uE008', Enter: '\uE007', Space: ' ', End: '\uE010', Backspace: '\uE003' };

const text = z.string();
/** A reference to an element: an object with one key, which the standard gives. */
const reference = z.record(z.string(), z.string()).transform((object) => Object.values(object)[0] ?? '');

export class WebDriver implements Driver {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async open(url: string): Promise<void> {
    await this.#session.send('open', { url });
  }

  async evaluate<Given extends readonly unknown[], Result>(
    run: InPage<Given, Result>,
    ...given: Given
  ): Promise<Result> {
    // What a function in the page returns is known to the compiler alone.
    return (await this.#execute(expressionOf(run, given))) as Result;
  }

  click(path: string): Promise<void> {
    return this.#click(path, 1);
  }

  doubleClick(path: string): Promise<void> {
    return this.#click(path, 2);
  }

  async type(words: string): Promise<void> {
    await this.#keys(Array.from(words).flatMap((value) => [down(value), up(value)]));
  }

  async press(key: Key): Promise<void> {
    const parts = key.split('+').map((name) => codes[name as keyof typeof codes]);
    await this.#keys([...parts.map(down), ...parts.reverse().map(up)]);
  }

  async roleOf(path: string): Promise<string> {
    return text.parse(await this.#session.send('role', { id: await this.#find(path) }));
  }

  async nameOf(path: string): Promise<string> {
    return text.parse(await this.#session.send('name', { id: await this.#find(path) }));
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(text.parse(await this.#session.send('screenshot', { full: false })), 'base64');
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  /** By the pointer: WebKit takes what stands in a shadow root for covered by its host, and refuses `element click`. */
  async #click(path: string, times: number): Promise<void> {
    const origin = await this.#execute(expressionOf(elementAt, [path]));
    const clicks = Array.from({ length: times }, () =>
      ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
    );
    const actions = [{ type: 'pointerMove', origin, x: 0, y: 0 }, ...clicks.flat()];
    await this.#session.send('act', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async #find(path: string): Promise<string> {
    return reference.parse(await this.#execute(expressionOf(elementAt, [path])));
  }

  #execute(expression: string): Promise<unknown> {
    return this.#session.send('execute', { script: `return ${expression}`, args: [] });
  }

  async #keys(actions: readonly object[]): Promise<void> {
    await this.#session.send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

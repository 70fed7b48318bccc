/** What a spec needs of a browser, whichever engine it is: addresses, real clicks and keys, and what the engine makes of an element. */

/** Runs in the page. What it is given and what it resolves to are JSON. */
export type InPage<Given extends readonly unknown[], Result> = (...given: Given) => Result | Promise<Result>;

/**
 * A browser with one window, 1280 px wide. A `path` is one CSS selector for each shadow root on the way in, such as
 * `an-event-rsvp >>> button`.
 */
export interface Driver {
  /** Resolves when the page has loaded. */
  open(url: string): Promise<void>;
  evaluate<Given extends readonly unknown[], Result>(run: InPage<Given, Result>, ...given: Given): Promise<Result>;
  click(path: string): Promise<void>;
  doubleClick(path: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** The role that the engine computes for people who do not see the element. */
  roleOf(path: string): Promise<string>;
  /** The name that it computes. */
  nameOf(path: string): Promise<string>;
  /** Missing where an engine cannot be cut off from the network. */
  setOffline?(offline: boolean): Promise<void>;
  /** Of the window, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'End' | 'Backspace';

export interface Engine {
  /** As a test report names it. */
  readonly name: string;
  start(): Promise<Driver>;
}

/** The size of every window, so that all engines lay out alike, px. */
export const windowSize = { width: 1280, height: 900 };

/** `run` with what it is given, as an expression that stands for itself in the page. */
export function expressionOf<Given extends readonly unknown[]>(run: InPage<Given, unknown>, given: Given): string {
  return `(${run.toString()})(...${JSON.stringify(given)})`;
}

/** The element at a path, scrolled to where it is seen whole; runs in the page. */
export function elementAt(path: string): Element {
  const found = path
    .split(' >>> ')
    .reduce<Element | null | undefined>(
      (host, selector, index) => (index === 0 ? document : host?.shadowRoot)?.querySelector(selector),
      null,
    );
  if (!found) throw new Error(`There is nothing at ${path}.`);
  found.scrollIntoView({ block: 'nearest' });
  return found;
}

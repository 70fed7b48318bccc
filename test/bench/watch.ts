/** What runs in each page before anything else of it, and notes when a person could have done what. */

export interface Marks {
  readonly email: string;
  readonly button: string;
  readonly thanks: string;
  readonly usable: 'when-seen' | 'when-ready';
}

export interface Watch {
  /** The field or the button; through shadow roots by `>>>`. */
  readonly find: (path: string) => HTMLElement | null;
  /** Milliseconds from the start of the page, or from the click. */
  readonly times: { usable?: number; thanks?: number };
  /** Sum of what moved. */
  readonly shift: () => number;
  /** Sum of what tasks took beyond 50 ms. */
  readonly blocked: () => number;
}

/** To be given to the page as it stands: it refers to nothing outside. */
export function watch(marks: Marks): void {
  const times: { usable?: number; thanks?: number } = {};
  const find = (path: string) => {
    let root: ParentNode | null | undefined = document;
    let found: HTMLElement | null = null;
    for (const step of path.split(' >>> ')) {
      found = root?.querySelector<HTMLElement>(step) ?? null;
      root = found?.shadowRoot;
    }
    return found;
  };
  const isSeen = (path: string) => (find(path)?.getClientRects().length ?? 0) > 0;
  const isUsable = () =>
    (marks.usable === 'when-seen' || document.querySelector('[data-ready]') !== null) &&
    isSeen(marks.email) &&
    isSeen(marks.button);
  const whenTrue = (condition: () => boolean, act: () => void) => {
    const look = () => {
      if (condition()) act();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  whenTrue(isUsable, () => (times.usable = performance.now()));

  // The thanks may stand on another page, which knows of the click by the window's name alone.
  const seesThanks = () => {
    whenTrue(
      () => isSeen(marks.thanks),
      () => (times.thanks = performance.timeOrigin + performance.now() - Number(window.name)),
    );
  };
  if (window.name) seesThanks();
  addEventListener(
    'click',
    ({ timeStamp, isTrusted }) => {
      if (!isTrusted) return;
      window.name = String(performance.timeOrigin + timeStamp);
      seesThanks();
    },
    true,
  );

  const sumOf = (type: string, worth: (entry: PerformanceEntry) => number) => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += worth(entry);
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type, buffered: true });
    return () => {
      add(observer.takeRecords());
      return sum;
    };
  };
  const watching: Watch = {
    find,
    times,
    shift: sumOf('layout-shift', (entry) => ('value' in entry ? Number(entry.value) : 0)),
    blocked: sumOf('longtask', ({ duration }) => Math.max(0, duration - 50)),
  };
  Object.assign(globalThis, { watching });
}

/** Holds how long something blocks a page, on machines that are busy with something else as well. */

/** What `measuring` puts into each page. */
export interface Measuring {
  /**
   * The fewest milliseconds that `act` and what follows from it in the same task take in some tries: others on the
   * machine slow some of them down, slow work is slow in all.
   * @param beside what the platform takes of it
   * @param prepare done before each try, and not counted
   */
  readonly costOf: (act: () => unknown, beside?: number, prepare?: () => unknown) => Promise<number>;
}

/** For `page.addInitScript`. */
export function measuring(): void {
  const costOf: Measuring['costOf'] = async (act, beside = 0, prepare = () => undefined) => {
    let least = Infinity;
    // What is right the first time is not measured again.
    for (let tries = 0; tries < 8 && least - beside > 25; tries++) {
      await prepare();
      // In a task of its own, so that nothing else waits in it.
      await new Promise((resolve) => setTimeout(resolve));
      const begun = performance.now();
      await act();
      least = Math.min(least, performance.now() - begun);
    }
    return least;
  };
  Object.assign(globalThis, { costOf });
}

/** Hears what a page's policies forbid, and what code is made from text, from before its first script on. */
import type { Page } from 'playwright/test';

/**
 * Told to the test as it happens: to ask the page afterwards the runner would have to evaluate text itself.
 * @returns a line for each, as they come
 */
export async function watchPolicies(page: Page): Promise<readonly string[]> {
  const noted: string[] = [];
  await page.exposeFunction('noteViolation', (text: string) => noted.push(text));
  await page.addInitScript(() => {
    const tell = Reflect.get(globalThis, 'noteViolation') as (text: string) => void;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      tell(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return noted;
}

/** Notes what is given to `Function`, by whatever way it is reached, and to `eval`. Nothing comes of either. */
export async function watchCode(page: Page): Promise<readonly string[]> {
  const made: string[] = [];
  await page.exposeFunction('noteCode', (text: string) => made.push(text));
  await page.addInitScript(() => {
    const tell = Reflect.get(globalThis, 'noteCode') as (text: string) => void;
    const note = (what: unknown) => {
      tell(String(what));
    };
    const spied = new Proxy(Function, {
      apply: (_target, _self, args) => {
        note(args);
      },
      construct: (_target, args) => {
        note(args);
        return {};
      },
    });
    Object.assign(globalThis, { Function: spied, eval: note });
    Object.defineProperty(
      Object.getPrototypeOf(() => undefined),
      'constructor',
      { value: spied },
    );
  });
  return made;
}

/** Where something typed could have been left: the console, what a site stores, the page's address and title, and events for analytics. */
import type { Page } from 'playwright/test';

/** @returns everything that could be read afterwards, as one text: what is kept now, and what was told meanwhile */
export async function watchTraces(page: Page): Promise<() => Promise<string>> {
  const told: string[] = [];
  page.on('console', (message) => told.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => told.push(`error: ${error.stack ?? error.message}`));
  page.on('framenavigated', (frame) => told.push(`address: ${frame.url()}`));
  page.on('request', (request) => {
    // The body of a post to the API is where it belongs.
    told.push(`request: ${request.method()} ${request.url()} ${JSON.stringify(request.headers())}`);
  });
  await page.exposeFunction('noteEvent', (text: string) => told.push(text));
  await page.addInitScript(() => {
    const note = Reflect.get(globalThis, 'noteEvent') as (text: string) => void;
    /** Everything that a script could read on an event, except what the platform puts on every event. */
    const readable = (event: Event) => {
      const own: Record<string, unknown> = {};
      for (let object: object = event; object !== Event.prototype; object = Object.getPrototypeOf(object) as object) {
        for (const key of Object.getOwnPropertyNames(object)) own[key] = Reflect.get(event, key, event);
      }
      return JSON.stringify(own, (_, value: unknown) =>
        value instanceof Node || value instanceof Window ? undefined : value,
      );
    };
    for (const type of ['an-ready', 'an-invalid', 'an-success', 'an-error']) {
      document.addEventListener(type, (event) => {
        note(`${type}: ${readable(event)}`);
      });
    }
    addEventListener('unhandledrejection', ({ reason }) => {
      note(`rejection: ${String(reason)}`);
    });
  });
  return async () => {
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const caches = 'caches' in globalThis ? await globalThis.caches.keys() : [];
      return JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        databases,
        caches,
        performance.getEntries().map((entry) => entry.toJSON() as unknown),
        document.title,
        location.href,
        history.state,
        window.name,
        // Without the shadow trees, in which the person sees what they typed.
        document.documentElement.outerHTML,
      ]);
    });
    const cookies = await page.context().cookies();
    return [...told, kept, JSON.stringify(cookies)].join('\n');
  };
}

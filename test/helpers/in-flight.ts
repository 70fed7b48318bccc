/** How a form is brought to where its post is under way: read by the server, and not answered. */
import { expect, test as base } from './faults.js';
import { element, page as pageOf, partsOn, send, type FormKind, type Parts } from './forms.js';

export const test = base.extend<{
  /** Opens a page with a form whose posts wait at the door, and sends it; `<aside>` is another place on the page. */
  readonly sendHeld: (kind: FormKind, attributes?: string) => Promise<Parts>;
}>({
  sendHeld: async ({ page, host, door }, use) => {
    await use(async (kind, attributes) => {
      await page.goto(host.add('/', pageOf(`${element(kind, door.apiBase, attributes)}<aside></aside>`)));
      const parts = partsOn(page, kind);
      await send(parts);
      await expect.poll(door.read).toBe(1);
      return parts;
    });
  },
});

/** The id that the sandbox's second event and its second survey share. */
export const otherId = '12c9a105-1ab6-472e-ac04-667c521a5968';

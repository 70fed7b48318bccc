/** How pages and frameworks move what stands in them; `<aside>` is another place on the page. */

/** Ways to take an element from its place and put it into the document again. */
export const moves: Readonly<Record<string, (form: Element) => unknown>> = {
  'moved elsewhere': (form) => document.querySelector('aside')?.append(form),
  'moved elsewhere with moveBefore()': (form) => {
    // Not yet in TypeScript's library.
    const aside = document.querySelector('aside') as unknown as { moveBefore: (node: Node, before: null) => void };
    aside.moveBefore(form, null);
  },
  'removed and put back at once': (form) => {
    const { parentElement } = form;
    form.remove();
    parentElement?.append(form);
  },
  'removed and put back a frame later': async (form) => {
    const { parentElement } = form;
    form.remove();
    await new Promise(requestAnimationFrame);
    parentElement?.append(form);
  },
};

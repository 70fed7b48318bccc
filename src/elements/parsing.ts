/** Waits for the parser of the page: a form whose children are not all there yet would be another. */

/** Fulfilled once nothing more can come into an element by the parser. */
export async function whenParsed(element: Element): Promise<void> {
  while (isOpen(element)) await nextChange();
}

const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    const note = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', note, { once: true });
  });

/** Whether its end tag may not have been read: what follows an element, or what holds it, comes after that. */
function isOpen(node: Node): boolean {
  if (document.readyState !== 'loading' || node.nextSibling) return false;
  const around = node instanceof ShadowRoot ? node.host : node.parentNode;
  return !around || isOpen(around);
}

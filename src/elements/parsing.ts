/** Waits for the parser of the page: a form whose children are not all there yet would be another. */

/** Fulfilled once nothing more can come into an element by the parser; none where nothing can. */
export function parsed(element: Element): Promise<void> | undefined {
  if (!isOpen(element)) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      if (isOpen(element)) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
  });
}

/** Whether its end tag may not have been read: what follows an element, or what holds it, comes after that. */
function isOpen(node: Node): boolean {
  if (document.readyState !== 'loading' || node.nextSibling) return false;
  const around = node instanceof ShadowRoot ? node.host : node.parentNode;
  return !around || isOpen(around);
}

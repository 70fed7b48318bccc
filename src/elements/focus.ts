/** Where the focus is around an element, and whether the element may take it. */

/** The focused element, as the tree that `element` stands in sees it. */
export function focusedAround(element: Element): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}

/**
 * Not from a person who is at something else on the page.
 * @param before what was focused when the form was submitted: a button of the page is done with
 */
export function mayTakeFocus(element: Element, before: Element | null): boolean {
  const focused = focusedAround(element);
  if (!focused || focused === element || focused === document.body) return true;
  return focused === before && focused.matches('button, [type=submit]');
}

/** Where the focus is around an element, and how the element takes it. */
import { hostsAround } from './hosts.js';
import type { RenderedElement } from './rendered-element.js';

/** The focused element, as the innermost tree around `element` sees it that holds the focus. */
export function focusedAround(element: Element): Element | null | undefined {
  const focused = hostsAround(element).map((host) => (host.getRootNode() as Document | ShadowRoot).activeElement);
  return focused.find(Boolean);
}

/**
 * Gives the focus to the summary or the thanks, unless the person is at something else on the page.
 * @param before what was focused when the form was submitted: a button of the page is done with
 */
export function takeFocus(element: RenderedElement, before: Element | null | undefined): void {
  const focused = focusedAround(element);
  const isElsewhere = focused && focused !== element && focused !== document.body;
  if (isElsewhere && !(focused === before && focused.matches('button, [type=submit]'))) return;
  const box = element.renderRoot.querySelector<HTMLElement>('[part=summary], [part=status]');
  box?.focus();
  // Of a box that is higher than the window, browsers show the middle.
  if (box && box.getBoundingClientRect().top < 0) box.scrollIntoView();
}

/**
 * Scripts of the page that watch its keys and presses see the element in place of the field that they are meant for. They
 * take Space for the next slide and a tap for the beginning of a drag, and nobody could type.
 */

/** The page is left with clicks, the focus and what was put in, and with Escape, which closes what the form stands in. */
export function keepToItself(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup', 'mousedown', 'pointerdown', 'touchstart']) {
    root.addEventListener(
      type,
      (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      },
      { passive: true },
    );
  }
}

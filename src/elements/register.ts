/** Registers an element under its own tag. A page may load the script twice, or two of them: the first wins. */
import type { FormElement } from './form-element.js';

export function register(element: CustomElementConstructor & Pick<typeof FormElement, 'action'>): void {
  const { tag } = element.action;
  if (!customElements.get(tag)) customElements.define(tag, element);
}

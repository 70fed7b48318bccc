/** Registers an element under its own tag. A page may load the script twice, or two of them: the first wins. */
import { AnField } from './children/an-field.js';
import { AnTarget } from './children/an-target.js';
import type { FormElement } from './form-element.js';

export function register(element: CustomElementConstructor & Pick<typeof FormElement, 'action'>): void {
  define('an-field', AnField);
  define('an-target', AnTarget);
  define(element.action.tag, element);
}

function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

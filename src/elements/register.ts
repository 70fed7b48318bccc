/** Registers a form element under its own tag, and the tags that may stand in it. */
import { AnField } from './children/an-field.js';
import { AnTarget } from './children/an-target.js';
import { defineElement } from './define-element.js';
import type { FormElement } from './form-element.js';

export function register(element: CustomElementConstructor & Pick<typeof FormElement, 'action'>): void {
  defineElement('an-field', AnField);
  defineElement('an-target', AnTarget);
  defineElement(element.action.tag, element);
}

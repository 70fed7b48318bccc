/** Registers a form element under its own tag, and the one that may stand in each. */
import { AnField } from './children/an-field.js';
import { defineElement } from './define-element.js';
import type { FormElement } from './form-element.js';

export function register(element: CustomElementConstructor & Pick<typeof FormElement, 'action'>): void {
  defineElement('an-field', AnField);
  defineElement(element.action.tag, element);
}

/** Properties that reflect attributes, as HTML's own do. */
import { flag } from '../core/readers.js';
import { propertyOf } from './property-names.js';

/** What an element gives for its attributes to be properties. */
export interface Reflecting extends Element {
  /** The value of a property that is more than text, such as an array of fields. */
  kept(attribute: string): unknown;
  keep(attribute: string, value: unknown): void;
}

interface ReflectingClass {
  observedAttributes: readonly string[];
  readonly prototype: Reflecting;
}

/** @param flags those of the attributes that are there or not: their properties are booleans */
export function reflectAttributes(
  element: ReflectingClass,
  attributes: readonly string[],
  flags: readonly string[] = [],
): void {
  element.observedAttributes = [...element.observedAttributes, ...attributes];
  for (const attribute of attributes) {
    Object.defineProperty(element.prototype, propertyOf(attribute), {
      configurable: true,
      enumerable: true,
      get(this: Reflecting): unknown {
        const value = this.kept(attribute) ?? this.getAttribute(attribute);
        return flags.includes(attribute) ? flag(value) : value;
      },
      set(this: Reflecting, given: unknown) {
        const value = given === true ? '' : given;
        if (typeof value === 'string') this.setAttribute(attribute, value);
        else {
          this.removeAttribute(attribute);
          this.keep(attribute, value);
        }
      },
    });
  }
}

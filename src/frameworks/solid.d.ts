/**
 * Types of the elements for Solid: `import type {} from 'an-forms/solid'`. What changes while the page is shown is given as
 * `attr:…`: Solid sets the property of any other, and not every attribute has one.
 */
import type { JSX } from 'solid-js';
import type { AttributesOf, ElementOf, EventsOf, PropertiesOf, PropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    PropsOf<T> & { [A in keyof AttributesOf<T> as `attr:${A & string}`]?: AttributesOf<T>[A] } & {
      [P in keyof PropertiesOf<T> as `prop:${P & string}`]?: PropertiesOf<T>[P];
    } & { [E in keyof EventsOf<T> as `on:${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

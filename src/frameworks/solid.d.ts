/**
 * Types of the elements for Solid: `import type {} from 'an-forms/solid'`. What changes while the page is shown is given as
 * `attr:…`: Solid sets the property of any other, and not every attribute has one. It lower-cases names, so properties of
 * more than one word are given as `prop:…`.
 */
import type { JSX } from 'solid-js';
import type { AttributesOf, ElementOf, EventsOf, PropertiesOf, JsxPropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof JsxPropsOf<T>> &
    JsxPropsOf<T> & { [A in keyof AttributesOf<T> as `attr:${A & string}`]?: AttributesOf<T>[A] } & {
      [P in keyof PropertiesOf<T> as `prop:${P & string}`]?: PropertiesOf<T>[P];
    } & { [E in keyof EventsOf<T> as `on:${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'solid-js' {
  namespace JSX {
    interface OptionHTMLAttributes<T> {
      /** In an `<an-field>`: comma-separated tags that choosing it adds. */
      tags?: string | undefined;
    }
    interface IntrinsicElements extends Elements {}
  }
}

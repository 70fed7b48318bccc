/** Types of the elements for Preact: `import type {} from 'an-forms/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { ElementOf, EventsOf, JsxPropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof JsxPropsOf<T>> &
    JsxPropsOf<T> & { [E in keyof EventsOf<T> as `on${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'preact' {
  interface OptionHTMLAttributes<T extends EventTarget = HTMLOptionElement> {
    /** In an `<an-field>`: comma-separated tags that choosing it adds. */
    tags?: string | undefined;
  }
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** Types of the elements for React 19 and newer: `import type {} from 'an-forms/react'`. */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { ElementOf, EventsOf, JsxPropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof JsxPropsOf<T>> &
    RefAttributes<ElementOf<T>> &
    JsxPropsOf<T> & { [E in keyof EventsOf<T> as `on${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'react' {
  interface OptionHTMLAttributes<T> {
    /** In an `<an-field>`: comma-separated tags that choosing it adds. */
    tags?: string | undefined;
  }
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

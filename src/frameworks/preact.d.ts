/** Types of the elements for Preact: `import type {} from 'an-forms/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { ElementOf, EventsOf, PropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    PropsOf<T> & { [E in keyof EventsOf<T> as `on${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

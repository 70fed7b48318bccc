/** Types of the elements for React 19 and newer: `import type {} from 'an-forms/react'`. */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { ElementOf, EventsOf, PropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    RefAttributes<ElementOf<T>> &
    PropsOf<T> & { [E in keyof EventsOf<T> as `on${E & string}`]?: (event: EventsOf<T>[E]) => void };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

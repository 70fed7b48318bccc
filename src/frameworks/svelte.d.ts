/** Types of the elements for Svelte 4 and 5: `import type {} from 'an-forms/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, EventsOf, PropsOf, Tag } from './elements.js';

type Elements = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    PropsOf<T> & {
      [E in keyof EventsOf<T> as `on${E & string}` | `on:${E & string}`]?: (event: EventsOf<T>[E]) => void;
    };
};

declare module 'svelte/elements' {
  interface HTMLOptionAttributes {
    /** In an `<an-field>`: comma-separated tags that choosing it adds. */
    tags?: string | undefined | null;
  }
  interface SvelteHTMLElements extends Elements {}
}

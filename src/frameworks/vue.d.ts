/** Types of the elements for Vue's templates: `import type {} from 'an-forms/vue'`. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { ElementOf, EventsOf, PropsOf, Tag } from './elements.js';

/** `an-success` in a template is `onAnSuccess` in the props. */
type Handler<E> = E extends `an-${infer Rest}` ? `onAn${Capitalize<Rest>}` : never;

type Elements = {
  [T in Tag]: new () => ElementOf<T> & {
    $props: Omit<HTMLAttributes, keyof PropsOf<T>> &
      ReservedProps &
      PropsOf<T> & { [E in keyof EventsOf<T> as Handler<E>]?: (event: EventsOf<T>[E]) => void };
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}

/** The elements in Solid's JSX: `import 'article-elements/types/solid'` once, anywhere in the program. */
import type { JSX } from 'solid-js';
import type { Attributes, Classes, Events, Properties, Tag } from './elements.js';

type Listeners<T extends Tag> = { [E in keyof Events[T] as `on:${E & string}`]?: ((event: Events[T][E]) => void) | undefined };
type Prefixed<P extends string, O> = { [K in keyof O as `${P}:${K & string}`]?: O[K] };
type Elements = {
  [T in keyof Classes]: JSX.HTMLAttributes<Classes[T]> &
    Attributes[T] &
    Prefixed<'attr', Attributes[T]> &
    Prefixed<'prop', Properties[T]> &
    Listeners<T>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** The elements in React's JSX, from React 19 on: `import 'article-elements/types/react'` once, anywhere in the program. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, Classes, Events, OwnProperties, Tag } from './elements.js';

type Listeners<T extends Tag> = { [E in keyof Events[T] as `on${E & string}`]?: ((event: Events[T][E]) => void) | undefined };
type Native<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;
type Elements = { [T in keyof Classes]: Native<Classes[T]> & Attributes[T] & OwnProperties<T> & Listeners<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** The elements in Preact's JSX: `import 'article-elements/types/preact'` once, anywhere in the program. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Attributes, Classes, Events, OwnProperties, Tag } from './elements.js';

type Listeners<T extends Tag> = { [E in keyof Events[T] as `on${E & string}`]?: ((event: Events[T][E]) => void) | undefined };
type Elements = {
  [T in keyof Classes]: HTMLAttributes<Classes[T]> & ClassAttributes<Classes[T]> & Attributes[T] & OwnProperties<T> & Listeners<T>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

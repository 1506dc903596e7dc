/** The elements in Vue's templates: `import 'article-elements/types/vue'` once, anywhere in the program. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Attributes, Classes, Events, OwnProperties } from './elements.js';

type Emit<T> = T extends Record<never, never> ? { [E in keyof T]: (name: E, event: T[E]) => void }[keyof T] : never;
type ToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;
type Elements = {
  [T in keyof Classes]: new () => {
    $props: HTMLAttributes & Attributes[T] & OwnProperties<T> & PublicProps;
    $emit: ToIntersection<Emit<Events[T]>>;
  };
};

declare module 'vue' {
  interface HTMLAttributes {
    /** The slot of the element around it, which Vue's own types do not know. */
    slot?: string | undefined;
  }
  interface GlobalComponents extends Elements {}
}

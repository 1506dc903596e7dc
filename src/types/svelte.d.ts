/** The elements in Svelte's templates, from Svelte 5 on: `import 'article-elements/types/svelte'` once, anywhere in the program. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Classes, Events, OwnProperties, Tag } from './elements.js';

type Listeners<T extends Tag> = { [E in keyof Events[T] as `on${E & string}`]?: ((event: Events[T][E]) => void) | undefined };
type Elements = { [T in keyof Classes]: HTMLAttributes<Classes[T]> & Attributes[T] & OwnProperties<T> & Listeners<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}

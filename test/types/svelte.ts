/* What Svelte's templates are checked against, wrongly used; Svelte.svelte has the right uses. */
import type {} from 'article-elements/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const wrong: Partial<SvelteHTMLElements>[] = [
  // @ts-expect-error There is no such layout.
  { 'article-header': { layout: 'upside-down' } },
  // @ts-expect-error A number is expected.
  { 'article-trending': { limit: 'three' } },
  // @ts-expect-error There is no such attribute.
  { 'article-figure': { fallback: '/ferry.jpg' } },
  // @ts-expect-error An error has no items.
  { 'article-trending': { 'ontrending-error': ({ items }) => items } },
];

/* Plain TypeScript: what the DOM's own functions know of the elements. */
import type { ArticleTrending, CommentHeldEvent } from 'article-elements';
import 'article-elements/define';

const trending: ArticleTrending = document.createElement('article-trending');
trending.limit = 3;
// @ts-expect-error A number is expected.
trending.limit = 'three';
// @ts-expect-error There is no such layout.
document.querySelector('article-header')!.layout = 'upside-down';
// @ts-expect-error There is no such property.
document.querySelector('article-figure')!.fallback = '';

document.addEventListener('comment-held', (event: CommentHeldEvent) => event.draft.body);
trending.addEventListener('trending-load', ({ items, format }) => [items[0]?.title, format]);
// @ts-expect-error An error has no items.
trending.addEventListener('trending-error', ({ items }) => items);

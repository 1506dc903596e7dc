/** How stories moved between two answers. No DOM. */
import type { FeedItem, FeedList } from './types.js';
import { storyKey } from '../../core/urls.js';

/** By how many places a story went up; below zero, down. `new` was not in the list before. */
export type Movement = number | 'new';

export const keysOf = (lists: readonly FeedList[]): string[][] => lists.map(({ items }) => items.map(({ url }) => storyKey(url)));

/** The movement of each story that moved, by `storyKey`. Nothing moved where nobody knows what was before. */
export function movements(items: readonly FeedItem[], before: readonly string[] | undefined): Map<string, Movement> {
  const moved = new Map<string, Movement>();
  if (!before?.length) return moved;
  const places = new Map(before.map((key, place) => [key, place]));
  for (const [place, { url }] of items.entries()) {
    const key = storyKey(url);
    const was = places.get(key);
    if (was === undefined) moved.set(key, 'new');
    else if (was !== place) moved.set(key, was - place);
  }
  return moved;
}

/** Whether the lists hold the same stories in the same order. */
export const sameOrder = (one: readonly FeedList[], other: readonly FeedList[]): boolean =>
  JSON.stringify(keysOf(one)) === JSON.stringify(keysOf(other));

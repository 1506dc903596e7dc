import type { FeedErrorCode } from '../../../domains/feeds/feed-error.js';
import type { FeedItem } from '../../../domains/feeds/types.js';

/** The feed has answered. Fired once the list says what the feed says. */
export class TrendingLoadEvent extends Event {
  constructor(
    /** The stories of the first list, best first, as many as are shown. Empty where the feed is; then the list stays. */
    readonly items: readonly FeedItem[],
    /** The name of the format the answer was read as. */
    readonly format: string,
  ) {
    super('trending-load', { bubbles: true, composed: true });
  }
}

/** The feed could not be had. The list stays as it was, and the line under it says so. */
export class TrendingErrorEvent extends Event {
  constructor(
    /** Why, in one word. */
    readonly code: FeedErrorCode,
    /** Why, in English, for developers. */
    readonly message: string,
    /** The HTTP status; 0 where there was no answer. */
    readonly status: number,
  ) {
    super('trending-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'trending-load': TrendingLoadEvent;
    'trending-error': TrendingErrorEvent;
  }
}

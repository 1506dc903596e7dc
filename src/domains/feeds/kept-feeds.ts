/** The last good answers, in the reader's own browser, so that the next page has a list before its feed answers. No DOM. */
import { KeptStore, type Store } from '../../core/kept-store.js';
import { cleanUrl } from '../../core/urls.js';
import type { Feed, FeedItem, FeedList } from './types.js';
import type { Validators } from './fetch-feed.js';

/** A good answer, and when it was last known to hold, in milliseconds since 1970. */
export interface KnownFeed {
  feed: Feed;
  at: number;
  validators: Validators;
  /** The stories of each list before it last changed, best first, by `storyKey`: what movement is told from. */
  before?: readonly (readonly string[])[];
}

const PREFIX = 'article-elements:feed:';
const INDEX = 'article-elements:feeds';
/** A site has a few feeds; what was not asked for longest gives way. */
const mostFeeds = 12;
/** More than any page shows, with some to leave out; and no more text than a browser has room for. */
const mostItems = 120;
const longest = 200_000;

/** Storage that is full, forbidden or broken only means that nothing is known yet. */
export class KeptFeeds {
  readonly #store: KeptStore;

  /** @param open - Gives the storage; browsers throw even on asking for it where it is forbidden. */
  constructor(open: () => Store | null) {
    // What storage does not take is in memory anyway, in the source itself.
    this.#store = new KeptStore(open, new Map());
  }

  read(key: string): KnownFeed | null {
    const found = this.#store.read(PREFIX + key) as KnownFeed | null;
    const lists = found?.feed?.lists;
    if (!found || !Array.isArray(lists) || !lists.length || !lists.every(isList)) return null;
    const { feed, validators, before } = found;
    // A clock that was put back would keep an answer for ever.
    if (typeof feed.format !== 'string' || !(found.at <= Date.now())) return null;
    return {
      feed,
      at: found.at,
      validators: { etag: text(validators?.etag), lastModified: text(validators?.lastModified) },
      ...(Array.isArray(before) && before.every((keys) => Array.isArray(keys)) ? { before } : {}),
    };
  }

  write(key: string, { feed, ...known }: KnownFeed): void {
    const lists = feed.lists.map((list) => ({ ...list, items: list.items.slice(0, mostItems) }));
    const value = { feed: { ...feed, lists }, ...known };
    if (JSON.stringify(value).length > longest) return;
    const index = this.#store.read(INDEX);
    const keys = (Array.isArray(index) ? index.filter((one) => typeof one === 'string' && one !== key) : []).concat(key);
    for (const old of keys.splice(0, keys.length - mostFeeds)) this.#store.write(PREFIX + old, null);
    if (this.#store.write(PREFIX + key, value)) this.#store.write(INDEX, keys);
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isList = (list: Partial<FeedList> | null): boolean =>
  Array.isArray(list?.items) && list.items.every(isItem) && ['string', 'undefined'].includes(typeof list.title);

/** Other scripts of the site can write there too: what reaches the page is looked at again. */
function isItem(item: Partial<FeedItem> | null): boolean {
  const is = (type: string, ...values: unknown[]): boolean => values.every((value) => value === undefined || typeof value === type);
  return (
    typeof item?.title === 'string' &&
    item.title !== '' &&
    isUrl(item.url) &&
    (item.image === undefined || isUrl(item.image?.src)) &&
    is('string', item.section, item.published, item.updated, item.countKind) &&
    is('number', item.count, item.image?.width, item.image?.height) &&
    (item.series === undefined || (Array.isArray(item.series) && item.series.every(Number.isFinite)))
  );
}

const isUrl = (url: unknown): boolean => typeof url === 'string' && cleanUrl(url, url) !== undefined;

/** A feed as the page knows it: its last good answer, and the one request there may be for another. No DOM. */
import { FeedError } from './feed-error.js';
import { fetchFeed, type Validators } from './fetch-feed.js';
import { parseFeed } from './parse.js';
import type { Feed } from './types.js';

/** A good answer, and when it was last known to hold, in milliseconds since 1970. */
export interface KnownFeed {
  feed: Feed;
  at: number;
  validators: Validators;
}

/** However many elements show a feed, they share one of these. */
export class FeedSource {
  known: KnownFeed | null = null;
  #asking: Promise<KnownFeed> | null = null;

  constructor(
    readonly url: string,
    readonly format: string | null,
    private readonly sameOrigin: boolean,
  ) {}

  /**
   * The feed, asked for unless the last good answer is younger than `maxAge` milliseconds. Who asks while a request is
   * under way gets its answer.
   *
   * @throws {FeedError}
   */
  load(maxAge: number): Promise<KnownFeed> {
    if (this.#asking) return this.#asking;
    if (this.known && Date.now() - this.known.at < maxAge) return Promise.resolve(this.known);
    this.#asking = this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<KnownFeed> {
    const { known } = this;
    const answer = await fetchFeed(this.url, { validators: known?.validators, sameOrigin: this.sameOrigin });
    if (!answer && !known) throw new FeedError('http', 'the server answered 304 to a request without conditions', 304);
    this.known = answer
      ? { feed: parseFeed(answer.text, this.url, this.format), at: Date.now(), validators: answer.validators }
      : { ...(known as KnownFeed), at: Date.now() };
    return this.known;
  }
}

const sources = new Map<string, FeedSource>();

/** The source of that URL and format, the same for all who ask. */
export function feedSource(url: string, format: string | null, sameOrigin: boolean): FeedSource {
  const key = `${format ?? ''} ${url}`;
  const source = sources.get(key) ?? new FeedSource(url, format, sameOrigin);
  sources.set(key, source);
  return source;
}

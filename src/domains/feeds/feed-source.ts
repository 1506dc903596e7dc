/** A feed as the page knows it: its last good answer, and the one request there may be for another. No DOM. */
import { FeedError } from './feed-error.js';
import { fetchFeed } from './fetch-feed.js';
import { KeptFeeds, type KnownFeed } from './kept-feeds.js';
import { keysOf, sameOrder } from './movement.js';
import { parseFeed } from './parse.js';
import type { FeedAnswer } from './types.js';

const firstWait = 5_000;
const longestWait = 3_600_000;
/** Where a story stood longer ago than this is nothing that readers could have seen. */
const movementLasts = 86_400_000;

/** How long to leave a feed alone after that many failures in a row: longer each time, and not at once with all other readers. */
export function waitAfter(failures: number, retryAfter: number, random = Math.random()): number {
  // Not sooner than the server asks for; where it asks for nothing, down to half the time.
  return retryAfter ? retryAfter * (1 + random / 10) : Math.min(firstWait * 2 ** (failures - 1), longestWait) * (0.5 + random / 2);
}

/** However many elements show a feed, they share one of these. */
export class FeedSource {
  /** The last good answer, at first that of an earlier page. */
  known: KnownFeed | null;
  /** Until when nobody should ask who is not told to, in milliseconds since 1970. */
  waitsUntil = 0;
  /** Until when nobody should ask at all: the server has said so. */
  closedUntil = 0;
  /** Gives the title that the page's own links give a story, for feeds that know addresses alone. */
  titleOf?: FeedAnswer['titleOf'];
  #failures = 0;
  #error?: FeedError;
  #asking: Promise<KnownFeed> | null = null;

  constructor(
    readonly url: string,
    readonly format: string | null,
    private readonly sameOrigin: boolean,
    private readonly kept?: KeptFeeds,
  ) {
    this.known = kept?.read(this.#key) ?? null;
  }

  /**
   * The feed, asked for unless the last good answer is younger than `maxAge` milliseconds. Who asks while a request is
   * under way gets its answer, and who asks too soon after a failure that failure, unless they insist.
   *
   * @throws {FeedError}
   */
  async load(maxAge: number, insist = false): Promise<KnownFeed> {
    if (this.#asking) return this.#asking;
    const now = Date.now();
    if (this.known && now - this.known.at < maxAge) return this.known;
    if (this.#error && now < (insist ? this.closedUntil : this.waitsUntil)) throw this.#error;
    this.#asking = this.#ask();
    try {
      return await this.#asking;
    } catch (error) {
      this.#failed(error as FeedError);
      throw error;
    } finally {
      this.#asking = null;
    }
  }

  get #key(): string {
    return `${this.format ?? ''} ${this.url}`;
  }

  #failed(error: FeedError): void {
    const now = Date.now();
    this.#error = error;
    this.waitsUntil = now + waitAfter(++this.#failures, error.retryAfter);
    this.closedUntil = error.retryAfter ? now + error.retryAfter : 0;
  }

  async #ask(): Promise<KnownFeed> {
    const { known } = this;
    const answer = await fetchFeed(this.url, { validators: known?.validators, sameOrigin: this.sameOrigin });
    if (!answer && !known) throw new FeedError('http', 'the server answered 304 to a request without conditions', 304);
    this.known = answer
      ? { ...this.#read(answer.text), at: Date.now(), validators: answer.validators }
      : { ...(known as KnownFeed), at: Date.now() };
    this.#failures = this.waitsUntil = this.closedUntil = 0;
    this.kept?.write(this.#key, this.known);
    return this.known;
  }

  /** The same order says nothing new: movement stays what it was. */
  #read(text: string): Pick<KnownFeed, 'feed' | 'before'> {
    const feed = parseFeed(text, this.url, this.format, this.titleOf);
    const { known } = this;
    if (!known || Date.now() - known.at > movementLasts) return { feed };
    return { feed, before: sameOrder(feed.lists, known.feed.lists) ? known.before : keysOf(known.feed.lists) };
  }
}

const sources = new Map<string, FeedSource>();
const kept = new KeptFeeds(() => globalThis.localStorage);

/** The source of that URL and format, the same for all who ask. Answers of feeds that have an address are kept. */
export function feedSource(url: string, format: string | null, sameOrigin: boolean): FeedSource {
  const key = `${format ?? ''} ${url}`;
  const source = sources.get(key) ?? new FeedSource(url, format, sameOrigin, /^https?:/.test(url) ? kept : undefined);
  sources.set(key, source);
  return source;
}

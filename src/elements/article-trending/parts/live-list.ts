import type { PropertyValues } from 'lit';
import { FeedError } from '../../../domains/feeds/feed-error.js';
import { feedSource, type FeedSource } from '../../../domains/feeds/feed-source.js';
import type { KnownFeed } from '../../../domains/feeds/kept-feeds.js';
import { storyKey } from '../../../core/urls.js';
import { cleanText } from '../../../domains/feeds/text.js';
import { adoptRules } from '../../../core/adopted-rules.js';
import type { Part } from '../../../core/parts.js';
import { warn } from '../../../core/warn.js';
import type { TrendingHost } from '../host.js';
import { TrendingErrorEvent, TrendingLoadEvent } from './events.js';
import { ShownLists } from './shown-lists.js';
import { StatusLine } from './status-line.js';
import { written } from '../../../features/live-feed/row-details.styles.js';
import { Watching } from '../../../features/live-feed/watching.js';

const standardLimit = 5;
const largestLimit = 100;
/** An element that comes a little later than others takes their answer. */
const young = 5_000;
/** What is said about the time is looked at again this often, while a reader can see it. */
const minute = 60_000;
/** Browsers keep a timer's delay in 32 bits. */
const longestDelay = 2 ** 31 - 1;

/** Keeps the list of one element as its feed says it is. */
class LiveList implements Part {
  #source: FeedSource | null = null;
  #timer?: ReturnType<typeof setTimeout>;
  #clock?: ReturnType<typeof setInterval>;
  /** When the feed was last asked, in milliseconds since 1970. */
  #asked = 0;
  /** The answer that is shown; without one, the page's own list is. */
  #shown: KnownFeed | null = null;
  /** An answer that came while the reader was in the list. */
  #held: KnownFeed | null = null;
  #failed = false;
  readonly #lists: ShownLists;
  readonly #line: StatusLine;
  readonly #watching: Watching;

  constructor(private readonly host: TrendingHost) {
    this.#lists = new ShownLists(host);
    this.#line = new StatusLine(host, () => void this.load(0, true));
    this.#watching = new Watching(host, () => this.#resume());
  }

  /** Goes on, or begins, when the element is in a page. */
  hostConnected(): void {
    adoptRules(this.host, written.cssText, 'article-trending');
    this.#watching.start();
    this.#clock ??= setInterval(() => this.#watching.active && this.#tellTime(), minute);
    this.#open();
  }

  /** Stops for as long as the element is out of the page. */
  hostDisconnected(): void {
    this.#watching.stop();
    clearTimeout(this.#timer);
    clearInterval(this.#clock);
    this.#clock = undefined;
  }

  hostChanged(changed: PropertyValues<TrendingHost>): void {
    if (changed.has('src') || changed.has('format')) {
      this.#shown = null;
      this.#open();
    } else if (changed.has('limit') || changed.has('show')) {
      this.#lists.keepTo(this.#limit);
      if (this.#shown) this.#show(this.#shown);
    }
    if (changed.has('refresh')) this.#schedule();
  }

  /** Asks for the feed unless its last good answer is younger than that many milliseconds. Never rejects. */
  async load(maxAge: number, insist = false): Promise<void> {
    const source = this.#source;
    if (!source) return;
    clearTimeout(this.#timer);
    this.#asked = Date.now();
    if (!this.#lists.filled) this.#line.show('loading', 0);
    try {
      const known = await source.load(maxAge, insist);
      if (source === this.#source) this.#take(known, insist);
    } catch (error) {
      if (source === this.#source) this.#fail(error as FeedError);
    }
    this.#schedule();
  }

  get #limit(): number {
    // Frameworks set the property to what stands in their templates, a string.
    const limit = Number(this.host.limit);
    if (Number.isInteger(limit) && limit >= 1 && limit <= largestLimit) return limit;
    this.#reject('limit', `a whole number from 1 to ${largestLimit} is expected, and ${standardLimit} is used`);
    return standardLimit;
  }

  get #interval(): number {
    const refresh = Number(this.host.refresh);
    if (refresh >= 0 && Number.isFinite(refresh)) return Math.min(refresh * 1000, longestDelay);
    this.#reject('refresh', 'a number of seconds is expected, and the list is not refreshed');
    return 0;
  }

  #reject(attribute: string, expected: string): void {
    warn(`<${this.host.localName}> cannot use ${attribute}="${this.host.getAttribute(attribute)}"; ${expected}.`, this.host);
  }

  #open(): void {
    const { src, format, baseURI, ownerDocument } = this.host;
    this.#lists.keepTo(this.#limit);
    this.#held = null;
    this.#source = null;
    this.#failed = false;
    if (src === null) return this.#line.show('good', 0);
    if (!URL.canParse(src, baseURI)) {
      this.#reject('src', 'a URL is expected');
      return this.#sayFailed();
    }
    const url = new URL(src, baseURI);
    const source = feedSource(url.href, format, url.origin === new URL(ownerDocument.baseURI).origin);
    source.titleOf = (url) => titleIn(ownerDocument, url);
    this.#source = source;
    // The page's own list comes first: nobody knows which of the two is newer.
    if (source.known && !this.#lists.filled) this.#write(source.known);
    void this.load(Math.max(this.#interval, young));
  }

  #take(known: KnownFeed, insist: boolean): void {
    this.#failed = false;
    if (insist || !this.#watching.reading || !this.#lists.filled) this.#show(known);
    else this.#held = known;
  }

  #show(known: KnownFeed): void {
    this.#held = null;
    const items = this.#write(known);
    this.#line.show(this.#lists.filled ? 'good' : 'empty', known.at);
    this.host.dispatchEvent(new TrendingLoadEvent(items, known.feed.format));
  }

  #write(known: KnownFeed): TrendingLoadEvent['items'] {
    const first = !this.#shown;
    const { items, moved } = this.#lists.show(known, this.#limit);
    this.#shown = known;
    if (!first) this.#line.tellMoved(moved);
    return items;
  }

  #fail({ code, message, status }: FeedError): void {
    warn(`<${this.host.localName}>: ${this.#source?.url} could not be used (${code}): ${message}. The list stays as it was.`, this.host);
    this.#failed = true;
    this.#sayFailed();
    this.host.dispatchEvent(new TrendingErrorEvent(code, message, status));
  }

  #sayFailed(): void {
    const closed = Date.now() < (this.#source?.closedUntil ?? 0);
    this.#line.show(this.#lists.filled ? 'failed' : 'never', this.#shown?.at ?? 0, closed);
  }

  #tellTime(): void {
    this.#lists.tellTimes();
    if (this.#failed) this.#sayFailed();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#interval;
    const source = this.#source;
    // A server that says when it may be asked again is, once.
    const again = interval ? this.#asked + interval : this.#failed && source?.closedUntil;
    if (!again || !source || !this.#watching.active) return;
    const due = Math.max(again, this.#failed ? source.waitsUntil : 0) - Date.now();
    this.#timer = setTimeout(() => void this.load(interval / 2), Math.min(Math.max(0, due), longestDelay));
  }

  /** The reader has come back, or has left the list. */
  #resume(): void {
    if (this.#held && !this.#watching.reading) this.#show(this.#held);
    if (this.#watching.active) this.#tellTime();
    this.#schedule();
  }
}

/** What the page's own links call a story. */
function titleIn(document: Document, url: string): string | undefined {
  const key = storyKey(url);
  const found = [...document.links].find((link) => storyKey(link.href) === key && cleanText(link.textContent));
  return found && cleanText(found.textContent);
}

export { LiveList as Part };
export { fetchWords } from '../../../strings/trending.words.js';

import type { PropertyValues } from 'lit';
import { FeedError } from '../feeds/feed-error.js';
import { feedSource, type FeedSource, type KnownFeed } from '../feeds/feed-source.js';
import { storyKey } from '../feeds/urls.js';
import { warn } from '../shared/warn.js';
import type { TrendingHost } from './host.js';
import { TrendingErrorEvent, TrendingLoadEvent } from './events.js';
import { hideRest, readRows, writeRows } from './rows.js';
import { StatusLine, type Status } from './status-line.js';
import { Watching } from './watching.js';

const standardLimit = 5;
/** Browsers keep a timer's delay in 32 bits. */
const longestDelay = 2 ** 31 - 1;

/** Keeps the list of one element as its feed says it is. */
export class LiveList {
  #source: FeedSource | null = null;
  #timer?: ReturnType<typeof setTimeout>;
  /** When the feed was last asked, in milliseconds since 1970. */
  #asked = 0;
  /** An answer that came while the reader was in the list. */
  #held: KnownFeed | null = null;
  readonly #line: StatusLine;
  readonly #watching: Watching;

  constructor(private readonly host: TrendingHost) {
    this.#line = new StatusLine(host, () => void this.load(0));
    this.#watching = new Watching(host, () => this.#resume());
  }

  /** Goes on, or begins, when the element is in a page. */
  start(): void {
    this.#watching.start();
    this.#open();
  }

  /** Stops for as long as the element is out of the page. */
  stop(): void {
    this.#watching.stop();
    clearTimeout(this.#timer);
  }

  changed(changed: PropertyValues<TrendingHost>): void {
    if (changed.has('src') || changed.has('format')) this.#open();
    else if (changed.has('limit')) {
      hideRest(this.#list, this.#limit);
      if (this.#source?.known) this.#show(this.#source.known);
    }
    if (changed.has('refresh')) this.#schedule();
  }

  /** Asks for the feed unless its last good answer is younger than that many milliseconds. Never rejects. */
  async load(maxAge: number): Promise<void> {
    const source = this.#source;
    if (!source) return;
    clearTimeout(this.#timer);
    this.#asked = Date.now();
    if (!readRows(this.#list).length) this.#say('loading');
    try {
      const known = await source.load(maxAge);
      if (source === this.#source) this.#take(known, maxAge === 0);
    } catch (error) {
      if (source === this.#source) this.#fail(error as FeedError);
    }
    this.#schedule();
  }

  get #limit(): number {
    // Frameworks set the property to what stands in their templates, a string.
    const limit = Number(this.host.limit);
    if (Number.isInteger(limit) && limit >= 1 && limit <= 20) return limit;
    this.#reject('limit', 'a whole number from 1 to 20 is expected, and 5 is used');
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

  /** The list of the page, or one that is written where it has none. */
  get #list(): HTMLElement {
    const found = this.host.querySelector<HTMLElement>('ol, ul');
    if (found) return found;
    const list = this.host.ownerDocument.createElement('ol');
    this.host.append(list);
    return list;
  }

  #open(): void {
    const { src, format, baseURI, ownerDocument } = this.host;
    hideRest(this.#list, this.#limit);
    this.#held = null;
    this.#source = null;
    if (src === null) return this.#line.show('good', 0);
    if (!URL.canParse(src, baseURI)) {
      this.#reject('src', 'a URL is expected');
      return this.#say('failed');
    }
    const url = new URL(src, baseURI);
    this.#source = feedSource(url.href, format, url.origin === new URL(ownerDocument.baseURI).origin);
    void this.load(this.#interval);
  }

  #take(known: KnownFeed, force: boolean): void {
    if (force || !this.#watching.reading || !readRows(this.#list).length) this.#show(known);
    else this.#held = known;
  }

  #show({ feed, at }: KnownFeed): void {
    this.#held = null;
    const here = new Set([this.host.baseURI, this.#canonical].map(storyKey));
    const items = feed.lists[0]!.items.filter(({ url }) => !here.has(storyKey(url))).slice(0, this.#limit);
    // A list that was there is not taken away because there is nothing to put in its place.
    if (items.length) writeRows(this.#list, items);
    this.#line.show(readRows(this.#list).length ? 'good' : 'empty', at);
    this.host.dispatchEvent(new TrendingLoadEvent(items, feed.format));
  }

  get #canonical(): string {
    return this.host.ownerDocument.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  }

  #fail({ code, message, status }: FeedError): void {
    warn(`<${this.host.localName}>: ${this.#source?.url} could not be used (${code}): ${message}. The list stays as it was.`, this.host);
    this.#say('failed');
    this.host.dispatchEvent(new TrendingErrorEvent(code, message, status));
  }

  #say(status: Status): void {
    const rows = readRows(this.#list).length > 0;
    this.#line.show(rows || status !== 'failed' ? status : 'never', this.#source?.known?.at ?? 0);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#interval;
    if (!interval || !this.#source || !this.#watching.active) return;
    const due = this.#asked + interval - Date.now();
    this.#timer = setTimeout(() => void this.load(interval / 2), Math.max(0, due));
  }

  /** The reader has come back, or has left the list. */
  #resume(): void {
    if (this.#held && !this.#watching.reading) this.#show(this.#held);
    this.#schedule();
  }
}

/** The lists that stand in the element: those the page printed, one or several in sections, or those of its feed. */
import { intl } from '../../../core/intl.js';
import { fill } from '../../../core/words.js';
import { movements } from '../../../domains/feeds/movement.js';
import type { KnownFeed } from '../../../domains/feeds/kept-feeds.js';
import type { FeedItem } from '../../../domains/feeds/types.js';
import { pageKey, storyKey } from '../../../core/urls.js';
import { localize } from '../../../core/localize.js';
import { canonicalUrl, pageUrl } from '../../../core/page-url.js';
import { warn } from '../../../core/warn.js';
import * as english from '../../../strings/en/trending.js';
import type { TrendingHost } from '../host.js';
import { followMoves } from '../../../features/live-feed/moves.js';
import { numeralLanguage } from '../../../features/live-feed/numerals.js';
import { details, tellTimes, type Detail, type RowLook } from '../../../features/live-feed/row-details.js';
import { hideRest, readRows, writeRows } from '../../../features/live-feed/rows.js';

const ownLists = ':scope > section > :is(ol, ul)';

export class ShownLists {
  #severalLists = false;

  constructor(private readonly host: TrendingHost) {}

  /** Whether there is a story to read. */
  get filled(): boolean {
    return this.#lists.some((list) => readRows(list).length > 0);
  }

  /** Shows as many rows as there is room for. */
  keepTo(limit: number): void {
    for (const list of this.#lists) hideRest(list, limit);
    this.#showTabs();
  }

  /** Makes the lists say what the feed says; answers the first list's stories, and how many others changed places. */
  show({ feed, before }: KnownFeed, limit: number): { items: FeedItem[]; moved: number } {
    const { ownerDocument } = this.host;
    const here = new Set([pageUrl(ownerDocument), canonicalUrl(ownerDocument) ?? ''].map(pageKey));
    const lists = feed.lists.map(({ title, items }, index) => {
      const known = before?.[index]?.filter((key) => !here.has(key)).slice(0, limit);
      const shown = items.filter(({ url }) => !here.has(storyKey(url))).slice(0, limit);
      return { title, items: shown, moves: movements(shown, known) };
    });
    const filled = lists.filter(({ items }) => items.length);
    let moved = 0;
    if (filled.length > 1) this.#makeSections(lists.map(({ title }) => title));
    const look = this.#look;
    for (const [index, list] of this.#lists.entries()) {
      const next = lists[index];
      // A list that was there is not taken away because there is nothing to put in its place.
      if (!next?.items.length) continue;
      const follow = followMoves(list);
      moved += writeRows(list, next.items, next.moves, look);
      follow();
    }
    this.#showTabs();
    return { items: lists[0]!.items, moved };
  }

  /** Brings the times in the lists to what is true now. */
  tellTimes(): void {
    for (const list of this.#lists) tellTimes(list, numeralLanguage(this.host));
  }

  /** The lists of the page, or one that is written where it has none. */
  get #lists(): HTMLElement[] {
    const several = this.host.querySelectorAll<HTMLElement>(ownLists);
    if (several.length) return [...several];
    const found = this.host.querySelector<HTMLElement>('ol, ul');
    if (found) return [found];
    return [this.host.appendChild(this.host.ownerDocument.createElement('ol'))];
  }

  get #look(): RowLook {
    const { host } = this;
    const named = host.show?.split(/\s+/).filter(Boolean);
    const unknown = named?.filter((name) => !details.includes(name as Detail));
    if (unknown?.length) warn(`<${host.localName}> knows no "${unknown.join(' ')}" to show. Known: ${details.join(', ')}.`, host);
    const show = named ? details.filter((name) => named.includes(name)) : details.filter((name) => name !== 'image');
    return { show: new Set(show), words: localize(host, 'trending', english.trending), language: numeralLanguage(host) };
  }

  /** A section with a heading for each list, in the structure that a page would print. */
  #makeSections(titles: readonly (string | undefined)[]): void {
    const { ownerDocument: document } = this.host;
    const words = localize(this.host, 'trending', english.trending);
    const lists = this.#lists;
    const printed = this.host.querySelector(':scope > section:not([data-made])') !== null;
    for (const [index, title] of titles.entries()) {
      const list = lists[index] ?? document.createElement('ol');
      if (list.parentElement?.parentElement === this.host) continue;
      const section = document.createElement('section');
      // For tabs that nobody knew of before the feed came there is no room yet: the style sheet takes it from the titles.
      if (!printed) section.dataset['made'] = '';
      const heading = document.createElement('h3');
      heading.textContent = title ?? fill(words.list, { n: intl('NumberFormat', numeralLanguage(this.host)).format(index + 1) });
      section.append(heading, list);
      this.host.append(section);
    }
  }

  #showTabs(): void {
    // Tabs that are there hear of a list that has gone, too.
    this.#severalLists ||= this.host.querySelectorAll(ownLists).length > 1;
    if (this.#severalLists) this.host.showTabs();
  }
}

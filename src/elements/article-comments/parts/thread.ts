import type { PropertyValues, TemplateResult } from 'lit';
import { articleIdOf, loadBackend } from '../../../features/comments-page/backend-loader.js';
import type { CommentAcceptedEvent, CommentHeldEvent } from '../../../features/comments-page/form-events.js';
import type { CommentBackend, CommentItem, CommentPage, Sort } from '../../../domains/comments/contract.js';
import { PATIENCE } from '../../../domains/comments/http.js';
import { Openness } from '../../../domains/comments/openness.js';
import { plural } from '../../../core/words.js';
import { commentHtmlReady } from '../../../features/comments-page/comment-html.js';
import { InViewClock } from '../../../core/in-view-clock.js';
import { adoptRules } from '../../../core/light-sheet.js';
import { languageOf, localize } from '../../../core/localize.js';
import { warn } from '../../../core/warn.js';
import * as english from '../../../strings/en/comments.js';
import { CommentTimes } from './comment-times.js';
import { CommentTree, type Place } from './comment-tree.js';
import type { CommentWriter, ThreadWords } from './comment-writer.js';
import { CommentsErrorEvent, CommentsLoadEvent } from '../../../features/comments-page/thread-events.js';
import type { ThreadHost } from '../host.js';
import { holdPlace, markList, sweepList, writtenOrder } from './copied-list.js';
import { OwnView } from './own-view.js';
import { keepPlace, returnTo, takePlace, type KeptPlace } from './kept-place.js';
import { AddressFollower } from './permalink.js';
import { asItem, bodyOf, printedList, readPrinted } from '../../../features/comments-page/printed-comments.js';
import { addReplyButton, canReply, onReplyClick } from '../../../features/comments-page/replies.js';
import { focusOn, holdScroll, isFree } from './scroll-hold.js';
import { inSlices } from './slices.js';
import { allText, countText, shownText, type Counts } from './thread-counts.js';
import { assignSlots, dropPicture, makeList, placeList } from './thread-place.js';
import { mostAtOnce, pageSizeOf, sortOf, writerOf } from './settings.js';
import { adoptLook, renderThread, type ThreadView } from './thread-view.js';
import { written } from './thread.styles.js';

/** As many as are on the first screen. */
const firstScreen = 12;

/**
 * All that a list of comments does beyond being one. It is fetched when a reader comes near; until then, and where it
 * cannot be fetched, the page has what the server printed.
 */
export class Thread {
  readonly #times: CommentTimes;
  #tree!: CommentTree;
  #own!: OwnView;
  #writer!: CommentWriter;
  #backend?: CommentBackend | undefined;
  /** What the list was begun with. */
  #source = '';
  #sort: Sort = 'oldest';
  #page: Pick<CommentPage, 'next' | 'total' | 'open'> = {};
  /** How many pages in a row have brought nothing new. */
  #barren = 0;
  #listed = false;
  #loaded = false;
  /** What stands there was written by another thread, and copied with the page: as many comments. */
  #copied = 0;
  #settled = false;
  #busy: ThreadView['busy'] = '';
  #again?: (() => Promise<unknown>) | undefined;
  #status = '';
  #loading?: AbortController | undefined;
  #ready: Promise<void> = Promise.resolve();
  readonly #address: AddressFollower;
  readonly #openness = new Openness(
    () => this.#articleId,
    () => this.host.requestUpdate(),
  );
  #styled = false;
  readonly #observer = new MutationObserver(() => {
    assignSlots(this.host);
    if (!this.#listed && this.#tree) this.#readPrinted();
  });

  constructor(private readonly host: ThreadHost) {
    this.#times = new CommentTimes(host);
    this.#address = new AddressFollower(host, {
      ready: () => this.#ready,
      find: (id) => this.#tree.find(id),
      more: async () => (this.#page.next === undefined ? 'none' : (await this.#load('all', mostAtOnce)) ? 'came' : 'failed'),
      // What the server has printed is where browsers go by themselves.
      go: (comment) => this.#listed && focusOn(comment, 'start'),
      missing: () => this.#show({ status: this.#listed ? this.words.gone : '' }),
      left: () => this.#show({ status: '' }),
    });
    new InViewClock(host, () => this.#times.lasts());
    host.addEventListener('click', (event) => onReplyClick(host, event, this.#articleId, canReply(host, this.#isOpen)));
    host.addEventListener('error', dropPicture, true);
    host.addEventListener('focusout', ({ target }) => (target as Element).removeAttribute?.('data-new'));
  }

  /** Settled once the first comments are in the page, or are known not to come. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get words(): ThreadWords {
    return localize(this.host, 'comments', english.comments);
  }

  get #language(): string {
    return languageOf(this.host);
  }

  get #document(): Document {
    return this.host.ownerDocument;
  }

  get #articleId(): string {
    return articleIdOf(this.host, this.#document);
  }

  get #isOpen(): boolean {
    return this.#openness.open !== false;
  }

  get #sourceNow(): string {
    const { backend, endpoint, sort } = this.host;
    return [backend, endpoint, this.#articleId, sort].join('\n');
  }

  start(): void {
    adoptRules(this.host, written.cssText, 'article-comments');
    this.#address.start();
    this.#openness.connect();
    this.#observer.observe(this.host, { childList: true });
    this.#document.addEventListener('comment-accepted', this.#onTaken);
    this.#document.addEventListener('comment-held', this.#onTaken);
    this.#document.defaultView?.addEventListener('pagehide', this.#onLeave);
    if (this.#source !== this.#sourceNow) this.#ready = this.#begin();
  }

  stop(): void {
    this.#address.stop();
    this.#openness.disconnect();
    this.#observer.disconnect();
    this.#document.defaultView?.removeEventListener('pagehide', this.#onLeave);
    this.#loading?.abort();
    this.#document.removeEventListener('comment-accepted', this.#onTaken);
    this.#document.removeEventListener('comment-held', this.#onTaken);
    // What was being loaded is asked for again when the element is back.
    if (!this.#loaded) this.#source = '';
  }

  updated(changed: PropertyValues<ThreadHost>): void {
    assignSlots(this.host);
    if (changed.size && this.#source && this.#source !== this.#sourceNow) {
      this.#loading?.abort();
      if (this.#listed) this.#tree.clear();
      this.#ready = this.#begin();
    }
    this.#times.update(this.#language);
    const states = { replies: canReply(this.host, this.#isOpen), listed: this.#listed, settled: this.#settled };
    for (const [state, holds] of Object.entries(states)) this.host.internals?.states?.[holds ? 'add' : 'delete'](state);
  }

  async #begin(): Promise<void> {
    const { host } = this;
    const source = (this.#source = this.#sourceNow);
    if (this.#document.readyState === 'loading') {
      await new Promise((resolve) => this.#document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    }
    const list = printedList(host) ?? makeList(host);
    const foreign = list !== this.#tree?.list;
    const order = writtenOrder(list);
    if (foreign) sweepList(list);
    const place = takePlace(this.#articleId, this.#document);
    this.#sort = place?.sort ?? (foreign ? order : undefined) ?? sortOf(host);
    this.#writer = writerOf(host, this.words, this.#language, this.#times.timeZone);
    this.#tree = new CommentTree(list, () => this.#writer);
    this.#own = new OwnView(this.#articleId, this.#tree, () => this.#writer, this.#newPlace);
    this.#page = {};
    this.#loaded = this.#readPrinted() && !order;
    this.#copied = order ? this.#tree.size : 0;
    const before = { count: this.#copied, sort: this.#sort };
    this.#listed = false;
    if (!this.#loaded) {
      const backend = host.backend ? await loadBackend(host, this.#articleId) : undefined;
      if (source !== this.#source) return;
      this.#backend = backend;
      this.#listed = backend?.list !== undefined;
      if (this.#listed) await this.#load('first', Math.max(pageSizeOf(host), Math.min(before.count, mostAtOnce)));
    }
    // With or without comments, the room that was kept for them is given back.
    this.#settled = true;
    this.#showOwn();
    host.requestUpdate();
    await host.updateComplete;
    if ((place || before.count) && this.#listed) await this.#return(place ?? before);
    else await this.#address.follow();
  }

  readonly #onLeave = (): void => {
    if (this.#listed && this.#loaded) keepPlace(this.#articleId, this.#document, this.#sort, this.#tree.inOrder());
  };

  /** Brings a reader back to where the page was left: browsers can only do that with what was there from the start. */
  async #return({ id, top = 0, count }: KeptPlace): Promise<void> {
    while (this.#tree.size < count && this.#page.next && !this.#address.moved && (await this.#load('all', mostAtOnce)));
    const comment = id === undefined ? undefined : this.#tree.find(id);
    if (comment) returnTo(comment, top, (go) => this.#address.hold(go));
  }

  /** Takes in what the server has printed. False where there is nothing. */
  #readPrinted(): boolean {
    const printed = readPrinted(this.#tree.list);
    const items = this.#own.waits ? printed.map(asItem) : [];
    for (const { id, comment, parentId, depth } of printed) {
      if (!id || this.#tree.find(id)) continue;
      this.#tree.adopt(id, comment, parentId, depth);
      this.#times.add(bodyOf(comment).querySelector('time'));
      addReplyButton(comment, (name) => this.#writer.makeReplyButton(name));
    }
    this.#own.settle(items);
    return printed.length > 0;
  }

  readonly #newPlace = (): Place => (this.#sort === 'newest' ? 'first' : 'last');

  async #fetch(cursor: string | undefined, limit: number, stopped: AbortSignal): Promise<CommentPage> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]);
    const page = await this.#backend!.list!({ limit, sort: this.#sort, signal, ...(cursor ? { cursor } : {}) });
    if (page.items.some(({ html }) => html !== undefined)) await commentHtmlReady();
    stopped.throwIfAborted();
    return page;
  }

  /** One page, the first or the next. Undefined where it could not be had, or nobody wants it any more. */
  async #load(busy: ThreadView['busy'], limit = pageSizeOf(this.host)): Promise<HTMLElement[] | undefined> {
    const first = busy === 'first';
    const control = (this.#loading = new AbortController());
    this.#show({ busy, status: '', again: undefined });
    try {
      const page = await this.#fetch(first ? undefined : this.#page.next, limit, control.signal);
      const settle = this.#copied ? holdPlace(this.#document, this.#sort, this.#tree.inOrder()) : undefined;
      if (first) {
        this.#tree.clear();
        markList(this.#tree.list, this.#sort);
      }
      // A list that has never said so leaves it to what the form was told.
      if (page.open !== undefined || this.#page.open !== undefined) this.#openness.say(page.open);
      const added = await this.#write(page, control.signal);
      settle?.((id) => this.#tree.find(id));
      this.#copied = 0;
      this.#loaded = true;
      // A server that gives the same again and again is at its end.
      this.#barren = added.length ? 0 : this.#barren + 1;
      this.#page = this.#barren < 3 ? page : { ...page, next: undefined };
      this.#show({ busy: '' });
      this.host.dispatchEvent(new CommentsLoadEvent(this.#articleId, added.length, page.total));
      return added;
    } catch (error) {
      if (!control.signal.aborted) this.#fail(error, first);
      else if (control === this.#loading) this.#show({ busy: '' });
      return undefined;
    }
  }

  async #write(page: CommentPage, stopped: AbortSignal): Promise<HTMLElement[]> {
    const items = this.#tree.order(page.items);
    const added: HTMLElement[] = [];
    this.#own.settle(page.items);
    if (items.length) placeList(this.host, this.#tree.list);
    const settle = holdScroll(this.#tree.list);
    const write = (item: CommentItem): void => {
      const comment = this.#tree.add(item);
      this.#times.add(comment.querySelector('time'));
      added.push(comment);
    };
    // What takes the place of others is written at once, so that the page does not fall together.
    await inSlices(items, write, Math.max(this.#copied, firstScreen), () => stopped.aborted);
    settle();
    stopped.throwIfAborted();
    this.#showOwn();
    return added;
  }

  #fail(error: unknown, first: boolean): void {
    const { host, words } = this;
    const message = error instanceof Error ? error.message : String(error);
    warn(`<${host.localName}>: the comments could not be listed: ${message}`, host);
    const again = first ? () => this.#load('first') : () => this.#more();
    this.#show({ busy: '', status: this.#tree.size ? words.failed : words.never, again });
    host.dispatchEvent(new CommentsErrorEvent(this.#articleId, message));
  }

  readonly #more = async (): Promise<void> => {
    if (this.#busy) return;
    const last = this.#tree.list.lastElementChild;
    const added = await this.#load('more');
    if (!added) return;
    this.#sayShown();
    // The reader goes on where the button was; one who has gone elsewhere since stays there.
    const root = this.host.shadowRoot;
    const active = root?.activeElement;
    if (!active?.matches('[part=more], [part=retry]') && this.#document.activeElement !== this.#document.body) return;
    const next = added.find((comment) => !last || last.compareDocumentPosition(comment) & Node.DOCUMENT_POSITION_FOLLOWING) ?? added[0];
    if (next) focusOn(next);
  };

  readonly #all = async (): Promise<void> => {
    if (this.#busy === 'all') {
      this.#loading?.abort();
      return;
    }
    if (this.#busy) return;
    while (this.#page.next && (await this.#load('all', mostAtOnce)));
    if (!this.#again) this.#sayShown();
  };

  readonly #onSort = async ({ target }: Event): Promise<void> => {
    const before = this.#sort;
    this.#loading?.abort();
    this.#sort = (target as HTMLSelectElement).value as Sort;
    const loaded = await this.#load('first');
    if (loaded) this.#sayShown();
    else if (this.#again) this.#sort = before;
    this.host.requestUpdate();
  };

  #sayShown(): void {
    this.#show({ status: shownText(this.#counts) });
  }

  #showOwn(): void {
    if (this.#own.waits) placeList(this.host, this.#tree.list);
    this.#own.show();
  }

  /** A comment of the reader's has reached the server. */
  readonly #onTaken = (event: CommentAcceptedEvent | CommentHeldEvent): void => {
    if (this.host.articleId && event.articleId !== this.#articleId) return;
    void this.#ready.then(() => this.#take(event));
  };

  async #take(event: CommentAcceptedEvent | CommentHeldEvent): Promise<void> {
    const { draft, comment } = event;
    const state = 'state' in event ? event.state : 'held';
    if (state === 'published' && comment) {
      if (comment.html !== undefined) await commentHtmlReady();
      this.#own.settle([comment]);
      const known = this.#tree.find(comment.id);
      if (!known) {
        placeList(this.host, this.#tree.list);
        this.#times.add(this.#tree.add(comment, this.#newPlace()).querySelector('time'));
        if (this.#page.total !== undefined) this.#page = { ...this.#page, total: this.#page.total + 1 };
        this.#show({ status: plural(this.#language, this.words.added, 1) });
      }
      const written = this.#tree.find(comment.id)!;
      bodyOf(written).dataset['new'] = '';
      // Who is writing something else by now is left to it.
      if (isFree(this.#document, event.target as Element)) focusOn(written, 'nearest');
      return;
    }
    this.#own.take(draft, state, comment);
    this.#showOwn();
    this.host.requestUpdate();
  }

  #show(change: { busy?: ThreadView['busy']; status?: string; again?: (() => Promise<unknown>) | undefined }): void {
    if (change.busy !== undefined) this.#busy = change.busy;
    if (change.status !== undefined) this.#status = change.status;
    if ('again' in change) this.#again = change.again;
    this.host.requestUpdate();
  }

  get #counts(): Counts {
    const { next, total } = this.#page;
    return { words: this.words, language: this.#language, here: this.#tree?.size ?? 0, total, more: next !== undefined };
  }

  get #count(): string {
    if (this.#busy === 'first' && !this.#loaded) return this.words.loading;
    return this.#loaded ? countText(this.#counts, this.#own.size > 0) : '';
  }

  render(): TemplateResult {
    this.#styled ||= adoptLook(this.host.shadowRoot);
    const { next } = this.#page;
    return renderThread({
      listed: this.#listed,
      count: this.#count,
      sort: this.#sort,
      sortable: this.#listed && this.#loaded && (this.#tree.size > 1 || next !== undefined),
      status: this.#status,
      closed: !this.#isOpen,
      failed: this.#again !== undefined,
      more: next !== undefined,
      all: next === undefined ? '' : allText(this.#counts, pageSizeOf(this.host)),
      busy: this.#busy,
      words: this.words,
      onSort: (event) => void this.#onSort(event),
      onMore: () => void this.#more(),
      onAll: () => void this.#all(),
      onRetry: () => void this.#again?.(),
    });
  }
}

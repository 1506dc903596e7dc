import { languageOf, localize } from '../../../core/localize.js';
import { warn } from '../../../core/warn.js';
import type { CommentBackend, CommentPage, Sort } from '../../../domains/comments/contract.js';
import { PATIENCE } from '../../../domains/comments/http.js';
import { Openness } from '../../../domains/comments/openness.js';
import { articleIdOf, loadBackend } from '../../../features/comments-page/backend-loader.js';
import { commentHtmlReady } from '../../../features/comments-page/comment-html.js';
import { CommentsErrorEvent, CommentsLoadEvent } from '../../../features/comments-page/thread-events.js';
import * as english from '../../../strings/en/comments.js';
import type { ThreadHost } from '../host.js';
import type { ThreadWords } from './comment-writer.js';
import { focusOn } from './scroll-hold.js';
import { mostAtOnce, pageSizeOf } from './settings.js';
import { countText, shownText, type Counts } from './thread-counts.js';
import type { ThreadList } from './thread-list.js';

/** After so many pages in a row without anything new, a server that gives the same again and again is taken to be at its end. */
const MAX_EMPTY_PAGES = 3;

/** What is being loaded; empty for nothing. */
type Busy = '' | 'first' | 'more' | 'all';

/** An article's list of comments at its server: which it is, what of it has come, what is on its way, and what is said of that. */
export class ThreadSource {
  /** The comments in the page; undefined until the list was begun. */
  list?: ThreadList;
  sort: Sort = 'oldest';
  /** Whether the server has a list. */
  listed = false;
  /** Whether the first comments are there, by the server's print or by its list. */
  loaded = false;
  /** The last page that came; its comments are in the page. */
  page: Pick<CommentPage, 'next' | 'total' | 'open'> = {};
  /** What is on its way. */
  busy: Busy = '';
  /** What could not be had, and can be asked for again. */
  failed: Busy = '';
  status = '';
  readonly openness = new Openness(
    () => this.articleId,
    () => this.host.requestUpdate(),
  );
  #backend?: CommentBackend | undefined;
  /** The attributes that the list was begun with. */
  #begun = '';
  #emptyPages = 0;
  #request?: AbortController | undefined;

  constructor(private readonly host: ThreadHost) {}

  get articleId(): string {
    return articleIdOf(this.host, this.host.ownerDocument);
  }

  get words(): ThreadWords {
    return localize(this.host, 'comments', english.comments);
  }

  get language(): string {
    return languageOf(this.host);
  }

  /** Whether the article takes comments, as far as is known. */
  get isOpen(): boolean {
    return this.openness.open !== false;
  }

  get pageSize(): number {
    return pageSizeOf(this.host);
  }

  /** How many comments are in the page. */
  get size(): number {
    return this.list?.tree.size ?? 0;
  }

  get #wanted(): string {
    const { backend, endpoint, sort } = this.host;
    return [backend, endpoint, this.articleId, sort].join('\n');
  }

  get isBegun(): boolean {
    return this.#begun !== '';
  }

  /** Whether the attributes name another list than the one that was begun. */
  get isOther(): boolean {
    return this.#begun !== this.#wanted;
  }

  /** Begins the list that the attributes name. Gives what tells whether it is still that one. */
  begin(): () => boolean {
    const begun = (this.#begun = this.#wanted);
    return () => begun === this.#begun;
  }

  /** Fetches what speaks to the server. False where another list was begun meanwhile. */
  async connect(isCurrent: () => boolean): Promise<boolean> {
    const { host } = this;
    const backend = host.backend ? await loadBackend(host, this.articleId) : undefined;
    if (!isCurrent()) return false;
    this.#backend = backend;
    this.listed = backend?.list !== undefined;
    return true;
  }

  abort(): void {
    this.#request?.abort();
  }

  /** Ends what is on its way; that is asked for again when the element is back. */
  stop(): void {
    this.openness.disconnect();
    this.abort();
    if (!this.loaded) this.#begun = '';
  }

  async #fetch(cursor: string | undefined, limit: number, stopped: AbortSignal): Promise<CommentPage> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]);
    const page = await this.#backend!.list!({ limit, sort: this.sort, signal, ...(cursor ? { cursor } : {}) });
    if (page.items.some(({ html }) => html !== undefined)) await commentHtmlReady();
    stopped.throwIfAborted();
    return page;
  }

  /** Has a page fetched and written, the first or the next. Undefined where it could not be had, or nobody wants it any more. */
  async load(busy: Busy, limit = this.pageSize): Promise<HTMLElement[] | undefined> {
    const { host } = this;
    const first = busy === 'first';
    const request = (this.#request = new AbortController());
    const { signal } = request;
    this.busy = busy;
    this.failed = '';
    this.say('');
    try {
      const page = await this.#fetch(first ? undefined : this.page.next, limit, signal);
      // A list that has never said so leaves it to what the form was told.
      if (page.open !== undefined || this.page.open !== undefined) this.openness.say(page.open);
      const added = await this.list!.write(page, first, signal);
      this.loaded = true;
      this.#emptyPages = added.length ? 0 : this.#emptyPages + 1;
      this.page = this.#emptyPages < MAX_EMPTY_PAGES ? page : { ...page, next: undefined };
      this.busy = '';
      host.requestUpdate();
      host.dispatchEvent(new CommentsLoadEvent(this.articleId, added.length, page.total));
      return added;
    } catch (error) {
      if (!signal.aborted || request === this.#request) this.busy = '';
      if (signal.aborted) host.requestUpdate();
      else {
        const message = error instanceof Error ? error.message : String(error);
        warn(`<${host.localName}>: the comments could not be listed: ${message}`, host);
        this.failed = busy;
        this.say(this.size ? this.words.failed : this.words.never);
        host.dispatchEvent(new CommentsErrorEvent(this.articleId, message));
      }
      return undefined;
    }
  }

  readonly more = async (): Promise<void> => {
    if (this.busy) return;
    const { host } = this;
    const last = this.list?.tree.list.lastElementChild;
    const added = await this.load('more');
    if (!added) return;
    this.#sayShown();
    // The reader goes on where the button was; one who has gone elsewhere since stays there.
    const active = host.shadowRoot?.activeElement;
    if (!active?.matches('[part=more], [part=retry]') && host.ownerDocument.activeElement !== host.ownerDocument.body) return;
    const next = added.find((comment) => !last || last.compareDocumentPosition(comment) & Node.DOCUMENT_POSITION_FOLLOWING) ?? added[0];
    if (next) focusOn(next);
  };

  /** Fetches all that is left; asked again meanwhile, it stops. */
  readonly all = async (): Promise<void> => {
    if (this.busy === 'all') this.abort();
    if (this.busy) return;
    while (this.page.next && (await this.load('all', mostAtOnce)));
    if (!this.failed) this.#sayShown();
  };

  readonly retry = (): unknown => (this.failed === 'first' ? this.load('first') : this.more());

  readonly sortBy = async ({ target }: Event): Promise<void> => {
    const before = this.sort;
    this.abort();
    this.sort = (target as HTMLSelectElement).value as Sort;
    if (await this.load('first')) this.#sayShown();
    else if (this.failed) this.sort = before;
    this.host.requestUpdate();
  };

  /** Says something at the end of the list, and aloud. */
  say(status: string): void {
    this.status = status;
    this.host.requestUpdate();
  }

  #sayShown(): void {
    this.say(shownText(this.counts));
  }

  get counts(): Counts {
    const { next, total } = this.page;
    return { words: this.words, language: this.language, here: this.size, total, more: next !== undefined };
  }

  /** How many comments there are, in words. */
  get count(): string {
    if (this.busy === 'first' && !this.loaded) return this.words.loading;
    return this.loaded ? countText(this.counts, this.list?.hasOwn ?? false) : '';
  }
}

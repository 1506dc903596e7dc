import type { PropertyValues, TemplateResult } from 'lit';
import { InViewClock } from '../../../core/in-view-clock.js';
import { adoptRules } from '../../../core/adopted-rules.js';
import type { Part } from '../../../core/parts.js';
import { plural } from '../../../core/words.js';
import type { CommentAcceptedEvent, CommentHeldEvent } from '../../../features/comments-page/form-events.js';
import { printedList } from '../../../features/comments-page/printed-comments.js';
import { canReply, onReplyClick } from '../../../features/comments-page/replies.js';
import type { ThreadHost } from '../host.js';
import { CommentTimes } from './comment-times.js';
import { sweepList, writtenOrder } from './copied-list.js';
import { keepPlace, returnTo, takePlace, type KeptPlace } from './kept-place.js';
import { AddressFollower } from './permalink.js';
import { focusOn } from './scroll-hold.js';
import { mostAtOnce, sortOf, writerOf } from './settings.js';
import { ThreadList } from './thread-list.js';
import { assignSlots, dropPicture, makeList } from './thread-place.js';
import { ThreadSource } from './thread-source.js';
import { adoptLook, renderThread } from './thread-view.js';
import { written } from './thread.styles.js';

/**
 * All that a list of comments does beyond being one. It is fetched when a reader comes near; until then, and where it
 * cannot be fetched, the page has what the server printed.
 */
class Thread implements Part {
  readonly #address: AddressFollower;
  readonly #source: ThreadSource;
  readonly #times: CommentTimes;
  #ready: Promise<void> = Promise.resolve();
  #settled = false;
  #styled = false;
  readonly #observer = new MutationObserver(() => {
    assignSlots(this.host);
    if (!this.#source.listed) this.#source.list?.readPrinted();
  });

  constructor(private readonly host: ThreadHost) {
    const source = (this.#source = new ThreadSource(host));
    this.#times = new CommentTimes(host);
    this.#address = new AddressFollower(host, {
      ready: () => this.#ready,
      find: (id) => this.#source.list?.tree.find(id),
      more: async () => (source.page.next === undefined ? 'none' : (await this.#source.load('all', mostAtOnce)) ? 'came' : 'failed'),
      // What the server has printed is where browsers go by themselves.
      go: (comment) => source.listed && focusOn(comment, 'start'),
      missing: () => this.#source.say(source.listed ? this.#source.words.gone : ''),
      left: () => this.#source.say(''),
    });
    new InViewClock(host, () => this.#times.lasts());
    host.addEventListener('click', (event) => onReplyClick(host, event, source.articleId, canReply(host, this.#source.isOpen)));
    host.addEventListener('error', dropPicture, true);
    host.addEventListener('focusout', ({ target }) => (target as Element).removeAttribute?.('data-new'));
  }

  /** Settled once the first comments are in the page, or are known not to come. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get #document(): Document {
    return this.host.ownerDocument;
  }

  hostConnected(): void {
    adoptRules(this.host, written.cssText, 'article-comments');
    this.#address.start();
    this.#source.openness.connect();
    this.#observer.observe(this.host, { childList: true });
    this.#document.addEventListener('comment-accepted', this.#onTaken);
    this.#document.addEventListener('comment-held', this.#onTaken);
    this.#document.defaultView?.addEventListener('pagehide', this.#onLeave);
    if (this.#source.isOther) this.#ready = this.#begin();
  }

  hostDisconnected(): void {
    this.#address.stop();
    this.#observer.disconnect();
    this.#document.defaultView?.removeEventListener('pagehide', this.#onLeave);
    this.#document.removeEventListener('comment-accepted', this.#onTaken);
    this.#document.removeEventListener('comment-held', this.#onTaken);
    this.#source.stop();
  }

  hostChanged(changed: PropertyValues<ThreadHost>): void {
    assignSlots(this.host);
    const { isBegun, isOther, listed } = this.#source;
    if (changed.size && isBegun && isOther) {
      this.#source.abort();
      if (listed) this.#source.list?.tree.clear();
      this.#ready = this.#begin();
    }
    this.#times.update(this.#source.language);
    const states = { replies: canReply(this.host, this.#source.isOpen), listed: this.#source.listed, settled: this.#settled };
    for (const [state, holds] of Object.entries(states)) this.host.internals?.states?.[holds ? 'add' : 'delete'](state);
  }

  async #begin(): Promise<void> {
    const { host } = this;
    const source = this.#source;
    const isCurrent = source.begin();
    if (this.#document.readyState === 'loading') {
      await new Promise((resolve) => this.#document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    }
    const element = printedList(host) ?? makeList(host);
    const isForeign = element !== this.#source.list?.tree.list;
    const order = writtenOrder(element);
    if (isForeign) sweepList(element);
    const place = takePlace(source.articleId, this.#document);
    source.sort = place?.sort ?? (isForeign ? order : undefined) ?? sortOf(host);
    const writer = writerOf(host, this.#source.words, this.#source.language, this.#times.timeZone);
    const list = (this.#source.list = new ThreadList(host, source, this.#times, writer, element));
    source.page = {};
    source.loaded = list.readPrinted() && !order;
    list.copied = order ? this.#source.size : 0;
    const before = { count: list.copied, sort: source.sort };
    source.listed = false;
    if (!source.loaded) {
      if (!(await source.connect(isCurrent))) return;
      if (source.listed) await this.#source.load('first', Math.max(source.pageSize, Math.min(before.count, mostAtOnce)));
    }
    // With or without comments, the room that was kept for them is given back.
    this.#settled = true;
    this.#source.list.showOwn();
    host.requestUpdate();
    await host.updateComplete;
    if ((place || before.count) && source.listed) await this.#return(place ?? before);
    else await this.#address.follow();
  }

  readonly #onLeave = (): void => {
    const { listed, loaded, articleId, sort } = this.#source;
    if (listed && loaded && this.#source.list) keepPlace(articleId, this.#document, sort, this.#source.list.tree.inOrder());
  };

  /** Brings a reader back to where the page was left: browsers can only do that with what was there from the start. */
  async #return({ id, top = 0, count }: KeptPlace): Promise<void> {
    while (this.#source.size < count && this.#source.page.next && !this.#address.moved && (await this.#source.load('all', mostAtOnce)));
    const comment = id === undefined ? undefined : this.#source.list?.tree.find(id);
    if (comment) returnTo(comment, top, (go) => this.#address.hold(go));
  }

  /** A comment of the reader's has reached the server. */
  readonly #onTaken = async (event: CommentAcceptedEvent | CommentHeldEvent): Promise<void> => {
    const source = this.#source;
    if (this.host.articleId && event.articleId !== source.articleId) return;
    await this.#ready;
    if (await source.list?.take(event)) {
      const { total } = source.page;
      if (total !== undefined) source.page = { ...source.page, total: total + 1 };
      source.say(plural(source.language, source.words.added, 1));
    }
    this.host.requestUpdate();
  };

  render(): TemplateResult {
    this.#styled ||= adoptLook(this.host.shadowRoot);
    return renderThread(this.#source);
  }
}

export { Thread as Part };
export { fetchWords } from '../../../strings/comments.words.js';

import type { CommentItem, CommentPage, Sort } from '../../../domains/comments/contract.js';
import { commentHtmlReady } from '../../../features/comments-page/comment-html.js';
import type { CommentAcceptedEvent, CommentHeldEvent } from '../../../features/comments-page/form-events.js';
import { asItem, bodyOf, readPrinted } from '../../../features/comments-page/printed-comments.js';
import { addReplyButton } from '../../../features/comments-page/replies.js';
import type { ThreadHost } from '../host.js';
import type { CommentTimes } from './comment-times.js';
import { CommentTree, type Place } from './comment-tree.js';
import type { CommentWriter } from './comment-writer.js';
import { holdPlace, markList } from './copied-list.js';
import { OwnView } from './own-view.js';
import { focusOn, holdScroll, isFree } from './scroll-hold.js';
import { inSlices } from './slices.js';
import { placeList } from './thread-place.js';

/** As many comments as are on the first screen. */
const FIRST_SCREEN = 12;

interface Source {
  readonly articleId: string;
  /** The order that the reader has chosen. */
  readonly sort: Sort;
}

/** The comments in the page: those that the server printed, those of its list, and the reader's own. */
export class ThreadList {
  readonly tree: CommentTree;
  /** How many comments were written by another thread, and copied with the page. */
  copied = 0;
  readonly #own: OwnView;

  constructor(
    private readonly host: ThreadHost,
    private readonly source: Source,
    private readonly times: CommentTimes,
    private readonly writer: CommentWriter,
    list: HTMLElement,
  ) {
    this.tree = new CommentTree(list, () => writer);
    this.#own = new OwnView(
      source.articleId,
      this.tree,
      () => writer,
      () => this.#newPlace,
    );
  }

  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  get #newPlace(): Place {
    return this.source.sort === 'newest' ? 'first' : 'last';
  }

  /** Takes in what the server has printed. False where there is nothing. */
  readPrinted(): boolean {
    const printed = readPrinted(this.tree.list);
    const items = this.#own.waits ? printed.map(asItem) : [];
    for (const { id, comment, parentId, depth } of printed) {
      if (!id || this.tree.find(id)) continue;
      this.tree.adopt(id, comment, parentId, depth);
      this.times.add(bodyOf(comment).querySelector('time'));
      addReplyButton(comment, (name) => this.writer.makeReplyButton(name));
    }
    this.#own.settle(items);
    return printed.length > 0;
  }

  /** Writes a page of the list; the first takes the place of all that is there. Gives the comments that are new. */
  async write(page: CommentPage, isFirst: boolean, stopped: AbortSignal): Promise<HTMLElement[]> {
    const { tree } = this;
    const { sort } = this.source;
    const settlePlace = this.copied ? holdPlace(this.host.ownerDocument, sort, tree.inOrder()) : undefined;
    if (isFirst) {
      tree.clear();
      markList(tree.list, sort);
    }
    const items = tree.order(page.items);
    const added: HTMLElement[] = [];
    this.#own.settle(page.items);
    if (items.length) placeList(this.host, tree.list);
    const settleScroll = holdScroll(tree.list);
    const write = (item: CommentItem): void => {
      const comment = tree.add(item);
      this.times.add(comment.querySelector('time'));
      added.push(comment);
    };
    // What takes the place of others is written at once, so that the page does not fall together.
    await inSlices(items, write, Math.max(this.copied, FIRST_SCREEN), () => stopped.aborted);
    settleScroll();
    stopped.throwIfAborted();
    this.showOwn();
    settlePlace?.((id) => tree.find(id));
    this.copied = 0;
    return added;
  }

  showOwn(): void {
    if (this.#own.waits) placeList(this.host, this.tree.list);
    this.#own.show();
  }

  /** Takes in a comment that the reader has sent. True where it is published, and was not here. */
  async take(event: CommentAcceptedEvent | CommentHeldEvent): Promise<boolean> {
    const { tree } = this;
    const { draft, comment } = event;
    const state = 'state' in event ? event.state : 'held';
    if (state !== 'published' || !comment) {
      this.#own.take(draft, state, comment);
      this.showOwn();
      return false;
    }
    if (comment.html !== undefined) await commentHtmlReady();
    this.#own.settle([comment]);
    const isNew = !tree.find(comment.id);
    if (isNew) {
      placeList(this.host, tree.list);
      this.times.add(tree.add(comment, this.#newPlace).querySelector('time'));
    }
    const written = tree.find(comment.id)!;
    bodyOf(written).dataset['new'] = '';
    // Who is writing something else by now is left to it.
    if (isFree(this.host.ownerDocument, event.target as Element)) focusOn(written, 'nearest');
    return isNew;
  }
}

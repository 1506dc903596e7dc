import type { CommentItem } from '../../../domains/comments/contract.js';
import type { CommentWriter } from './comment-writer.js';
import { authorOf } from '../../../features/comments-page/printed-comments.js';

/** As many lists as there are inside one another; deeper replies stand in the last, and say whom they answer. */
export const deepest = 6;

interface Entry {
  readonly comment: HTMLElement;
  readonly parentId: string | null;
  /** How many lists it is in. */
  readonly depth: number;
  /** The last answer that stands beside it for want of room inside. */
  last?: Entry;
}

/** Where a new comment goes that answers no other: at the end of a page of the list, or where the newest are. */
export type Place = 'next' | 'first' | 'last';

/** The comments that stand in the page, by id. Every comment once, each below the one it answers, none left out. */
export class CommentTree {
  readonly #entries = new Map<string, Entry>();
  /** Comments whose parent is not here: it may come yet. */
  readonly #orphans = new Map<string, HTMLElement[]>();
  /** Those that were put at the end out of turn; pages go before them. */
  #tail?: HTMLElement;

  constructor(
    readonly list: HTMLElement,
    private readonly writer: () => CommentWriter,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  find(id: string): HTMLElement | undefined {
    return this.#entries.get(id)?.comment;
  }

  /** Those of the list, in the order of the page. */
  inOrder(): [string, HTMLElement][] {
    const all = [...this.#entries].map(([id, { comment }]) => [id, comment] as [string, HTMLElement]);
    return all.sort(([, one], [, other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** Takes in a comment that the server has printed. */
  adopt(id: string, comment: HTMLElement, parentId: string | null, depth: number): void {
    if (!this.#entries.has(id)) this.#entries.set(id, { comment, parentId, depth });
  }

  /** Puts the comments that are new into reading order, so that the first to be seen are the first to be written. */
  order(items: readonly CommentItem[]): CommentItem[] {
    const news = new Map<string, CommentItem>();
    for (const item of items) if (!this.#entries.has(item.id) && !news.has(item.id)) news.set(item.id, item);
    const answers = new Map<string, CommentItem[]>();
    const starts: CommentItem[] = [];
    for (const item of news.values()) {
      if (item.parentId === null || item.parentId === item.id || !news.has(item.parentId)) starts.push(item);
      else push(answers, item.parentId, item);
    }
    const ordered: CommentItem[] = [];
    const seen = new Set<string>();
    // Not by recursion: a thread may be a chain of thousands.
    const take = (start: CommentItem): void => {
      const waiting = [start];
      for (let item = waiting.pop(); item; item = waiting.pop()) {
        if (seen.has(item.id)) continue;
        seen.add(item.id);
        ordered.push(item);
        const below = answers.get(item.id)?.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
        if (below) waiting.push(...below);
      }
    };
    for (const item of starts) take(item);
    // Those that answer one another in a circle.
    for (const item of news.values()) take(item);
    return ordered;
  }

  add(item: CommentItem, place: Place = 'next'): HTMLElement {
    const comment = this.writer().write(item);
    this.#entries.set(item.id, this.#put(comment, item, place));
    const orphans = this.#orphans.get(item.id);
    if (orphans) {
      for (const orphan of orphans) this.writer().writeParent(orphan, item.id, authorOf(comment));
      this.#orphans.delete(item.id);
    }
    return comment;
  }

  /** Puts in a comment that is not of the list, and stays unknown to it. */
  addOwn(comment: HTMLElement, parentId: string | null, place: Place): void {
    this.#put(comment, { parentId }, place);
  }

  remove(comment: HTMLElement): void {
    if (this.#tail === comment) this.#tail = (comment.nextElementSibling as HTMLElement | null) ?? undefined;
    const { parentElement } = comment;
    comment.remove();
    if (parentElement !== this.list && !parentElement?.childElementCount) parentElement?.remove();
  }

  clear(): void {
    this.#entries.clear();
    this.#orphans.clear();
    this.#tail = undefined;
    this.list.replaceChildren();
  }

  #put(comment: HTMLElement, item: Pick<CommentItem, 'parentId'> & { id?: string }, place: Place): Entry {
    const { parentId } = item;
    const parent = parentId === null || parentId === item.id ? undefined : this.#entries.get(parentId);
    if (!parent) {
      if (parentId !== null && parentId !== item.id) {
        this.writer().writeParent(comment, parentId, undefined);
        push(this.#orphans, parentId, comment);
      }
      this.#putRoot(comment, place);
      return { comment, parentId, depth: 1 };
    }
    const depth = Math.min(parent.depth + 1, deepest);
    if (depth > 2) this.writer().writeParent(comment, parentId!, authorOf(parent.comment));
    const entry: Entry = { comment, parentId, depth };
    if (parent.depth === deepest) {
      comment.classList.add('comment-beside');
      let before = parent;
      while (before.last) before = before.last;
      before.comment.after(comment);
      parent.last = entry;
    } else this.#putBelow(comment, parent.comment);
    return entry;
  }

  #putRoot(comment: HTMLElement, place: Place): void {
    if (!this.list.matches('ol, ul')) this.#listBeside(place).append(comment);
    else if (place === 'first') this.list.prepend(comment);
    else if (place === 'next') this.list.insertBefore(comment, this.#tail?.parentNode === this.list ? this.#tail : null);
    else {
      this.list.append(comment);
      if (this.#tail?.parentNode !== this.list) this.#tail = comment;
    }
  }

  /** The list for what is new beside comments that the server has printed in none. */
  #listBeside(place: Place): HTMLElement {
    const there = this.list.querySelector<HTMLElement>(':scope > ol.comment-list');
    if (there) return there;
    const list = this.list.ownerDocument.createElement('ol');
    list.className = 'comment-list';
    const printed = [...this.#entries.values()].map(({ comment }) => comment).filter((one) => one.parentElement === this.list);
    if (place === 'first') printed[0]?.before(list);
    else printed.at(-1)?.after(list);
    return list;
  }

  /** Answers are in the order they were given, whichever came first over the network. */
  #putBelow(comment: HTMLElement, parent: HTMLElement): void {
    let list = parent.querySelector(parent.localName === 'li' ? ':scope > :is(ol, ul)' : ':scope > ol.children');
    if (!list) {
      list = this.list.ownerDocument.createElement('ol');
      list.className = 'children';
      parent.append(list);
    }
    const at = writtenAt(comment);
    let after = list.lastElementChild;
    while (after && writtenAt(after) > at) after = after.previousElementSibling;
    if (after) after.after(comment);
    else list.prepend(comment);
  }
}

const writtenAt = (comment: Element): number => Date.parse(comment.querySelector('time')?.dateTime ?? '') || 0;

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

import type { CommentItem, CommentState, Draft } from '../../../domains/comments/contract.js';
import { isSame, OwnComments, type OwnComment } from '../../../domains/comments/own-comments.js';
import type { CommentWriter } from './comment-writer.js';
import type { CommentTree, Place } from './comment-tree.js';

const keyOf = ({ body, parentId }: Pick<OwnComment, 'body' | 'parentId'>): string => `${parentId ?? ''}:${body}`;

/** Shows the reader's own comments that no list has yet, each where it will stand. */
export class OwnView {
  readonly #kept: OwnComments;
  /** Those of this visit: they are shown where nothing can be kept, too. */
  readonly #fresh = new Map<string, OwnComment>();
  readonly #shown = new Map<string, HTMLElement>();

  constructor(
    article: string,
    private readonly tree: CommentTree,
    private readonly writer: () => CommentWriter,
    private readonly place: () => Place,
  ) {
    this.#kept = new OwnComments(article, () => localStorage);
  }

  get size(): number {
    return this.#shown.size;
  }

  /** Whether anything is to be looked for in what comes. */
  get waits(): boolean {
    return this.#all().size > 0;
  }

  take({ body, name = '', parentId }: Draft, state: CommentState, comment?: CommentItem): void {
    const known = state === 'published' ? 'received' : state;
    const own = { body, name, parentId: parentId ?? null, at: Date.now(), state: known, ...(comment ? { id: comment.id } : {}) };
    this.#fresh.set(keyOf(own), own);
  }

  /** These are in the list now: what the reader sent of them is no longer a case of its own. */
  settle(items: readonly CommentItem[]): void {
    const all = this.#all();
    if (!all.size) return;
    this.#kept.settle(items);
    for (const own of all.values()) {
      if (!items.some((item) => isSame(item, own))) continue;
      this.#fresh.delete(keyOf(own));
      this.#hide(keyOf(own));
      // Printed for its author alone, and marked so by the server: once is enough.
      if (items.some((item) => item.state !== 'published' && isSame(item, own))) this.#printed.add(keyOf(own));
    }
  }

  readonly #printed = new Set<string>();

  /** Writes what is not shown yet, and moves what has found the comment it answers. */
  show(): void {
    for (const [key, own] of this.#all()) {
      if (this.#printed.has(key)) continue;
      const shown = this.#shown.get(key);
      const parent = own.parentId === null ? undefined : this.tree.find(own.parentId);
      if (shown?.isConnected && (!parent || parent.contains(shown) || shown.classList.contains('comment-beside'))) continue;
      if (shown) this.tree.remove(shown);
      const comment = this.writer().writeOwn(own);
      this.#shown.set(key, comment);
      this.tree.addOwn(comment, own.parentId, this.place());
    }
  }

  #hide(key: string): void {
    const shown = this.#shown.get(key);
    if (shown) this.tree.remove(shown);
    this.#shown.delete(key);
  }

  #all(): Map<string, OwnComment> {
    return new Map([...this.#kept.list().map((own) => [keyOf(own), own] as const), ...this.#fresh]);
  }
}

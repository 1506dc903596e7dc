import type { CommentItem, Draft } from './backend.js';
import type { Store } from './draft-store.js';
import { sameWords } from './text.js';

/** A comment of this reader's that no list has shown yet. `unknown`: whether the server has it is not known. */
export interface OwnComment {
  /** As the server names it, where it said so. */
  readonly id?: string;
  readonly body: string;
  readonly name: string;
  /** The comment it answers, null for none. */
  readonly parentId: string | null;
  /** When it was sent, in milliseconds. */
  readonly at: number;
  readonly state: 'held' | 'received' | 'unknown';
}

const OWN = 'article-elements:own:';

/** Moderators take days, not months; what nobody has put in a list by then is no longer kept in the reader's browser. */
const KEPT = 14 * 24 * 60 * 60 * 1000;

/**
 * What the reader has sent to an article and no list has shown yet, kept in the reader's own browser so that a reload does
 * not make it vanish. Storage that is full or forbidden fails in silence: the page then remembers it until it is left.
 */
export class OwnComments {
  readonly #key: string;

  /**
   * @param article - The article's id.
   * @param open - Gives the storage; browsers throw even on asking for it where it is forbidden.
   */
  constructor(
    article: string,
    private readonly open: () => Store | null,
  ) {
    this.#key = OWN + article;
  }

  /** Oldest first. */
  list(now = Date.now()): OwnComment[] {
    try {
      const kept: unknown = JSON.parse(this.open()?.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isOwnComment).filter(({ at }) => now - at < KEPT) : [];
    } catch {
      return [];
    }
  }

  /** Keeps it, in place of an earlier one of the same words. */
  add(draft: Draft, state: OwnComment['state'], comment?: CommentItem, now = Date.now()): OwnComment {
    const own: OwnComment = {
      body: draft.body,
      name: draft.name ?? '',
      parentId: draft.parentId ?? null,
      at: now,
      state,
      ...(comment ? { id: comment.id } : {}),
    };
    this.#write([...this.list(now).filter((other) => !sameOwn(other, own)), own]);
    return own;
  }

  drop(own: OwnComment): void {
    this.#write(this.list().filter((other) => !sameOwn(other, own)));
  }

  /** Forgets those that are in the list by now, and returns them. */
  settle(items: readonly CommentItem[]): OwnComment[] {
    const arrived = this.list().filter((own) => items.some((item) => item.state === 'published' && isSame(item, own)));
    for (const own of arrived) this.drop(own);
    return arrived;
  }

  #write(comments: readonly OwnComment[]): void {
    try {
      const store = this.open();
      if (comments.length) store?.setItem(this.#key, JSON.stringify(comments));
      else store?.removeItem(this.#key);
    } catch {
      // Nothing to be done: what it says on the page stays.
    }
  }
}

/** Whether a comment of a list is the one this reader sent: by its id, else by author, place and words. */
export function isSame(item: CommentItem, own: Pick<OwnComment, 'id' | 'body' | 'name' | 'parentId'>): boolean {
  if (own.id) return item.id === own.id;
  return (
    (!own.name || sameWords(item.name, own.name)) && item.parentId === own.parentId && sameWords(item.html ?? item.body ?? '', own.body)
  );
}

const sameOwn = (one: OwnComment, other: OwnComment): boolean => one.body === other.body && one.parentId === other.parentId;

function isOwnComment(value: unknown): value is OwnComment {
  const { body, name, at } = (value ?? {}) as Partial<OwnComment>;
  return typeof body === 'string' && typeof name === 'string' && typeof at === 'number';
}

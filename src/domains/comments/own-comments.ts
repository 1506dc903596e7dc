import type { CommentItem, Draft } from './contract.js';
import { DraftStore } from './draft-store.js';
import { KeptStore, type Store } from '../../core/kept-store.js';
import { likeWords, sameWords } from './same-words.js';

/** A comment of this reader's that no list has shown yet. `unknown`: whether the server has it is not known. */
export interface OwnComment {
  /** As the server names it, where it said so. */
  readonly id?: string;
  readonly body: string;
  /** The reader's name where the reader has allowed it to be kept, else empty. */
  readonly name: string;
  /** The comment it answers, null for none. */
  readonly parentId: string | null;
  /** When it was sent, in milliseconds. */
  readonly at: number;
  readonly state: 'held' | 'received' | 'unknown';
  /** What this act of sending is called, for servers that know the same again by it. */
  readonly key?: string;
}

/** What has changed: `arrived` are those that were seen in the list. */
export interface OwnChange {
  readonly article: string;
  readonly arrived: readonly OwnComment[];
}

export const OWN = 'article-elements:own:';

/** Moderators take days, not months; what nobody has put in a list by then is no longer kept in the reader's browser. */
export const KEPT = 14 * 24 * 60 * 60 * 1000;

/** So many letters are not written twice by chance. */
const SURE = 20;

/** Within so many milliseconds an author says one thing in one place. */
const MOMENT = 2 * 60 * 1000;

/** How far a reader's clock may be behind the server's, in milliseconds. */
const SKEW = 60 * 60 * 1000;

/** The form and the thread of a page, and copies of the library, tell each other here; other tabs do by storage. */
const shared = Symbol.for('article-elements.own-comments');
const changes = (): EventTarget => ((globalThis as Record<symbol, unknown>)[shared] ??= new EventTarget()) as EventTarget;

/**
 * What the reader has sent to an article and no list has shown yet, kept in the reader's own browser so that a reload does
 * not make it vanish; in storage that is full or forbidden, until the page is left. It is written as `unknown` before a
 * comment is sent: a tab that is killed on the way leaves it behind.
 */
export class OwnComments {
  readonly #key: string;
  readonly #kept: KeptStore;
  readonly #drafts: DraftStore;

  /**
   * @param article - The article's id.
   * @param open - Gives the storage; browsers throw even on asking for it where it is forbidden.
   * @param memory - Stands in for it.
   */
  constructor(
    readonly article: string,
    open: () => Store | null,
    memory?: Map<string, string>,
  ) {
    this.#key = OWN + article;
    this.#kept = new KeptStore(open, memory);
    this.#drafts = new DraftStore(open, memory);
  }

  /** Oldest first. */
  list(now = Date.now()): OwnComment[] {
    const kept = this.#kept.read(this.#key);
    return Array.isArray(kept) ? kept.filter(isOwnComment).filter(({ at }) => now - at < KEPT) : [];
  }

  /** The one of these words in this place; no words are nobody's again. */
  find({ body, parentId = null }: { body: string; parentId?: string | null }): OwnComment | undefined {
    return body.trim() ? this.list().find((own) => sameOwn(own, { body, parentId })) : undefined;
  }

  /** Keeps it, in place of an earlier one of the same words. The reader's name only if the draft says so. */
  add(draft: Draft, state: OwnComment['state'], comment?: CommentItem, key?: string, now = Date.now()): OwnComment {
    const own: OwnComment = {
      body: draft.body,
      name: (draft.remember && draft.name) || '',
      parentId: draft.parentId ?? null,
      at: now,
      state,
      ...(comment ? { id: comment.id } : {}),
      ...(key ? { key } : {}),
    };
    this.#write([...this.list(now).filter((other) => !sameOwn(other, own)), own]);
    return own;
  }

  drop(own: Pick<OwnComment, 'body' | 'parentId'>): void {
    this.#write(this.list().filter((other) => !sameOwn(other, own)));
  }

  /** Forgets those that are in the list by now, and the drafts they came from; returns them. */
  settle(items: readonly CommentItem[]): OwnComment[] {
    const all = this.list();
    const arrived = all.filter((own) => items.some((item) => item.state === 'published' && isSame(item, own)));
    if (!arrived.length) return arrived;
    for (const { body, parentId } of arrived) this.#drafts.dropIf(DraftStore.key(this.article, parentId), body);
    this.#write(
      all.filter((own) => !arrived.includes(own)),
      arrived,
    );
    return arrived;
  }

  /** Calls back at every change, by whichever form, thread or tab; call what it returns to end that. */
  watch(changed: (change: OwnChange) => void): () => void {
    const inPage = ({ detail }: Event & { detail?: OwnChange }): void => {
      if (detail?.article === this.article) changed(detail);
    };
    const otherTab = ({ key }: Event & { key?: string | null }): void => {
      if (key === this.#key) changed({ article: this.article, arrived: [] });
    };
    const target = changes();
    target.addEventListener('change', inPage);
    globalThis.addEventListener?.('storage', otherTab);
    return () => {
      target.removeEventListener('change', inPage);
      globalThis.removeEventListener?.('storage', otherTab);
    };
  }

  #write(comments: readonly OwnComment[], arrived: readonly OwnComment[] = []): void {
    this.#kept.write(this.#key, comments.length ? comments : null);
    changes().dispatchEvent(new CustomEvent('change', { detail: { article: this.article, arrived } satisfies OwnChange }));
  }
}

type Known = Pick<OwnComment, 'id' | 'body' | 'name' | 'parentId'> & { readonly at?: number; readonly state?: OwnComment['state'] };

/**
 * Whether a comment of a list is the one this reader sent: by its id, else by author, place and words. At the same moment
 * the words need only be alike. Where the name is not kept, one from long before it was sent is another reader's, and a
 * short one may be anybody's, unless the server is known to have it and it came just then.
 */
export function isSame(item: CommentItem, own: Known): boolean {
  if (own.id) return item.id === own.id;
  if (item.parentId !== own.parentId) return false;
  const said = item.html ?? item.body ?? '';
  const after = Date.parse(item.date) - (own.at ?? NaN);
  const now = Math.abs(after) < MOMENT;
  if (own.name) return sameWords(item.name, own.name) && (sameWords(said, own.body) || (now && likeWords(said, own.body)));
  const sure = own.body.trim().length >= SURE ? !(after < -SKEW) : now && (own.state === 'held' || own.state === 'received');
  return sure && sameWords(said, own.body);
}

const sameOwn = (one: Pick<OwnComment, 'body' | 'parentId'>, other: Pick<OwnComment, 'body' | 'parentId'>): boolean =>
  one.body === other.body && one.parentId === other.parentId;

function isOwnComment(value: unknown): value is OwnComment {
  const { body, name, at } = (value ?? {}) as Partial<OwnComment>;
  return typeof body === 'string' && typeof name === 'string' && typeof at === 'number';
}

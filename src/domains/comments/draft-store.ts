import { KeptStore, type Store } from '../../core/kept-store.js';

export type { Store } from '../../core/kept-store.js';

/** What is kept in the reader's own browser: drafts, always; who the reader is, only where the reader has said so. */

export interface StoredDraft {
  readonly body: string;
  /** When it was written, in milliseconds. */
  readonly at: number;
}

export interface Reader {
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
}

export const DRAFT = 'article-elements:draft:';
const READER = 'article-elements:reader';

/** Both, the older first; what is in the newer already is not said twice. */
export const together = (older: string, newer: string): string =>
  !newer.trim() ? older : newer.includes(older) ? newer : `${older}\n\n${newer}`;

/** Where storage is full, forbidden or not there at all, drafts last as long as the page, and `write` says so. */
export class DraftStore {
  readonly #kept: KeptStore;

  /**
   * @param open - Gives the storage; browsers throw even on asking for it where it is forbidden.
   * @param memory - Stands in for it.
   */
  constructor(open: () => Store | null, memory?: Map<string, string>) {
    this.#kept = new KeptStore(open, memory);
  }

  /** One draft an article and a reply. */
  static key(article: string, parent: string | null = ''): string {
    return `${DRAFT}${article}:${parent === '0' ? '' : (parent ?? '')}`;
  }

  read(key: string): StoredDraft | null {
    const draft = this.#kept.read(key) as StoredDraft | null;
    return typeof draft?.body === 'string' ? draft : null;
  }

  /** The answers that were begun in an article, by the comments they answer. */
  answers(article: string): Map<string, StoredDraft> {
    const prefix = DraftStore.key(article);
    const found = new Map<string, StoredDraft>();
    for (const key of this.#kept.keys()) {
      const parent = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      const draft = parent && !parent.includes(':') ? this.read(key) : null;
      if (draft) found.set(parent, draft);
    }
    return found;
  }

  /** False where it lasts only as long as the page. */
  write(key: string, draft: StoredDraft): boolean {
    return this.#kept.write(key, draft);
  }

  drop(key: string): void {
    this.#kept.write(key, null);
  }

  /** Drops the draft if it is these words and no others. */
  dropIf(key: string, body: string): void {
    if (this.read(key)?.body === body) this.drop(key);
  }

  reader(): Reader | null {
    const reader = this.#kept.read(READER);
    return typeof reader === 'object' ? (reader as Reader | null) : null;
  }

  /** Keeps the reader's name, email and website, or forgets them. */
  remember(reader: Reader | null): void {
    this.#kept.write(READER, reader);
  }
}

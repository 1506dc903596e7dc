/** What is kept in the reader's own browser: drafts, always; who the reader is, only where the reader has said so. */

/** The part of `Storage` that is used, so that a test or another store can stand in for it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface StoredDraft {
  readonly body: string;
  /** When it was written, in milliseconds. */
  readonly at: number;
  /** The key it was last sent with, and the words that were sent: whether they arrived is not known. */
  readonly sent?: { readonly key: string; readonly body: string };
}

export interface Reader {
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
}

const DRAFT = 'article-elements:draft:';
const READER = 'article-elements:reader';

/** Storage that is full, forbidden or not there at all fails in silence here, and says so by its answer. */
export class DraftStore {
  /** @param open - Gives the storage; browsers throw even on asking for it where it is forbidden. */
  constructor(private readonly open: () => Store | null) {}

  #read<T>(key: string): T | null {
    try {
      const value: unknown = JSON.parse(this.open()?.getItem(key) ?? 'null');
      return typeof value === 'object' ? (value as T | null) : null;
    } catch {
      return null;
    }
  }

  #write(key: string, value: object | null): boolean {
    try {
      const store = this.open();
      if (!store) return false;
      if (value) store.setItem(key, JSON.stringify(value));
      else store.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  /** One draft an article and a reply. */
  static key(article: string, parent = ''): string {
    return `${DRAFT}${article}:${parent === '0' ? '' : parent}`;
  }

  read(key: string): StoredDraft | null {
    const draft = this.#read<StoredDraft>(key);
    return draft && typeof draft.body === 'string' ? draft : null;
  }

  /** False where nothing could be kept. */
  write(key: string, draft: StoredDraft): boolean {
    return this.#write(key, draft);
  }

  drop(key: string): void {
    this.#write(key, null);
  }

  reader(): Reader | null {
    return this.#read<Reader>(READER);
  }

  /** Keeps the reader's name, email and website, or forgets them. */
  remember(reader: Reader | null): void {
    this.#write(READER, reader);
  }
}

import type { Parcel } from './deliver.js';
import { KeptStore, type Store } from '../../core/kept-store.js';

/** A comment that was sent while there was no connection: nothing of it has left the browser. */
export interface Queued extends Parcel {
  /** When it was sent, in milliseconds. */
  readonly at: number;
}

/** All articles' in one: a page only has to see whether there is anything. */
export const QUEUE = 'article-elements:queue';

/**
 * Comments that wait for a connection, with all that was in the form, kept in the reader's own browser for as long as they
 * wait. `take` removes one before it is sent, so that what was taken is never sent a second time from here.
 */
export class SendQueue {
  readonly #kept: KeptStore;

  /**
   * @param article - The article's id.
   * @param open - Gives the storage; browsers throw even on asking for it where it is forbidden.
   * @param memory - Stands in for it.
   */
  constructor(
    private readonly article: string,
    open: () => Store | null,
    memory?: Map<string, string>,
  ) {
    this.#kept = new KeptStore(open, memory);
  }

  #all(): Queued[] {
    const all = this.#kept.read(QUEUE);
    return Array.isArray(all) ? all.filter(isQueued) : [];
  }

  #write(all: readonly Queued[]): boolean {
    return this.#kept.write(QUEUE, all.length ? all : null);
  }

  /** Those for this article, oldest first. */
  list(): Queued[] {
    return this.#all().filter(({ article }) => article === this.article);
  }

  /** False where it waits only as long as the page is there. */
  add({ draft, key, form }: Omit<Parcel, 'article'>, now = Date.now()): boolean {
    const queued: Queued = { article: this.article, key, at: now, draft, ...(form ? { form } : {}) };
    return this.#write([...this.#all().filter((other) => other.key !== key), queued]);
  }

  /** Takes one out, to be sent or given back to the reader. Undefined where another tab was quicker. */
  take(key: string): Queued | undefined {
    const all = this.#all();
    const taken = all.find((queued) => queued.key === key);
    if (taken) this.#write(all.filter((queued) => queued !== taken));
    return taken;
  }
}

/** Whether it can wait: files cannot be kept. */
export const canWait = ({ form }: Parcel): boolean => !form || form.entries.every(([, value]) => typeof value === 'string');

function isQueued(value: unknown): value is Queued {
  const { article, key, at, draft, form } = (value ?? {}) as Partial<Queued>;
  const good = typeof article === 'string' && typeof key === 'string' && typeof at === 'number' && typeof draft?.body === 'string';
  return good && (form === undefined || (typeof form?.action === 'string' && Array.isArray(form.entries)));
}

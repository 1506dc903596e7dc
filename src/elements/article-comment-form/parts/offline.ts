import type { CommentBackend } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import { exclusive } from '../../../domains/comments/exclusive.js';
import { QUEUE, SendQueue, type Queued } from '../../../domains/comments/send-queue.js';
import { pageUrl } from '../../../core/page-url.js';
import { storage, type FormContext } from './form-context.js';

/** How long the list may take to say that there is a connection, and how long to the next attempt, in milliseconds. */
const PROBE = 5_000;
const FIRST = 5_000;
const LONGEST = 60_000;
/** What has waited for longer, in milliseconds, is not sent unasked: it may be out of place by then, or another reader's. */
const OLD = 24 * 60 * 60 * 1000;

/**
 * Comments that were sent without a connection. Each is sent once, by one tab, when there is one again: now, or when the
 * reader is back on the page.
 */
export class Offline {
  #timer?: ReturnType<typeof setTimeout>;
  #pause = FIRST;
  #running = false;
  /** Whether it lasts only as long as the page. */
  #inMemory = false;
  #due: () => void = () => {};

  constructor(private readonly form: FormContext) {}

  get #queue(): SendQueue {
    return new SendQueue(this.form.articleId, storage);
  }

  /** Calls `due` now, and whenever it is worth a try; `changed` when another tab has changed what waits. */
  connect(signal: AbortSignal, due: () => void, changed: () => void): void {
    this.#due = due;
    addEventListener('online', due, { signal });
    addEventListener('storage', ({ key }) => key === QUEUE && changed(), { signal });
    addEventListener('beforeunload', this.#warnBeforeLeaving, { signal });
    document.addEventListener('visibilitychange', due, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    due();
  }

  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#inMemory && this.list().length) event.preventDefault();
  };

  list(): Queued[] {
    return this.#queue.list();
  }

  /** Keeps a comment. False where that lasts only until the page is left. */
  add(parcel: Parcel): boolean {
    const lasts = new SendQueue(parcel.article, storage).add(parcel);
    this.#inMemory = !lasts;
    return lasts;
  }

  /** Takes one out, to be sent or given back. Undefined where another tab was quicker. */
  take(key: string): Queued | undefined {
    return this.#queue.take(key);
  }

  /** Takes out those that have waited for too long. */
  takeOld(): Queued[] {
    return this.list().flatMap(({ key, at }) => (Date.now() - at > OLD ? (this.take(key) ?? []) : []));
  }

  /** Whether there is a connection. What the browser says of it is a hint: it says yes before names are found again, and no behind some VPNs. */
  async isReachable(): Promise<boolean> {
    return isReachable(await this.form.backend(), pageUrl(this.form.form.ownerDocument));
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#due, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST);
  }

  /** Takes out what waits, one by one, and has each sent; later again where there is no connection. */
  async sendAll(send: (parcel: Parcel) => Promise<void>): Promise<void> {
    if (this.#running || !this.list().length) return;
    this.#running = true;
    const { lock } = this.form;
    try {
      if (lock.closed || !(await this.isReachable())) {
        this.#later();
        return;
      }
      this.#pause = FIRST;
      for (const { key } of this.list()) {
        await exclusive(
          'queue',
          async () => {
            // What is taken is never sent from here again; another tab may have taken it meanwhile.
            const queued = !lock.closed ? this.take(key) : undefined;
            if (queued) await send(queued);
          },
          storage,
        );
      }
      if (this.list().length) this.#later();
    } finally {
      this.#running = false;
    }
  }
}

/** Reads something: the list where there is one, else the head of the page. */
async function isReachable(backend: CommentBackend, page: string): Promise<boolean> {
  const signal = AbortSignal.timeout(PROBE);
  try {
    await (backend.list?.({ limit: 1, signal }) ?? fetch(page, { method: 'HEAD', cache: 'no-store', signal }));
  } catch (error) {
    return !(error instanceof TypeError) && (error as Error).name !== 'TimeoutError';
  }
  return true;
}

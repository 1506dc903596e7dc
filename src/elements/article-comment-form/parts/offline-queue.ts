import type { CommentBackend } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import { exclusive } from '../../../domains/comments/exclusive.js';
import { fill } from '../../../core/words.js';
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
export class OfflineQueue {
  #timer?: ReturnType<typeof setTimeout>;
  #pause = FIRST;
  #running = false;
  /** Whether it lasts only as long as the page. */
  #inMemory = false;

  constructor(
    private readonly form: FormContext,
    private readonly send: (parcel: Parcel) => Promise<void>,
  ) {}

  get #queue(): SendQueue {
    return new SendQueue(this.form.articleId, storage);
  }

  connect(): void {
    addEventListener('online', this.run);
    addEventListener('storage', this.#onStorage);
    addEventListener('beforeunload', this.#warnBeforeLeaving);
    document.addEventListener('visibilitychange', this.run);
    this.run();
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.run);
    removeEventListener('storage', this.#onStorage);
    removeEventListener('beforeunload', this.#warnBeforeLeaving);
    document.removeEventListener('visibilitychange', this.run);
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === QUEUE) this.form.host.requestUpdate();
  };

  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#inMemory && this.list().length) event.preventDefault();
  };

  list(): Queued[] {
    return this.#queue.list();
  }

  /** Keeps it; its words leave the form, and are shown as what waits. */
  add(parcel: Parcel): void {
    const { form } = this;
    const { words } = form;
    this.#inMemory = !this.#queue.add(parcel);
    form.drafts.forget(parcel.draft);
    form.refilled();
    const { name, email } = parcel.draft;
    form.show({
      alert: undefined,
      outcome: {
        kind: 'queued',
        text: words.queued,
        details: this.#inMemory ? [words.queuedHere] : name || email ? [words.queuedKept] : [],
        own: parcel.draft.body,
        actions: [{ text: words.cancelSending, run: () => this.cancel(parcel.key) }],
      },
    });
  }

  /** Gives it back to the reader. */
  cancel(key: string): void {
    this.#giveBack(key, this.form.words.queueCancelled);
    this.form.fields.find('body')?.focus();
  }

  #giveBack(key: string, text: string): void {
    const { form } = this;
    const queued = this.#queue.take(key);
    if (!queued) return;
    const here = form.drafts.giveBack(queued.draft);
    form.refilled();
    form.show({
      outcome: here ? { kind: 'restored', text } : { kind: 'warning', text: form.words.keptThere, own: queued.draft.body },
    });
  }

  readonly run = (): void => {
    const { words } = this.form;
    for (const { key, at } of this.list())
      if (Date.now() - at > OLD) this.#giveBack(key, fill(words.queueOld, { time: this.form.time(at) }));
    if (!this.#running && this.list().length) void this.#sendAll();
  };

  /** Whether there is a connection. What the browser says of it is a hint: it says yes before names are found again, and no behind some VPNs. */
  async isReachable(): Promise<boolean> {
    return isReachable(await this.form.backend(), pageUrl(this.form.form.ownerDocument));
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.run, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST);
  }

  async #sendAll(): Promise<void> {
    this.#running = true;
    try {
      if (this.form.lock.closed || !(await this.isReachable())) {
        this.#later();
        return;
      }
      this.#pause = FIRST;
      for (const { key } of this.list()) {
        await exclusive(
          'queue',
          async () => {
            // What is taken is never sent from here again; another tab may have taken it meanwhile.
            const queued = !this.form.lock.closed ? this.#queue.take(key) : undefined;
            if (queued) await this.send(queued);
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

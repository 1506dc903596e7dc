import { DraftStore, type Reader } from '../comments/draft-store.js';
import type { FormFields } from './fields.js';
import { publishedOn } from '../article-comments/printed-comments.js';
import { isSame } from '../comments/own-comments.js';

/** How long after the last key a draft is written, in milliseconds. */
const PAUSE = 300;

/** Keeps what is in the form in the reader's own browser until the server has it. */
export class DraftKeeper {
  readonly #store = new DraftStore(() => globalThis.localStorage);
  #timer?: ReturnType<typeof setTimeout>;
  #key = '';
  #failed = false;

  /**
   * @param fields - The form.
   * @param keyOf - The article and the comment that is answered, as they are now.
   * @param onFailed - Called once when a draft could not be kept.
   */
  constructor(
    private readonly fields: FormFields,
    private readonly keyOf: () => { article: string; parent: string },
    private readonly onFailed: () => void,
  ) {}

  get #body(): string {
    return this.fields.value('body');
  }

  connect(): void {
    addEventListener('pagehide', this.save);
    addEventListener('beforeunload', this.#warnBeforeLeaving);
    document.addEventListener('visibilitychange', this.save);
  }

  disconnect(): void {
    this.save();
    removeEventListener('pagehide', this.save);
    removeEventListener('beforeunload', this.#warnBeforeLeaving);
    document.removeEventListener('visibilitychange', this.save);
  }

  /** Writes the draft once the reader pauses. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, PAUSE);
  }

  readonly save = (): void => {
    clearTimeout(this.#timer);
    if (!this.#key) return;
    const body = this.#body;
    if (!body.trim()) this.#store.drop(this.#key);
    else if (!this.#store.write(this.#key, { body, at: Date.now() }) && !this.#failed) {
      this.#failed = true;
      this.onFailed();
    }
  };

  /** Only where no draft could be kept: then the page is all there is. */
  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#failed && this.#body.trim()) event.preventDefault();
  };

  /**
   * Turns to the draft of the article and the reply the form is for now; what was there goes to its own draft first. True
   * when words came back into the form.
   */
  turn(): boolean {
    const { article, parent } = this.keyOf();
    const key = DraftStore.key(article, parent);
    if (key === this.#key) return false;
    const control = this.fields.find('body');
    const first = !this.#key;
    this.save();
    this.#key = key;
    const draft = this.#store.read(key);
    if (!control || (first && control.value.trim())) return false;
    // Sent by the browser itself, the comment is on the page by now, and no longer a draft.
    const sent = draft && first && { ...draft, name: '', parentId: parent || null };
    if (sent && publishedOn(control.ownerDocument).some((item) => isSame(item, sent))) {
      this.#store.drop(key);
      return false;
    }
    const before = control.value;
    control.value = draft?.body ?? (first ? before : '');
    return Boolean(draft?.body) && control.value !== before;
  }

  /** The server has these words: the draft they were is dropped, and they leave the form where they still stand in it. */
  forget({ body, parentId = null }: { body: string; parentId?: string | null }): void {
    clearTimeout(this.#timer);
    const key = DraftStore.key(this.keyOf().article, parentId);
    const control = this.fields.find('body');
    if (control && key === this.#key) {
      // What the reader has written since is a comment of its own.
      if (control.value === body) control.value = '';
      this.save();
    } else this.#store.dropIf(key, body);
  }

  /** Gives words back to the reader: into the form where it is for that place, else to the draft that is. */
  giveBack({ body, parentId = null }: { body: string; parentId?: string | null }): void {
    const key = DraftStore.key(this.keyOf().article, parentId);
    const control = this.fields.find('body');
    const here = key === this.#key && control;
    const now = here ? control.value : (this.#store.read(key)?.body ?? '');
    const both = now.trim() && now !== body ? `${body}\n\n${now}` : body;
    if (here) {
      control.value = both;
      this.save();
    } else this.#store.write(key, { body: both, at: Date.now() });
  }

  /** Fills in who the reader is, where the reader has asked for that and the page has not done so. */
  fillReader(): void {
    const reader = this.#store.reader();
    const remember = this.fields.find('remember');
    if (!reader || !(remember instanceof HTMLInputElement)) return;
    for (const field of ['name', 'email', 'website'] as const) {
      const control = this.fields.find(field);
      const value = reader[field];
      if (control && !control.value && typeof value === 'string') control.value = value;
    }
    remember.checked = true;
  }

  /** Keeps who the reader is, or forgets it, as the box says; a form without the box has nothing to say. */
  rememberReader(reader: Reader, consent: boolean): void {
    if (!this.fields.find('remember')) return;
    const { name, email, website } = reader;
    this.#store.remember(consent ? { name, email, website } : null);
  }
}

import { DraftStore, together, type Reader } from '../comments/draft-store.js';
import type { FormFields } from './fields.js';
import { publishedOn } from '../article-comments/printed-comments.js';
import { isSame } from '../comments/own-comments.js';

interface Words {
  readonly body: string;
  readonly parentId?: string | null;
}

/** How long after the last key a draft is written, in milliseconds. */
const PAUSE = 300;

/**
 * Keeps what is in the form in the reader's own browser until the server has it. Only what was written here is kept from
 * here: another tab, or another form on the page, may have the newer words.
 */
export class DraftKeeper {
  readonly #store = new DraftStore(() => globalThis.localStorage);
  #timer?: ReturnType<typeof setTimeout>;
  #key = '';
  /** What stood in the form when it was last read from the store or written to it. */
  #known = '';
  #failed = false;

  /**
   * @param fields - The form.
   * @param keyOf - The article and the comment that is answered, as they are now.
   * @param onFailed - Called once when a draft could not be kept.
   * @param onTaken - Called when the form has taken over what another tab did with the draft.
   */
  constructor(
    private readonly fields: FormFields,
    private readonly keyOf: () => { article: string; parent: string },
    private readonly onFailed: () => void,
    private readonly onTaken: () => void,
  ) {}

  connect(): void {
    addEventListener('pagehide', this.save);
    addEventListener('beforeunload', this.#warnBeforeLeaving);
    addEventListener('storage', this.#onStorage);
    document.addEventListener('visibilitychange', this.save);
  }

  disconnect(): void {
    this.save();
    removeEventListener('pagehide', this.save);
    removeEventListener('beforeunload', this.#warnBeforeLeaving);
    removeEventListener('storage', this.#onStorage);
    document.removeEventListener('visibilitychange', this.save);
  }

  /** Writes the draft once the reader pauses. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, PAUSE);
  }

  readonly save = (): void => {
    clearTimeout(this.#timer);
    const body = this.fields.find('body')?.value;
    if (!this.#key || body === undefined || body === this.#known) return;
    this.#known = body;
    if (!body.trim()) this.#store.drop(this.#key);
    else if (!this.#store.write(this.#key, { body, at: Date.now() }) && !this.#failed) {
      this.#failed = true;
      this.onFailed();
    }
  };

  /** Only where no draft could be kept: then the page is all there is. */
  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#failed && this.fields.value('body').trim()) event.preventDefault();
  };

  /** Another tab has written the draft, or sent it: so has this one, unless the reader has words of their own here. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    const control = this.fields.find('body');
    if (!control || key !== this.#key || control.value !== this.#known) return;
    control.value = this.#known = this.#store.read(key)?.body ?? '';
    this.onTaken();
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
    if (!control) return false;
    const { body = '', at = 0 } = this.#store.read(key) ?? {};
    let draft = body;
    // Sent by the browser itself, the comment is on the page by now, and no longer a draft.
    const sent = { body: draft, name: '', parentId: parent || null, at };
    if (draft && first && publishedOn(control.ownerDocument).some((item) => isSame(item, sent))) {
      this.#store.drop(key);
      draft = '';
    }
    const before = control.value;
    // What the page printed may be what the draft began with; what the reader has typed by now goes on behind it.
    const printed = before === (control as HTMLTextAreaElement).defaultValue;
    control.value = first && !(printed && draft.includes(before)) ? together(draft, before) : draft;
    this.#known = first && !printed ? draft : control.value;
    if (control.value !== this.#known) this.saveSoon();
    return draft !== '' && control.value !== before;
  }

  /** The server has these words: the draft they were is dropped, and they leave the form where they still stand in it. */
  forget({ body, parentId = null }: Words, article = this.keyOf().article): void {
    const key = DraftStore.key(article, parentId);
    const control = this.fields.find('body');
    if (control && key === this.#key) {
      // What the reader has written since is a comment of its own.
      if (control.value === body) control.value = this.#known = '';
      this.save();
    }
    this.#store.dropIf(key, body);
  }

  /** Gives words back to the reader: into the form where it is for that place, else to the draft that is. True for the form. */
  giveBack({ body, parentId = null }: Words, article = this.keyOf().article): boolean {
    const key = DraftStore.key(article, parentId);
    const control = this.fields.find('body');
    if (control && key === this.#key) {
      control.value = together(body, control.value);
      this.save();
      return true;
    }
    this.#store.write(key, { body: together(body, this.#store.read(key)?.body ?? ''), at: Date.now() });
    return false;
  }

  /** Answers that were begun to comments that are not on the page: nothing else would lead to them. */
  strays(): [parent: string, body: string][] {
    const { article, parent: here } = this.keyOf();
    const onPage = (id: string): boolean => ['', 'li-', 'div-'].some((prefix) => document.getElementById(`${prefix}comment-${id}`));
    return [...this.#store.answers(article)]
      .filter(([parent]) => parent !== here && !onPage(parent))
      .map(([parent, { body }]) => [parent, body]);
  }

  /** Takes such an answer out of the store, and into the form where it is wanted. */
  takeStray(parent: string, wanted: boolean): void {
    const key = DraftStore.key(this.keyOf().article, parent);
    const control = this.fields.find('body');
    if (wanted && control) {
      control.value = together(this.#store.read(key)?.body ?? '', control.value);
      this.save();
    }
    this.#store.drop(key);
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

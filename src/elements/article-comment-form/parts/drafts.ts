import { DraftStore, together, type Reader } from '../../../domains/comments/draft-store.js';
import { printedOn, sentTo } from '../../../features/comments-page/printed-comments.js';
import { isSame } from '../../../domains/comments/own-comments.js';
import { likeWords, sameWords } from '../../../domains/comments/same-words.js';
import { storage, type FormContext } from './form-context.js';

interface Words {
  readonly body: string;
  readonly parentId?: string | null;
}

/** Forms of one page, and copies of the library, tell each other here what they do to drafts; other tabs hear it from the storage. */
const shared = Symbol.for('article-elements.drafts');
const page = (): EventTarget => ((globalThis as Record<symbol, unknown>)[shared] ??= new EventTarget()) as EventTarget;

/** How long after the last key a draft is written, in milliseconds. */
const PAUSE = 300;

/**
 * Keeps what is in the form in the reader's own browser until the server has it. Only what was written here is kept from
 * here: another tab, or another form on the page, may have the newer words.
 */
export class Drafts {
  readonly #store = new DraftStore(storage);
  #timer?: ReturnType<typeof setTimeout>;
  #key = '';
  /** What stood in the form when it was last read from the store or written to it. */
  #known = '';
  #failed = false;

  /** @param copied - Whether what is in the form was left there by a copy of the page, and may be old. */
  constructor(
    private readonly form: FormContext,
    private readonly copied: boolean,
  ) {}

  connect(signal: AbortSignal): void {
    addEventListener('pagehide', this.#leave, { signal });
    addEventListener('beforeunload', this.#warnBeforeLeaving, { signal });
    addEventListener('storage', ({ key }) => this.#follow(key), { signal });
    addEventListener('pageshow', this.#onShown, { signal });
    page().addEventListener('change', this.#onPage, { signal });
    document.addEventListener('visibilitychange', this.#leave, { signal });
    signal.addEventListener('abort', this.#leave);
  }

  /** Writes the draft once the reader pauses. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, PAUSE);
  }

  /** Words that were being composed when the page came are written down all the same. */
  readonly #leave = (): void => {
    if (!this.#key) this.turn(true);
    this.save();
  };

  readonly save = (): void => {
    clearTimeout(this.#timer);
    const body = this.form.fields.find('body')?.value;
    if (!this.#key || body === undefined || body === this.#known) return;
    this.#known = body;
    if (!body.trim()) this.#store.drop(this.#key);
    else if (!this.#store.write(this.#key, { body, at: Date.now() }) && !this.#failed) {
      this.#failed = true;
      this.form.show({ report: { kind: 'warning', text: this.form.words.draftNotKept } });
    }
    this.#tell(this.#key);
  };

  #tell(key: string): void {
    page().dispatchEvent(new CustomEvent('change', { detail: { key, by: this } }));
  }

  /** Only where no draft could be kept: then the page is all there is. */
  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#failed && this.form.fields.value('body').trim()) event.preventDefault();
  };

  /** While it was kept for the way back, the page heard nothing of what others did. */
  readonly #onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#key) this.#follow(this.#key);
  };

  readonly #onPage = ({ detail }: Event & { detail?: { key: string; by: unknown } }): void => {
    if (detail && detail.by !== this) this.#follow(detail.key);
  };

  /** Another tab, or form, has written the draft, or sent it: so has this one, unless the reader has words of their own here. */
  #follow(key: string | null): void {
    const control = this.form.fields.find('body');
    if (!control || key !== this.#key || control.value !== this.#known || this.form.composition.isIn(control)) return;
    control.value = this.#known = this.#store.read(key)?.body ?? '';
    if (this.form.shown.report?.kind === 'restored') this.form.show({ report: undefined });
    this.form.refilled();
  }

  /**
   * Turns to the draft of the article and the reply the form is for now; what was there goes to its own draft first. True
   * when words came back into the form. Not while something is being composed there, unless it must be `now`.
   */
  turn(now = false): boolean {
    const { articleId: article, parentId: parent } = this.form;
    const key = DraftStore.key(article, parent);
    if (key === this.#key) return false;
    const control = this.form.fields.find('body');
    if (control && !now && this.form.composition.isIn(control)) return false;
    const first = !this.#key;
    this.save();
    this.#key = key;
    if (!control) return false;
    const { body = '', at = 0 } = this.#store.read(key) ?? {};
    let draft = body;
    // Sent by the browser itself, or by another script, the comment is on the page by now, and no longer a draft.
    if (draft && first && isPrinted({ body: draft, name: '', parentId: parent || null, at }, control.ownerDocument)) {
      this.#store.drop(key);
      draft = '';
    }
    const before = control.value;
    // What the page printed may be what the draft began with; what the reader has typed by now goes on behind it.
    const printed = before === (control as HTMLTextAreaElement).defaultValue;
    // In a copy of the page it is what was kept, or sent since, unless somebody is writing there.
    const old = this.copied && !printed && !control.matches(':focus');
    const replaced = !first || old || (printed && draft.includes(before));
    control.value = replaced ? draft : together(draft, before);
    this.#known = first && !printed && !old ? draft : control.value;
    if (control.value !== this.#known) this.saveSoon();
    return draft !== '' && control.value !== before;
  }

  /** The server has these words: the draft they were is dropped, and they leave the form where they still stand in it. */
  forget({ body, parentId = null }: Words, article = this.form.articleId): void {
    const key = DraftStore.key(article, parentId);
    const control = this.form.fields.find('body');
    if (control && key === this.#key) {
      // What the reader has written since is a comment of its own.
      if (control.value === body) control.value = this.#known = '';
      this.save();
    }
    this.#store.dropIf(key, body);
    this.#tell(key);
  }

  /** Gives words back to the reader: into the form where it is for that place, else to the draft that is. True for the form. */
  giveBack({ body, parentId = null }: Words, article = this.form.articleId): boolean {
    const key = DraftStore.key(article, parentId);
    const control = this.form.fields.find('body');
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
    const { articleId: article, parentId: here } = this.form;
    const onPage = (id: string): boolean => ['', 'li-', 'div-'].some((prefix) => document.getElementById(`${prefix}comment-${id}`));
    return [...this.#store.answers(article)]
      .filter(([parent]) => parent !== here && !onPage(parent))
      .map(([parent, { body }]) => [parent, body]);
  }

  /** Takes such an answer out of the store, and into the form where it is wanted. */
  takeStray(parent: string, wanted: boolean): void {
    const key = DraftStore.key(this.form.articleId, parent);
    const control = this.form.fields.find('body');
    if (wanted && control) {
      control.value = together(this.#store.read(key)?.body ?? '', control.value);
      this.save();
    }
    this.#store.drop(key);
  }

  /** Fills in who the reader is, where the reader has asked for that and the page has not done so. */
  fillReader(): void {
    const reader = this.#store.reader();
    const remember = this.form.fields.find('remember');
    if (!reader || !(remember instanceof HTMLInputElement)) return;
    for (const field of ['name', 'email', 'website'] as const) {
      const control = this.form.fields.find(field);
      const value = reader[field];
      if (control && !control.value && typeof value === 'string') control.value = value;
    }
    remember.checked = true;
  }

  /** Keeps who the reader is, or forgets it, as the box says; a form without the box has nothing to say. */
  rememberReader(reader: Reader, consent: boolean): void {
    if (!this.form.fields.find('remember')) return;
    const { name, email, website } = reader;
    this.#store.remember(consent ? { name, email, website } : null);
  }
}

/** Whether the page shows these words as a comment, to all or to their author: by the number in its address, too. */
function isPrinted(sent: Parameters<typeof isSame>[1], document: Document): boolean {
  const id = sentTo(document);
  return printedOn(document).some((item) => {
    const { body = '' } = item;
    return isSame(item, sent) || (item.id === id && (sameWords(body, sent.body) || likeWords(body, sent.body)));
  });
}

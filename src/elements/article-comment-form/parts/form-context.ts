import type { LitElement } from 'lit';
import { languageOf, localize } from '../../../core/localize.js';
import type { CommentBackend } from '../../../domains/comments/contract.js';
import { Openness } from '../../../domains/comments/openness.js';
import { OwnComments } from '../../../domains/comments/own-comments.js';
import { loadBackend, pageAddress, type BackendHost } from '../../../features/comments-page/backend-loader.js';
import { Composition } from '../../../features/form-kit/composition.js';
import { Counter } from '../../../features/form-kit/counter.js';
import { FieldNotes } from '../../../features/form-kit/field-notes.js';
import { FormFields } from '../../../features/form-kit/fields.js';
import type { FormWords } from '../../../features/form-kit/problems.js';
import { LeastTime } from '../../../features/form-kit/spam.js';
import { SubmitLock } from '../../../features/form-kit/submit-lock.js';
import * as english from '../../../strings/en/comment-form.js';
import type { OwnKey, Shown } from './messages.js';

/** What the behaviour needs of its element. */
export interface FormHost extends LitElement, BackendHost {
  replyTo: string | null;
  readonly internals?: ElementInternals | undefined;
}

/** The reader's own browser; asking for it throws where it is forbidden. */
export const storage = (): Storage => globalThis.localStorage;

/** What the form is about now, and what it says. The parts of the behaviour know this, and nothing of each other that is above them. */
export class FormContext {
  readonly fields: FormFields;
  readonly notes = new FieldNotes();
  readonly composition = new Composition();
  readonly lock: SubmitLock;
  readonly leastTime: LeastTime;
  readonly openness = new Openness(
    () => this.articleId,
    () => this.show({}),
  );
  readonly shown: Shown = {};
  /** The comment that was sent last: what the form says is of it. */
  sent?: OwnKey;
  readonly #counter = new Counter(this.notes, (heard) => this.show({ heard }));
  #own?: OwnComments;
  #backend?: Promise<CommentBackend>;

  constructor(
    readonly host: FormHost,
    readonly form: HTMLFormElement,
  ) {
    this.fields = new FormFields(form);
    this.leastTime = new LeastTime(host);
    this.lock = new SubmitLock(form, this.fields, host, () =>
      this.show(this.lock.waits ? {} : { alert: undefined, heard: this.words.mayAgain }),
    );
  }

  get words(): FormWords {
    return localize(this.host, 'commentForm', english.commentForm);
  }

  get language(): string {
    return languageOf(this.host);
  }

  get articleId(): string {
    return this.host.articleId || this.fields.value('article') || pageAddress(this.form.ownerDocument);
  }

  /** The comment that is answered; empty for none. */
  get parentId(): string {
    const parent = this.host.replyTo ?? this.fields.value('parent');
    return parent === '0' ? '' : parent;
  }

  /** What was sent to the article from this browser and no list has shown. */
  get own(): OwnComments {
    if (this.#own?.article !== this.articleId) this.#own = new OwnComments(this.articleId, storage);
    return this.#own as OwnComments;
  }

  /** The one of the element's attributes as they are now. */
  loadBackend(): Promise<CommentBackend> {
    return (this.#backend = loadBackend(this.host, this.articleId));
  }

  backend(): Promise<CommentBackend> {
    return this.#backend ?? this.loadBackend();
  }

  show(change: Shown): void {
    Object.assign(this.shown, change);
    this.host.requestUpdate();
  }

  /** Counts what is in the form anew, and shows it anew where the preview is open. */
  count(): void {
    const body = this.fields.find('body');
    // Half composed, it is another length than it will be.
    if (body && !this.composition.isIn(body)) this.#counter.update(body, this.words, this.language);
    if (this.shown.preview) this.show({});
  }

  /** To be called when what is in the form was changed by other hands than the reader's. */
  refilled(): void {
    this.shown.preview = false;
    this.count();
  }
}

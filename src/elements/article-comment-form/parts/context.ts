import { intl } from '../../../core/intl.js';
import type { CommentBackend } from '../../../domains/comments/contract.js';
import { Openness } from '../../../domains/comments/openness.js';
import { OwnComments } from '../../../domains/comments/own-comments.js';
import { languageOf, localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/comment-form.js';
import { loadBackend, pageAddress } from '../../../features/comments-page/backend-loader.js';
import { Composition } from '../../../features/form-kit/composition.js';
import { Counter } from '../../../features/form-kit/counter.js';
import { DraftKeeper } from './draft-keeper.js';
import { FieldNotes } from '../../../features/form-kit/field-notes.js';
import { FormFields } from '../../../features/form-kit/fields.js';
import { storage, type FormContext, type FormHost, type Shown } from './form-context.js';
import type { Alert } from './messages.js';
import type { FormWords } from '../../../features/form-kit/problems.js';
import { SubmitLock } from '../../../features/form-kit/submit-lock.js';

/** What the form is about now, and what it says: the parts of the behaviour know each other by this alone. */
export class Context implements FormContext {
  readonly fields: FormFields;
  readonly notes = new FieldNotes();
  readonly composition = new Composition();
  readonly drafts: DraftKeeper;
  readonly lock: SubmitLock;
  readonly openness = new Openness(
    () => this.articleId,
    () => this.show({}),
  );
  readonly shown: Shown = {};
  readonly #counter = new Counter(this.notes, (heard) => this.show({ heard }));
  #own?: OwnComments;
  #backend?: Promise<CommentBackend>;

  /** @param onRefilled - What is in the form was changed by other hands than the reader's. */
  constructor(
    readonly host: FormHost,
    readonly form: HTMLFormElement,
    private readonly onRefilled: () => void,
  ) {
    this.fields = new FormFields(form);
    this.lock = new SubmitLock(form, this.fields, host, () =>
      this.show(this.lock.waits ? {} : { alert: undefined, heard: this.words.mayAgain }),
    );
    this.drafts = new DraftKeeper(
      this.fields,
      this.composition,
      () => ({ article: this.articleId, parent: this.parentId }),
      () => this.show({ outcome: { kind: 'warning', text: this.words.draftNotKept } }),
      () => {
        if (this.shown.outcome?.kind === 'restored') this.show({ outcome: undefined });
        this.refilled();
      },
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

  get parentId(): string {
    const parent = this.host.replyTo ?? this.fields.value('parent');
    return parent === '0' ? '' : parent;
  }

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

  async alarm(alert: Alert, focus = true): Promise<void> {
    for (const { control } of alert.problems) {
      // Links need something to point at; a publisher's field without an id gets one.
      if (control && !control.id) control.id = `comment-field-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    }
    this.show({ alert, outcome: undefined });
    await this.host.updateComplete;
    if (focus) this.host.shadowRoot?.querySelector<HTMLElement>('[part=alert]')?.focus();
  }

  /** Counts what is in the form anew. */
  count(): void {
    const body = this.fields.find('body');
    // Half composed, it is another length than it will be.
    if (body && !this.composition.isIn(body)) this.#counter.update(body, this.words, this.language);
  }

  refilled(): void {
    this.onRefilled();
    this.count();
  }

  time(at: number): string {
    return intl('DateTimeFormat', this.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  }
}

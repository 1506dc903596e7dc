import { adoptStyles, type TemplateResult } from 'lit';
import type { CommentReplyEvent } from '../article-comments/events.js';
import type { CommentBackend } from '../comments/backend.js';
import { OwnComments } from '../comments/own-comments.js';
import { localize, languageOf } from '../shared/localize.js';
import * as english from '../strings/en-comments.js';
import { loadBackend, pageAddress } from './backend-loader.js';
import { shadow } from './comment-form-behaviour.styles.js';
import { Counter } from './counter.js';
import { DraftKeeper } from './draft-keeper.js';
import { FieldNotes } from './field-notes.js';
import { FormFields, type Control } from './fields.js';
import { storage, type FormContext, type FormHost, type Shown } from './form-context.js';
import { renderForm } from './form-view.js';
import { waitText, type Alert } from './messages.js';
import { OfflineQueue } from './offline-queue.js';
import { Outcomes } from './outcomes.js';
import { ownEntries } from './own-entries.js';
import { OwnList } from './own-list.js';
import { Previewer } from './previewer.js';
import type { FormWords, Problem } from './problems.js';
import { ReplyMode } from './reply-mode.js';
import { Sender } from './sender.js';
import { LeastTime, setTrap, takeTrap } from './spam.js';
import { SubmitLock } from './submit-lock.js';
import { Submission } from './submission.js';
import { Validation } from './validation.js';

/**
 * All a comment form does beyond being one. It is fetched when a reader comes near; until then, and where it cannot be
 * fetched, the form is the browser's. This joins the parts; what they have in common is the context that this is.
 */
export class CommentFormBehaviour implements FormContext {
  readonly fields: FormFields;
  readonly notes = new FieldNotes();
  readonly drafts: DraftKeeper;
  readonly lock: SubmitLock;
  readonly shown: Shown = {};
  readonly #validation: Validation;
  readonly #counter = new Counter(this.notes, (heard) => this.show({ heard }));
  readonly #leastTime: LeastTime;
  readonly #reply = new ReplyMode(this);
  readonly #preview = new Previewer(this);
  readonly #outcomes: Outcomes;
  readonly #own: OwnList;
  readonly #queue: OfflineQueue;
  readonly #submission: Submission;
  readonly #parentObserver = new MutationObserver(() => this.#turn());
  readonly #hadNoValidate: boolean;
  #ownComments?: OwnComments;
  #backendLoading?: Promise<CommentBackend>;
  #styled = false;

  constructor(
    readonly host: FormHost,
    readonly form: HTMLFormElement,
  ) {
    this.fields = new FormFields(form);
    this.lock = new SubmitLock(form, this.fields, host, () => this.#onWait());
    this.drafts = new DraftKeeper(
      this.fields,
      () => ({ article: this.articleId, parent: this.parentId }),
      () => this.show({ outcome: { kind: 'warning', text: this.words.draftNotKept } }),
    );
    this.#validation = new Validation(this.fields, this.notes, this);
    this.#leastTime = new LeastTime(host);
    this.#outcomes = new Outcomes(this, {
      checkAgain: (own) => this.#submission.check(own),
      sendAgain: (own) => this.#submission.again(own),
      comeHome: this.#reply.done,
    });
    const sender = new Sender(this, this.#outcomes, this.#leastTime.rest);
    this.#own = new OwnList(this, this.#outcomes);
    this.#queue = new OfflineQueue(this, (parcel) => sender.send(parcel, null, true));
    this.#submission = new Submission(this, sender, this.#outcomes, this.#validation, this.#queue, this.#reply.done);
    this.#hadNoValidate = form.noValidate;
    form.noValidate = true;
    form.addEventListener('submit', this.#submission.onSubmit);
    form.addEventListener('focusin', this.#onFocus);
    form.addEventListener('input', this.#onInput);
    form.addEventListener('change', this.#onChange);
    setTrap(form, host.getAttribute('honeypot'), this.words.trap);
    this.changed();
    this.drafts.fillReader();
    this.connect();
    void this.#own.settle();
  }

  /** Settled once it is known how comments are sent. */
  get ready(): Promise<unknown> | undefined {
    return this.#backendLoading;
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
    if (this.#ownComments?.article !== this.articleId) this.#ownComments = new OwnComments(this.articleId, storage);
    return this.#ownComments as OwnComments;
  }

  async backend(): Promise<CommentBackend> {
    return (await this.#backendLoading) as CommentBackend;
  }

  connect(): void {
    this.drafts.connect();
    this.#own.connect();
    this.#queue.connect();
    // Scripts that move the form to another comment, as WordPress's own does, say so by this value alone.
    const parent = this.fields.find('parent');
    if (parent) this.#parentObserver.observe(parent, { attributeFilter: ['value'] });
    // It may have changed while the form was on its way to another place.
    this.#turn();
  }

  disconnect(): void {
    this.drafts.disconnect();
    this.#own.disconnect();
    this.#queue.disconnect();
    this.#parentObserver.disconnect();
    this.#reply.onDisconnect();
  }

  /** Gives the form back to the browser as it was. */
  release(): void {
    this.disconnect();
    this.lock.release();
    this.notes.clear();
    takeTrap(this.form);
    this.form.noValidate = this.#hadNoValidate;
    this.form.removeEventListener('submit', this.#submission.onSubmit);
    this.form.removeEventListener('focusin', this.#onFocus);
    this.form.removeEventListener('input', this.#onInput);
    this.form.removeEventListener('change', this.#onChange);
  }

  /** The element's attributes are other ones than before. */
  changed(): void {
    const parent = this.fields.find('parent');
    if (parent && this.host.replyTo !== null) parent.value = this.host.replyTo || '0';
    this.#backendLoading = loadBackend(this.host, this.articleId);
    void this.#backendLoading.then((backend) => (this.#submission.backend = backend));
    this.#turn();
  }

  /** A reader wants to answer a comment. */
  reply(event: CommentReplyEvent): void {
    this.#reply.start(event);
  }

  #turn(): void {
    const { words, parentId } = this;
    if (this.drafts.turn()) this.show({ outcome: { kind: 'restored', text: parentId ? words.restoredReply : words.restored } });
    this.#counter.update(this.fields.find('body'), words, this.language);
  }

  refilled(): void {
    this.#preview.close();
    this.#counter.update(this.fields.find('body'), this.words, this.language);
  }

  render(): TemplateResult {
    if (!this.#styled && this.host.shadowRoot) {
      adoptStyles(this.host.shadowRoot, [shadow]);
      this.#styled = true;
    }
    const { waits } = this.lock;
    return renderForm({
      alert: this.shown.alert,
      outcome: this.shown.outcome,
      heard: this.shown.heard ?? '',
      waiting: waits ? waitText(waits, this.words, this.language) : undefined,
      words: this.words,
      go: this.#goTo,
      replyTo: this.#reply.name,
      cancelReply: this.#reply.cancel,
      preview: this.#preview.render(),
      entries: ownEntries(this, this.#own, this.#queue, this.#submission),
    });
  }

  show(change: Shown): void {
    Object.assign(this.shown, change);
    this.host.requestUpdate();
  }

  time(at: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  }

  readonly #goTo = ({ control }: Problem, event: Event): void => {
    event.preventDefault();
    control?.focus();
  };

  /** On a phone the button and the top of the form are screens apart: the reader is taken there. */
  async alarm(alert: Alert, focus = true): Promise<void> {
    for (const { control } of alert.problems) {
      // Links need something to point at; a publisher's field without an id gets one.
      if (control && !control.id) control.id = `comment-field-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    }
    this.show({ alert, outcome: undefined });
    await this.host.updateComplete;
    if (focus) this.host.shadowRoot?.querySelector<HTMLElement>('[part=alert]')?.focus();
  }

  readonly #onFocus = (): void => this.#leastTime.begin(this.fields.value('body').trim() !== '');

  readonly #onInput = (event: Event): void => {
    const control = event.target as Control;
    this.#onFocus();
    this.#turn();
    this.drafts.saveSoon();
    if (this.shown.outcome?.kind === 'restored') this.show({ outcome: undefined });
    this.#validation.onInput(control);
    if (this.host.hasAttribute('preview')) this.host.requestUpdate();
  };

  readonly #onChange = (event: Event): void => this.#validation.onChange(event.target as Control);

  #onWait(): void {
    this.show(this.lock.waits ? {} : { alert: undefined, heard: this.words.mayAgain });
  }
}

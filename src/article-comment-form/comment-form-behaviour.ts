import { adoptStyles, type LitElement, type TemplateResult } from 'lit';
import type { CommentBackend, Draft, FormSnapshot, Refused, SubmitResult, Taken } from '../comments/backend.js';
import { plural } from '../comments/words.js';
import { languageOf, localize } from '../shared/localize.js';
import { warn } from '../shared/warn.js';
import * as english from '../strings/en-comments.js';
import { loadBackend, pageAddress, type BackendHost } from './backend-loader.js';
import { shadow } from './comment-form-behaviour.styles.js';
import { Counter } from './counter.js';
import { DraftKeeper } from './draft-keeper.js';
import { CommentAcceptedEvent, CommentErrorEvent, CommentHeldEvent, CommentRejectedEvent, CommentSubmitEvent } from './events.js';
import { FieldNotes } from './field-notes.js';
import { FormFields, type Control } from './fields.js';
import { renderForm } from './form-view.js';
import { alertOf, fieldText, outcomeOf, type Alert, type Outcome } from './messages.js';
import { findProblems, problemOf, type FormWords, type Problem } from './problems.js';
import { SubmitLock } from './submit-lock.js';

/** What the behaviour needs of its element. */
export interface FormHost extends LitElement, BackendHost {
  replyTo: string | null;
}

/**
 * All a comment form does beyond being one. It is fetched when a reader comes near; until then, and where it cannot be
 * fetched, the form is the browser's.
 */
export class CommentFormBehaviour {
  readonly fields: FormFields;
  readonly #notes = new FieldNotes();
  readonly #counter = new Counter(this.#notes, (text) => this.#show({ heard: text }));
  readonly #drafts: DraftKeeper;
  readonly #lock: SubmitLock;
  readonly #parentObserver = new MutationObserver(() => this.#turn());
  readonly #hadNoValidate: boolean;
  #backend?: CommentBackend;
  #backendLoading?: Promise<CommentBackend>;
  #alert?: Alert;
  #outcome?: Outcome;
  #heard = '';
  #styled = false;

  constructor(
    private readonly host: FormHost,
    private readonly form: HTMLFormElement,
  ) {
    this.fields = new FormFields(form);
    this.#lock = new SubmitLock(form, this.fields, host, () => this.#onWait());
    this.#drafts = new DraftKeeper(
      this.fields,
      () => ({ article: this.#articleId, parent: this.#parentId }),
      () => this.#show({ outcome: { kind: 'warning', text: this.words.draftNotKept } }),
    );
    this.#hadNoValidate = form.noValidate;
    form.noValidate = true;
    form.addEventListener('submit', this.#onSubmit);
    form.addEventListener('input', this.#onInput);
    form.addEventListener('change', this.#onChange);
    this.connect();
    this.changed();
    this.#drafts.fillReader();
  }

  /** Settled once it is known how comments are sent. */
  get ready(): Promise<unknown> | undefined {
    return this.#backendLoading;
  }

  get words(): FormWords {
    return localize(this.host, 'commentForm', english.commentForm);
  }

  get #language(): string {
    return languageOf(this.host);
  }

  get #articleId(): string {
    return this.host.articleId || this.fields.value('article') || pageAddress(this.form.ownerDocument);
  }

  get #parentId(): string {
    const parent = this.host.replyTo ?? this.fields.value('parent');
    return parent === '0' ? '' : parent;
  }

  connect(): void {
    this.#drafts.connect();
    // Scripts that move the form to another comment, as WordPress's own does, say so by this value alone.
    const parent = this.fields.find('parent');
    if (parent) this.#parentObserver.observe(parent, { attributeFilter: ['value'] });
  }

  disconnect(): void {
    this.#drafts.disconnect();
    this.#parentObserver.disconnect();
  }

  /** Gives the form back to the browser as it was. */
  release(): void {
    this.disconnect();
    this.#lock.release();
    this.#notes.clear();
    this.form.noValidate = this.#hadNoValidate;
    this.form.removeEventListener('submit', this.#onSubmit);
    this.form.removeEventListener('input', this.#onInput);
    this.form.removeEventListener('change', this.#onChange);
  }

  /** The element's attributes are other ones than before. */
  changed(): void {
    const parent = this.fields.find('parent');
    if (parent && this.host.replyTo !== null) parent.value = this.host.replyTo || '0';
    this.#backend = undefined;
    const loading = loadBackend(this.host, this.#articleId);
    this.#backendLoading = loading;
    void loading.then((backend) => {
      if (this.#backendLoading === loading) this.#backend = backend;
    });
    this.#turn();
  }

  #turn(): void {
    if (this.#drafts.turn()) this.#show({ outcome: { kind: 'restored', text: this.words.restored } });
    this.#counter.update(this.fields.find('body'), this.words, this.#language);
  }

  render(): TemplateResult {
    if (!this.#styled && this.host.shadowRoot) {
      adoptStyles(this.host.shadowRoot, [shadow]);
      this.#styled = true;
    }
    const { waits } = this.#lock;
    return renderForm({
      alert: this.#alert,
      outcome: this.#outcome,
      waiting: waits ? plural(this.#language, this.words.wait, waits) : undefined,
      heard: this.#heard,
      words: this.words,
      go: this.#goTo,
    });
  }

  #show(change: { alert?: Alert | undefined; outcome?: Outcome | undefined; heard?: string }): void {
    if ('alert' in change) this.#alert = change.alert;
    if ('outcome' in change) this.#outcome = change.outcome;
    if (change.heard !== undefined) this.#heard = change.heard;
    this.host.requestUpdate();
  }

  readonly #goTo = ({ control }: Problem, event: Event): void => {
    event.preventDefault();
    control?.focus();
  };

  /** Says what is wrong and takes the reader there: on a phone the button and the top of the form are screens apart. */
  async #alarm(alert: Alert): Promise<void> {
    for (const { control } of alert.problems) {
      // Links need something to point at; a publisher's field without an id gets one.
      if (control && !control.id) control.id = `comment-field-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    }
    this.#show({ alert, outcome: undefined });
    await this.host.updateComplete;
    this.host.shadowRoot?.querySelector<HTMLElement>('[part=alert]')?.focus();
  }

  readonly #onInput = (event: Event): void => {
    const control = event.target as Control;
    this.#turn();
    this.#drafts.saveSoon();
    if (this.#outcome?.kind === 'restored') this.#show({ outcome: undefined });
    if (this.#notes.has(control, 'error')) this.#notes.set(control, 'error', this.#problemOf(control));
  };

  /** Left with something wrong in it, a field says so; left empty, it may be filled in yet. */
  readonly #onChange = (event: Event): void => {
    const control = event.target as Control;
    if (control.value?.trim() && this.fields.controls.includes(control)) this.#notes.set(control, 'error', this.#problemOf(control));
  };

  #problemOf(control: Control): string | undefined {
    return problemOf(control, this.fields, this.words, this.#language);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    // Another script of the page's has taken it.
    if (event.defaultPrevented) return;
    if (this.#lock.passing) return;
    if (this.#lock.closed) {
      event.preventDefault();
      return;
    }
    const problems = findProblems(this.fields, this.words, this.#language);
    this.#notes.clear('error');
    for (const { control, text } of problems) if (control) this.#notes.set(control, 'error', text);
    if (problems.length) {
      event.preventDefault();
      void this.#alarm({ title: plural(this.#language, this.words.problems, problems.length), problems });
      return;
    }
    const draft = this.fields.draft(this.#parentId);
    const form = this.fields.snapshot(event.submitter);
    const native = this.#backend?.canSend && !this.#backend.canSend(form);
    this.#drafts.save();
    if (!this.host.dispatchEvent(new CommentSubmitEvent(draft, this.#articleId))) {
      event.preventDefault();
      return;
    }
    if (native) {
      this.#lock.passNative();
      return;
    }
    event.preventDefault();
    void this.#send(draft, event.submitter);
  };

  async #send(draft: Draft, submitter: HTMLElement | null): Promise<void> {
    const form = this.fields.snapshot(submitter);
    this.#lock.close();
    this.#show({ alert: undefined, outcome: { kind: 'sending', text: this.words.sending }, heard: '' });
    const known = this.#drafts.mayHaveArrived(draft.body);
    const key = this.#drafts.keyFor(draft.body);
    this.#drafts.mark({ key, body: draft.body });
    let result: SubmitResult;
    try {
      const backend = this.#backend ?? (await this.#backendLoading);
      const sending = backend && (!backend.canSend || backend.canSend(form)) && (await this.#submit(backend, draft, key, form));
      if (!sending) {
        this.#lock.open();
        this.#lock.sendNative(submitter);
        return;
      }
      result = sending;
    } catch (error) {
      warn(`<${this.host.localName}>: the backend failed where it should have answered.`, error);
      result = { ok: false, code: 'unreadable', maybeStored: true };
    }
    this.#lock.open();
    // What may have arrived before and now is said to be there already, has arrived.
    if (!result.ok && result.code === 'duplicate' && known) result = { ok: true, state: 'received' };
    if (result.ok) this.#onTaken(draft, result);
    else this.#onRefused(draft, result);
  }

  /**
   * Undefined where the page's Content-Security-Policy forbids to connect there: then nothing was sent, and the browser
   * can still post the form. All other trouble may have come after the server had the comment.
   */
  async #submit(backend: CommentBackend, draft: Draft, key: string, form?: FormSnapshot): Promise<SubmitResult | undefined> {
    if (!navigator.onLine) return { ok: false, code: 'network' };
    let forbidden = false;
    const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      forbidden ||= effectiveDirective === 'connect-src';
    };
    document.addEventListener('securitypolicyviolation', listen);
    const result = await backend.submit(draft, { key, ...(form ? { form } : {}) });
    if (!result.ok && result.code === 'network') await new Promise((resolve) => setTimeout(resolve));
    document.removeEventListener('securitypolicyviolation', listen);
    return forbidden && backend.canSend && !result.ok ? undefined : result;
  }

  #onTaken(draft: Draft, { state, comment }: Taken): void {
    const control = this.fields.find('body');
    this.#drafts.forget();
    this.#drafts.rememberReader(draft, draft.remember ?? false);
    this.#notes.clear('error');
    // What the reader has written since is a comment of its own.
    if (control?.value === draft.body) control.value = '';
    else this.#drafts.save();
    this.#counter.update(control, this.words, this.#language);
    const url = state === 'published' ? comment?.url : undefined;
    this.#show({
      alert: undefined,
      outcome: { kind: state, text: outcomeOf(state, this.words), own: draft.body, ...(url ? { url } : {}) },
    });
    this.host.dispatchEvent(
      state === 'held'
        ? new CommentHeldEvent(draft, this.#articleId, comment)
        : new CommentAcceptedEvent(draft, this.#articleId, state, comment),
    );
  }

  #onRefused(draft: Draft, refused: Refused): void {
    const { code, field, message, retryAfter, maybeStored = false } = refused;
    const control = field && this.fields.find(field);
    const problems = control ? [{ control, text: fieldText(refused, this.fields.labelOf(control), this.words) }] : [];
    for (const problem of problems) this.#notes.set(problem.control, 'error', problem.text);
    if (!maybeStored) this.#drafts.mark(undefined);
    if (retryAfter && code === 'rate-limited') this.#lock.wait(retryAfter);
    const alert = alertOf(refused, problems, this.words, this.#language);
    const offline = code === 'network' && !maybeStored;
    void this.#alarm(offline ? { title: this.words.refused, problems: [], details: [this.words.offline] } : alert);
    const trouble = code === 'network' || code === 'unreadable' || code === 'server';
    this.host.dispatchEvent(
      trouble
        ? new CommentErrorEvent(draft, this.#articleId, code, maybeStored)
        : new CommentRejectedEvent(draft, this.#articleId, code, field, message, retryAfter),
    );
  }

  #onWait(): void {
    this.#show(this.#lock.waits ? {} : { alert: undefined, heard: this.words.mayAgain });
  }
}

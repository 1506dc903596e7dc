import { adoptStyles, type TemplateResult } from 'lit';
import type { CommentReplyEvent } from '../../../features/comments-page/thread-events.js';
import { plural } from '../../../core/words.js';
import { replyFrom } from '../../../features/comments-page/replies.js';
import { shadow } from './comment-form-behaviour.styles.js';
import { forgetOld } from '../../../domains/comments/forget-old.js';
import { slots } from '../../../core/styles/slots.styles.js';
import { Context } from './context.js';
import { giveForm, takeForm, type Taken } from './copied-form.js';
import type { Control } from '../../../features/form-kit/control.js';
import type { FormHost } from './form-context.js';
import { renderForm } from './form-view.js';
import { tieGuidelines } from './guidelines.js';
import { watchLimit } from '../../../features/form-kit/limit.js';
import { waitText } from './messages.js';
import { OfflineQueue } from './offline-queue.js';
import { Outcomes } from './outcomes.js';
import { ownEntries } from './own-entries.js';
import { OwnList } from './own-list.js';
import { Previewer } from './previewer.js';
import type { Problem } from '../../../features/form-kit/problems.js';
import { bringHome } from '../../../features/comments-page/reply-home.js';
import { ReplyMode } from './reply-mode.js';
import { Sender } from './sender.js';
import { LeastTime, setTrap, takeTrap } from '../../../features/form-kit/spam.js';
import { Submission } from './submission.js';
import { Validation } from '../../../features/form-kit/validation.js';

/**
 * All a comment form does beyond being one. It is fetched when a reader comes near; until then, and where it cannot be
 * fetched, the form is the browser's. This joins the parts and gives them what happens in the form.
 */
export class CommentFormBehaviour {
  readonly #context: Context;
  readonly #validation: Validation;
  readonly #leastTime: LeastTime;
  readonly #reply: ReplyMode;
  readonly #preview: Previewer;
  readonly #own: OwnList;
  readonly #queue: OfflineQueue;
  readonly #submission: Submission;
  readonly #parentObserver = new MutationObserver(() => this.#turn());
  readonly #taken: Taken;
  readonly #untie: () => void;
  readonly #targets: readonly HTMLElement[];
  #styled = false;

  constructor(
    private readonly host: FormHost,
    private readonly form: HTMLFormElement,
  ) {
    const context = (this.#context = new Context(host, form, () => this.#preview.close()));
    const { fields, notes, words } = context;
    this.#taken = takeForm(form, fields);
    if (this.#taken.copied) {
      context.drafts.copied = true;
      bringHome(host);
    }
    this.#validation = new Validation(fields, notes, context);
    this.#leastTime = new LeastTime(host);
    this.#reply = new ReplyMode(context);
    this.#preview = new Previewer(context);
    const outcomes = new Outcomes(context, {
      checkAgain: (own) => this.#submission.check(own),
      sendAgain: (own) => this.#submission.again(own),
      comeHome: this.#reply.done,
    });
    const sender = new Sender(context, outcomes, this.#leastTime.rest);
    this.#own = new OwnList(context, outcomes);
    this.#queue = new OfflineQueue(context, (parcel) => sender.send(parcel, null, true));
    this.#submission = new Submission(context, sender, outcomes, this.#validation, this.#queue, this.#reply.done);
    this.#targets = [form, ...fields.outside];
    this.#listen('addEventListener');
    context.composition.listen(this.#targets, this.#onComposed);
    setTrap(form, host.getAttribute('honeypot'), words.trap);
    this.#untie = tieGuidelines(host, fields.find('body'));
    this.changed();
    context.drafts.fillReader();
    forgetOld(() => localStorage);
    this.connect();
    void this.#own.settle();
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    this.form[how]('submit', this.#submission.onSubmit as (event: Event) => void, true);
    this.form[how]('reset', this.#onReset);
    for (const target of this.#targets) {
      target[how]('focusin', this.#onFocus);
      target[how]('input', this.#onInput);
      target[how]('change', this.#onChange);
      target[how]('beforeinput', this.#onInserting as (event: Event) => void);
      target[how]('compositionstart', this.#onInserting as (event: Event) => void);
    }
  }

  /** Settled once it is known how comments are sent. */
  get ready(): Promise<unknown> {
    return this.#context.backend();
  }

  connect(): void {
    this.#context.drafts.connect();
    this.#context.openness.connect();
    this.#validation.connect();
    this.#own.connect();
    this.#queue.connect();
    // Scripts that move the form to another comment, as WordPress's own does, say so by this value alone.
    const parent = this.#context.fields.find('parent');
    if (parent) this.#parentObserver.observe(parent, { attributeFilter: ['value'] });
    // It may have changed while the form was on its way to another place.
    this.#turn();
  }

  disconnect(): void {
    this.#context.drafts.disconnect();
    this.#context.openness.disconnect();
    this.#validation.disconnect();
    this.#own.disconnect();
    this.#queue.disconnect();
    this.#parentObserver.disconnect();
    this.#reply.onDisconnect();
  }

  /** Gives the form back to the browser as it was. */
  release(): void {
    this.disconnect();
    this.#context.lock.release();
    this.#context.notes.clear();
    this.#untie();
    takeTrap(this.form);
    giveForm(this.form, this.#taken);
    this.#listen('removeEventListener');
    this.#context.composition.release();
  }

  /** The element's attributes are other ones than before. */
  changed(): void {
    const parent = this.#context.fields.find('parent');
    if (parent && this.host.replyTo !== null) parent.value = this.host.replyTo || '0';
    const loading = this.#context.loadBackend();
    void loading.then((backend) => {
      if (this.#context.backend() === loading) this.#submission.backend = backend;
    });
    this.#context.openness.ask();
    this.#turn();
  }

  /** Answers the comment that a link of the server's belongs to. False where none takes it. */
  replyBy(link: HTMLElement): boolean {
    const item = link.closest<HTMLElement>('li, article');
    const reply = item && replyFrom(link, item.closest('li') ?? item, this.#context.articleId);
    return reply ? !link.dispatchEvent(reply) || reply.taken : false;
  }

  reply(event: CommentReplyEvent): void {
    this.#reply.start(event);
  }

  #turn(): void {
    const { drafts, words, parentId } = this.#context;
    if (drafts.turn()) {
      this.#leastTime.begin(true);
      this.#context.show({ outcome: { kind: 'restored', text: parentId ? words.restoredReply : words.restored } });
    }
    this.#context.count();
    this.#preview.follow();
  }

  render(): TemplateResult {
    if (!this.#styled && this.host.shadowRoot) {
      adoptStyles(this.host.shadowRoot, [slots, shadow]);
      this.#styled = true;
    }
    const { shown, words, language, lock, openness } = this.#context;
    // As the list says: before anything is written in vain.
    const closed = openness.open === false ? { title: words.closed, problems: [], polite: true } : undefined;
    return renderForm({
      alert: shown.alert ?? closed,
      outcome: shown.outcome,
      heard: shown.heard ?? '',
      waiting: lock.waits ? waitText(lock.waits, words, language) : undefined,
      words,
      go: this.#goTo,
      replyTo: this.#reply.name,
      cancelReply: this.#reply.cancel,
      preview: this.#preview.render(),
      entries: ownEntries(this.#context, this.#own, this.#queue, this.#submission),
    });
  }

  readonly #goTo = ({ control }: Problem, event: Event): void => {
    event.preventDefault();
    for (let at = control?.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    control?.focus();
  };

  readonly #onFocus = (): void => {
    const { fields, drafts } = this.#context;
    this.#leastTime.begin(fields.value('body').trim() !== '');
    // Buttons of the page's own, for signs or quotes, write into the field and tell nobody; then they give it the focus.
    drafts.saveSoon();
    this.#turn();
  };

  readonly #onInput = (event: Event): void => {
    const { drafts, shown } = this.#context;
    this.#leastTime.begin(false);
    drafts.saveSoon();
    if (shown.outcome?.kind === 'restored') this.#context.show({ outcome: undefined });
    this.#turn();
    // What is being composed is said to be wrong when it is composed.
    if (!(event as InputEvent).isComposing) this.#validation.onInput(event.target as Control);
  };

  readonly #onComposed = (target: EventTarget | null): void => {
    this.#turn();
    this.#context.drafts.saveSoon();
    if (target) this.#validation.onInput(target as Control);
  };

  /** The browser cuts what does not fit, and says nothing. */
  readonly #onInserting = (event: InputEvent | CompositionEvent): void =>
    watchLimit(event, (lost, dropped) => {
      const { words, language, drafts } = this.#context;
      // Dragged out of another field, it is nowhere else any more.
      const own = dropped ? { own: lost } : {};
      this.#context.show({ outcome: { kind: 'warning', text: plural(language, words.pasteCut, lost.length), ...own } });
      drafts.saveSoon();
      this.#turn();
    });

  /** By the reader's hand or by script; the fields are empty once all have heard of it. */
  readonly #onReset = (event: Event): void => {
    setTimeout(() => {
      if (event.defaultPrevented) return;
      const { drafts, notes } = this.#context;
      notes.clear('error');
      drafts.save();
      this.#context.show({ alert: undefined, ...(this.#context.lock.closed ? {} : { outcome: undefined }) });
      this.#context.refilled();
    });
  };

  readonly #onChange = (event: Event): void => this.#validation.onChange(event.target as Control);
}

import { adoptStyles, nothing, type TemplateResult } from 'lit';
import { warn } from '../../../core/warn.js';
import { slots } from '../../../core/styles/slots.styles.js';
import type { CommentBackend, CommentItem } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import { forgetOld } from '../../../domains/comments/forget-old.js';
import type { OwnChange, OwnComment } from '../../../domains/comments/own-comments.js';
import { CommentSubmitEvent } from '../../../features/comments-page/form-events.js';
import { replyFrom } from '../../../features/comments-page/replies.js';
import { bringHome } from '../../../features/comments-page/reply-home.js';
import type { CommentReplyEvent } from '../../../features/comments-page/thread-events.js';
import { afterAll } from '../../../features/form-kit/after-all.js';
import { setTrap, takeTrap } from '../../../features/form-kit/spam.js';
import { Validation } from '../../../features/form-kit/validation.js';
import { shadow } from './comment-form-behaviour.styles.js';
import { Drafts } from './drafts.js';
import { FormContext, storage, type FormHost } from './form-context.js';
import { renderForm } from './form-view.js';
import { keyOf, waitText, type Way } from './messages.js';
import { Offline } from './offline.js';
import { effectsOf, type Origin, type Outcome, type Sending } from './outcome.js';
import { entriesOf, seek, type Kept } from './own.js';
import { giveForm, signInAddress, takeForm, tieGuidelines, type Taken } from './page-form.js';
import type { renderPreview } from './preview.js';
import { focused, Reply } from './reply.js';
import { ownOf, Sender } from './send.js';
import { Typing } from './typing.js';

/**
 * All a comment form does beyond being one. It is fetched when a reader comes near; until then, and where it cannot be
 * fetched, the form is the browser's. This has the parts do what the reader, the page and the server ask for.
 */
export class CommentFormBehaviour {
  readonly #context: FormContext;
  readonly #drafts: Drafts;
  readonly #offline: Offline;
  readonly #reply: Reply;
  readonly #sender: Sender;
  readonly #typing: Typing;
  readonly #validation: Validation;
  readonly #parentObserver = new MutationObserver(() => this.#turn());
  readonly #taken: Taken;
  readonly #untie: () => void;
  /** Undefined until it is fetched. */
  #backend?: CommentBackend;
  #kept: Kept = { own: [], waiting: [], strays: [] };
  #unwatch?: (() => void) | undefined;
  #stop?: AbortController;
  #preview?: typeof renderPreview;
  #styled = false;

  constructor(
    private readonly host: FormHost,
    private readonly form: HTMLFormElement,
  ) {
    const context = (this.#context = new FormContext(host, form));
    const { fields, notes, words } = context;
    this.#taken = takeForm(form, fields);
    if (this.#taken.copied) bringHome(host);
    this.#drafts = new Drafts(context, this.#taken.copied);
    this.#offline = new Offline(context);
    this.#reply = new Reply(context, this.#drafts);
    this.#sender = new Sender(context, this.#offline);
    this.#validation = new Validation(fields, notes, context);
    this.#typing = new Typing(context, this.#drafts, this.#validation);
    form.addEventListener('submit', this.#onSubmit, true);
    setTrap(form, host.getAttribute('honeypot'), words.trap);
    this.#untie = tieGuidelines(host, fields.find('body'));
    this.changed();
    this.#drafts.fillReader();
    forgetOld(storage);
    this.connect();
    void this.#settle();
  }

  /** Settled once it is known how comments are sent. */
  get ready(): Promise<unknown> {
    return this.#context.backend();
  }

  connect(): void {
    this.#stop?.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#drafts.connect(signal);
    this.#context.openness.connect();
    this.#validation.connect();
    this.#watch();
    // What is on the page by now needs no line below the form.
    document.addEventListener('comments-load', this.#readKept, { signal });
    this.#offline.connect(signal, this.#sendWaiting, this.#readKept);
    // Scripts that move the form to another comment, as WordPress's own does, say so by this value alone.
    const parent = this.#context.fields.find('parent');
    if (parent) this.#parentObserver.observe(parent, { attributeFilter: ['value'] });
    // It may have changed while the form was on its way to another place.
    this.#turn();
  }

  disconnect(): void {
    this.#stop?.abort();
    this.#context.openness.disconnect();
    this.#validation.disconnect();
    this.#unwatch?.();
    this.#unwatch = undefined;
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
    this.form.removeEventListener('submit', this.#onSubmit, true);
    this.#typing.release();
  }

  /** The element's attributes are other ones than before. */
  changed(): void {
    const parent = this.#context.fields.find('parent');
    if (parent && this.host.replyTo !== null) parent.value = this.host.replyTo || '0';
    const loading = this.#context.loadBackend();
    void loading.then((backend) => {
      if (this.#context.backend() === loading) this.#backend = backend;
    });
    this.#context.openness.ask();
    if (this.#unwatch) this.#watch();
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

  render(): TemplateResult {
    if (!this.#styled && this.host.shadowRoot) {
      adoptStyles(this.host.shadowRoot, [slots, shadow]);
      this.#styled = true;
    }
    const { fields, shown, sent, words, language, lock, openness } = this.#context;
    // As the list says: before anything is body in vain.
    const closed = openness.open === false ? { title: words.closed, problems: [], polite: true } : undefined;
    return renderForm({
      host: this.host,
      shown: { ...shown, alert: shown.alert ?? closed },
      waiting: lock.waits ? waitText(lock.waits, words, language) : undefined,
      words,
      act: this.#act,
      replyTo: this.#reply.name,
      cancelReply: this.#reply.cancel,
      preview: shown.preview && this.#preview ? this.#preview(fields.value('body'), fields.value('name').trim(), words) : nothing,
      entries: entriesOf(this.#kept, shown, sent, words, language),
    });
  }

  /** Reads what is kept, to be shown; rendering asks no storage. */
  readonly #readKept = (): void => {
    this.#kept = { own: this.#context.own.list(), waiting: this.#offline.list(), strays: this.#drafts.strays() };
    this.host.requestUpdate();
  };

  #turn(): void {
    this.#typing.turn();
    this.#readKept();
  }

  /** Hears what the thread on the page, or another tab, knows of the article's comments. */
  #watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.#context.own.watch(this.#onOwnChange);
  }

  readonly #onOwnChange = ({ arrived }: OwnChange): void => {
    for (const own of arrived) void this.#apply(this.#sender.sendingOf(own), { is: 'seen', own }, 'list');
    this.#readKept();
  };

  /** Looks for what was sent before; once, as the reader comes to the form. */
  async #settle(): Promise<void> {
    for await (const outcome of seek(this.#context)) void this.#apply(this.#sender.sendingOf(outcome.own), outcome, 'list');
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    const { fields, lock } = this.#context;
    const { submitter } = event;
    if (lock.passing) return;
    const isOurs = (): boolean => fields.posts(submitter) && !this.#isNative(fields.snapshot(submitter));
    const isWrong = (): boolean => this.#isChecked(submitter) && this.#validation.finds;
    afterAll(
      event,
      () => lock.closed || isOurs() || isWrong(),
      (taken) => {
        // Another script of the page's sends it.
        if (taken) return;
        if (!this.#decide(submitter)) event.preventDefault();
        // What was wrong has been mended on the way. A form does not submit anew while it says that it submits.
        else if (event.defaultPrevented) setTimeout(() => lock.sendNative(submitter));
      },
    );
  };

  #isChecked(submitter: HTMLElement | null): boolean {
    return this.#context.fields.posts(submitter) || !submitter?.hasAttribute('formnovalidate');
  }

  #isNative(form: Parcel['form']): boolean {
    return this.#backend?.canSend?.(form) === false;
  }

  /** Whether the browser is to post it. */
  #decide(submitter: HTMLElement | null): boolean {
    const { lock, fields } = this.#context;
    if (lock.closed) return false;
    this.#drafts.save();
    const problems = this.#isChecked(submitter) ? this.#validation.check() : [];
    const parcel = this.#sender.parcel(submitter);
    if (problems.length) {
      void this.#apply(parcel, { is: 'wrong', problems }, 'form');
      return false;
    }
    // A preview, or what is saved for later: the page says what comes of it, and the draft stays.
    if (!fields.posts(submitter)) return true;
    if (!this.#ask(parcel)) return false;
    if (this.#isNative(parcel.form)) {
      // The page that comes next may show it, or may not.
      this.#sender.begin(parcel);
      lock.passNative();
      return true;
    }
    void this.#send(parcel, 'form', submitter);
    return false;
  }

  /** Fires the cancelable `comment-submit`; the lock is closed first, so that a handler cannot submit again. */
  #ask({ draft, article }: Parcel): boolean {
    const { lock } = this.#context;
    lock.close();
    const agreed = this.host.dispatchEvent(new CommentSubmitEvent(draft, article));
    if (!agreed) lock.open();
    return agreed;
  }

  async #send(parcel: Parcel, origin: Origin, submitter: HTMLElement | null = null): Promise<void> {
    const { lock } = this.#context;
    const outcome = await this.#sender.send(parcel, origin);
    lock.open();
    if (outcome.is === 'native') lock.sendNative(submitter);
    await this.#apply(parcel, outcome, origin);
  }

  readonly #sendWaiting = (): void => {
    for (const old of this.#offline.takeOld()) void this.#apply(old, { is: 'too old', at: old.at }, 'queue');
    void this.#offline.sendAll((parcel) => this.#send(parcel, 'queue'));
  };

  /** Does what an outcome means, in one order: first what is kept, then what is seen, then what others hear, and the focus last. */
  async #apply(sending: Sending, outcome: Outcome, origin: Origin): Promise<void> {
    const { host, form } = this;
    const context = this.#context;
    const { fields, notes, lock, words } = context;
    const sent = outcome.is === 'arrived' ? outcome.sent : sending;
    const { draft, article } = sent;
    const here = article === context.articleId;
    const body = fields.find('body');
    const control = outcome.is === 'refused' && outcome.field ? fields.find(outcome.field) : undefined;
    const root = host.shadowRoot;
    const pressed = root?.activeElement;
    const had = focused(form.ownerDocument);
    const effects = effectsOf(
      outcome,
      sent,
      {
        origin,
        here,
        parentId: here && body ? context.parentId : undefined,
        body: body?.value ?? '',
        away: this.#reply.isAt(draft),
        hasFocus: host.contains(had) || root?.contains(had) === true,
        sending: lock.closed,
        alert: context.shown.alert,
        control,
        label: control && fields.labelOf(control),
        signIn: signInAddress(host),
      },
      words,
      context.language,
    );
    const { comment, own } = outcome as { comment?: CommentItem; own?: OwnComment };
    const { outbox, draft: fate, remember, wait, open, shown, event, focus } = effects;
    // The outbox.
    if (outbox === 'drop') ownOf(sent).drop(keyOf(draft));
    // The name of an earlier visit is there because it may be.
    else if (outbox) ownOf(sent).add(own ? { ...draft, name: own.name, remember: true } : draft, outbox, comment, own?.key, own?.at);
    // The draft.
    if (fate === 'forget') {
      if (here && fields.words() === draft.body) fields.emptyEditor();
      this.#drafts.forget(draft, article);
    } else if (fate) this.#drafts.giveBack(fate === 'top' ? { body: draft.body } : draft, article);
    if (remember !== undefined) this.#drafts.rememberReader(draft, remember);
    // The place of the form.
    if (effects.home) this.#reply.goHome();
    if (fate) context.refilled();
    // The notes beside the fields, and what may be sent.
    if (effects.clear) notes.clear('error');
    if (wait) lock.wait(wait);
    if (here && open !== undefined) context.openness.say(open);
    for (const { control, text } of shown?.alert?.problems ?? []) {
      if (!control) continue;
      notes.set(control, 'error', text);
      // Links need something to point at; a publisher's field without an id gets one.
      control.id ||= `comment-field-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    }
    // What is shown.
    if (shown) context.show(shown);
    this.#readKept();
    // The event.
    if (event) host.dispatchEvent(event);
    // The focus: what had it may have gone with what it stood in; a reader who has gone elsewhere since stays there.
    await host.updateComplete;
    const now = focused(form.ownerDocument);
    const hasLeft = now !== null && now !== had && !host.contains(now);
    const part = focus ?? (pressed?.isConnected === false ? 'outcome' : undefined);
    if (part === 'body') body?.focus();
    else if (part === 'alert' || (part && !hasLeft)) root?.querySelector<HTMLElement>(`[part=${part}]`)?.focus();
  }

  readonly #act = async (way: Way): Promise<void> => {
    const { host, form } = this;
    const { own, lock, fields, shown } = this.#context;
    const body = fields.find('body');
    switch (way.way) {
      case 'checkAgain':
      case 'sendAgain': {
        const entry = own.find(way.of);
        if (!entry || lock.closed) return;
        if (way.way === 'sendAgain') return this.#again(entry);
        lock.close();
        const outcome = await this.#sender.look(entry).finally(() => lock.open());
        return this.#apply(this.#sender.sendingOf(entry), outcome, 'form');
      }
      case 'cancelSending': {
        const queued = this.#offline.take(way.of);
        return queued && this.#apply(queued, { is: 'cancelled' }, 'form');
      }
      case 'reload':
        return form.ownerDocument.location.reload();
      case 'preview':
        try {
          this.#preview ??= (await import('./preview.js')).renderPreview;
          shown.preview = !shown.preview;
        } catch (error) {
          warn(`<${host.localName}>: the preview could not be fetched.`, error);
        }
        return host.requestUpdate();
      default:
        if (typeof way.of === 'string') {
          this.#drafts.takeStray(way.of, way.way === 'takeAnswer');
          this.#context.refilled();
          this.#readKept();
          body?.focus();
        } else {
          own.drop(way.of);
          await host.updateComplete;
          host.shadowRoot?.querySelector<HTMLElement>('[part=outcome]')?.focus();
        }
    }
  };

  /** Sends a comment again, as the reader asks, with what the form has beside it; it is looked for first. */
  async #again(own: OwnComment): Promise<void> {
    const { fields, notes } = this.#context;
    const body = fields.find('body');
    const parcel = this.#sender.parcel(null, own);
    const problems = this.#validation.check().filter(({ control }) => control !== body);
    if (body) notes.set(body, 'error', undefined);
    if (problems.length) return this.#apply(parcel, { is: 'wrong', problems }, 'form');
    // Only the browser can post it: the reader does, from the form.
    if (this.#isNative(parcel.form)) return this.#apply(parcel, { is: 'by hand', earlier: own }, 'form');
    if (this.#ask(parcel)) await this.#send(parcel, 'form');
  }
}

export { fetchWords } from '../../../strings/comment-form.words.js';

import type { CommentBackend, Draft, FormSnapshot } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import type { OwnComment } from '../../../domains/comments/own-comments.js';
import { canWait } from '../../../domains/comments/send-queue.js';
import { plural } from '../../../core/words.js';
import { afterAll } from '../../../features/form-kit/after-all.js';
import { CommentErrorEvent, CommentSubmitEvent } from '../../../features/comments-page/form-events.js';
import type { FormContext } from './form-context.js';
import type { OfflineQueue } from './offline-queue.js';
import type { Outcomes } from './outcomes.js';
import type { Problem } from '../../../features/form-kit/problems.js';
import type { Sender } from './sender.js';
import type { Validation } from '../../../features/form-kit/validation.js';

/** From the reader's wish to send to the sending: what is wrong is said first, and one comment goes at a time. */
export class Submission {
  /** Undefined until it is fetched. */
  backend?: CommentBackend;

  constructor(
    private readonly form: FormContext,
    private readonly sender: Sender,
    private readonly outcomes: Outcomes,
    private readonly validation: Validation,
    private readonly queue: OfflineQueue,
    private readonly comeHome: (draft: Draft) => () => void,
  ) {}

  readonly onSubmit = (event: SubmitEvent): void => {
    const { fields, lock } = this.form;
    const { submitter } = event;
    if (lock.passing) return;
    const isOurs = (): boolean => fields.posts(submitter) && !this.#isNative(fields.snapshot(submitter));
    const isWrong = (): boolean => this.#isChecked(submitter) && this.validation.finds;
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
    return this.form.fields.posts(submitter) || !submitter?.hasAttribute('formnovalidate');
  }

  #isNative(form: FormSnapshot | undefined): boolean {
    return this.backend?.canSend?.(form) === false;
  }

  /** Whether the browser is to post it. */
  #decide(submitter: HTMLElement | null): boolean {
    const { form } = this;
    if (form.lock.closed) return false;
    form.drafts.save();
    const problems = this.#isChecked(submitter) ? this.validation.check() : [];
    if (problems.length) {
      this.#refuse(problems);
      return false;
    }
    // A preview, or what is saved for later: the page says what comes of it, and the draft stays.
    if (!form.fields.posts(submitter)) return true;
    const parcel = this.sender.parcel(submitter);
    if (!this.#ask(parcel)) return false;
    if (this.#isNative(parcel.form)) {
      // The page that comes next may show it, or may not.
      this.outcomes.begin(parcel, form.own.find(parcel.draft));
      form.lock.passNative();
      return true;
    }
    void this.#send(parcel, submitter);
    return false;
  }

  #refuse(problems: Problem[]): void {
    const { words, language } = this.form;
    void this.form.alarm({ title: plural(language, words.problems, problems.length), problems });
  }

  /** The page may have its say; what it does meanwhile sends nothing more. */
  #ask({ draft }: Parcel): boolean {
    const { host, articleId, lock } = this.form;
    lock.close();
    const agreed = host.dispatchEvent(new CommentSubmitEvent(draft, articleId));
    if (!agreed) lock.open();
    return agreed;
  }

  async #send(parcel: Parcel, submitter: HTMLElement | null): Promise<void> {
    const { form } = this;
    const { draft } = parcel;
    const earlier = form.own.find(draft);
    // Browsers say that they are offline when only their network looks odd: what cannot be reached is offline.
    if (!navigator.onLine && !(await this.queue.isReachable())) {
      form.lock.open();
      if (!earlier && canWait(parcel)) {
        const goThere = this.comeHome(draft);
        this.queue.add(parcel);
        await form.host.updateComplete;
        goThere();
      } else this.#offline(parcel);
      return;
    }
    // Mended while it was not known whether it had arrived: if it had, the reader says whether the new words are sent too.
    const unknown = form.own.list().findLast(({ state, parentId }) => state === 'unknown' && parentId === (draft.parentId ?? null));
    if (unknown && !earlier) {
      form.show({ alert: undefined, outcome: { kind: 'sending', text: form.words.looking } });
      if (await this.sender.check(unknown)) {
        form.lock.open();
        return;
      }
    }
    await this.sender.send(parcel, submitter);
  }

  #offline({ draft }: Parcel): void {
    const { form } = this;
    const { words } = form;
    void form.alarm({ title: words.refused, problems: [], details: [words.offline] });
    form.host.dispatchEvent(new CommentErrorEvent(draft, form.articleId, 'network', false));
  }

  /** Looks for one of which it is not known whether it arrived. */
  async check(own: OwnComment): Promise<void> {
    const { lock, host } = this.form;
    if (lock.closed) return;
    const asked = host.shadowRoot?.activeElement;
    lock.close();
    await this.sender.check(own).finally(() => lock.open());
    await host.updateComplete;
    // The button may have gone with what it stood in.
    if (asked && !asked.isConnected) host.shadowRoot?.querySelector<HTMLElement>('[part=outcome]')?.focus();
  }

  /** Sends one again, as the reader asks, with what the form has beside it; it is looked for first. */
  again(own: OwnComment): void {
    const { form } = this;
    if (form.lock.closed) return;
    const body = form.fields.find('body');
    const problems = this.validation.check().filter(({ control }) => control !== body);
    if (body) form.notes.set(body, 'error', undefined);
    if (problems.length) {
      this.#refuse(problems);
      return;
    }
    const parcel = this.sender.parcel(null, own);
    if (this.#isNative(parcel.form)) {
      // Only the browser can post it: the reader does, from the form.
      this.sender.byHand(parcel);
      body?.focus();
      return;
    }
    if (this.#ask(parcel)) void this.#send(parcel, null);
  }
}

import type { CommentBackend, Draft } from '../comments/backend.js';
import type { Parcel } from '../comments/deliver.js';
import type { OwnComment } from '../comments/own-comments.js';
import { canWait } from '../comments/send-queue.js';
import { plural } from '../comments/words.js';
import { CommentErrorEvent, CommentSubmitEvent } from './events.js';
import type { FormContext } from './form-context.js';
import type { OfflineQueue } from './offline-queue.js';
import type { Outcomes } from './outcomes.js';
import type { Problem } from './problems.js';
import type { Sender } from './sender.js';
import type { Validation } from './validation.js';

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
    const { form } = this;
    // Another script of the page's has taken it.
    if (event.defaultPrevented) return;
    if (form.lock.passing) return;
    if (form.lock.closed) {
      event.preventDefault();
      return;
    }
    const problems = this.validation.check();
    if (problems.length) {
      event.preventDefault();
      this.#refuse(problems);
      return;
    }
    const parcel = this.sender.parcel(event.submitter);
    form.drafts.save();
    if (!this.#ask(parcel)) {
      event.preventDefault();
      return;
    }
    if (this.backend?.canSend && !this.backend.canSend(parcel.form)) {
      // The page that comes next may show it, or may not.
      this.outcomes.begin(parcel, form.own.find(parcel.draft));
      form.lock.passNative();
      return;
    }
    event.preventDefault();
    void this.#send(parcel, event.submitter);
  };

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
    if (!navigator.onLine) {
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
    if (this.backend?.canSend && !this.backend.canSend(parcel.form)) {
      // Only the browser can post it: the reader does, from the form.
      this.sender.byHand(parcel);
      body?.focus();
      return;
    }
    if (this.#ask(parcel)) void this.#send(parcel, null);
  }
}

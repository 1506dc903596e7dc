import { printedOn } from '../../../features/comments-page/printed-comments.js';
import type { CommentItem } from '../../../domains/comments/contract.js';
import { lookFor } from '../../../domains/comments/look.js';
import { isSame, type OwnChange, type OwnComment } from '../../../domains/comments/own-comments.js';
import { fill } from '../../../core/words.js';
import { CommentAcceptedEvent } from '../../../features/comments-page/form-events.js';
import type { FormContext } from './form-context.js';
import { draftOf, type Outcomes } from './outcomes.js';

/** What the reader sent earlier and no list has shown yet: told at every visit until one does, or the reader has enough of it. */
export class OwnList {
  #stop?: (() => void) | undefined;

  constructor(
    private readonly form: FormContext,
    private readonly outcomes: Outcomes,
  ) {}

  /** Those that nothing else on the form speaks of. */
  list(): OwnComment[] {
    return this.form.own.list().filter((own) => !this.#isTold(own));
  }

  #isTold({ body, parentId }: OwnComment): boolean {
    const { current } = this.outcomes;
    const { alert, outcome } = this.form.shown;
    const told = outcome?.kind === 'sending' || outcome?.own === body || Boolean(alert?.actions?.length);
    return told && body === current?.body && parentId === current.parentId;
  }

  connect(): void {
    this.#stop ??= this.form.own.watch(this.#onChange);
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Looks in the page and in the list for what was sent before; once, as the reader comes to the form. */
  async settle(): Promise<void> {
    const { own, form } = this.form;
    const printed = this.list().length ? printedOn(form.ownerDocument) : [];
    for (const each of this.list()) {
      const comment = printed.find((item) => isSame(item, each));
      if (comment?.state === 'published') this.#seen(each, comment);
      else if (comment && each.state === 'unknown') this.#held(each, comment);
    }
    const waiting = this.list();
    if (!waiting.length) return;
    const { found } = await lookFor(await this.form.backend(), waiting);
    // A comment that is on its way by now is told of by what sends it.
    for (const [each, comment] of found) if (own.find(each) && !this.#isTold(each)) this.#seen(each, comment);
  }

  #seen(each: OwnComment, comment?: CommentItem): void {
    const { own, drafts, host, articleId } = this.form;
    own.drop(each);
    drafts.forget(each);
    this.form.refilled();
    this.#tell(each, comment?.url);
    if (each.state === 'unknown') host.dispatchEvent(new CommentAcceptedEvent(draftOf(each), articleId, 'published', comment));
  }

  /** The page shows it to its author: the server has it, and says its number. */
  #held(each: OwnComment, comment: CommentItem): void {
    const { own, drafts } = this.form;
    own.add({ ...draftOf(each), remember: true }, 'held', comment.id ? comment : undefined, each.key, each.at);
    drafts.forget(each);
    this.form.refilled();
  }

  #tell({ at, body }: OwnComment, url?: string): void {
    const { words } = this.form;
    const text = fill(words.ownPublished, { time: this.form.time(at) });
    this.form.show({ outcome: { kind: 'published', text, own: body, ...(url ? { url } : {}) } });
  }

  /** The thread on the page, or another tab, knows more. */
  readonly #onChange = ({ arrived }: OwnChange): void => {
    const { form, outcomes } = this;
    for (const each of arrived) {
      form.drafts.forget(each);
      form.refilled();
      // Still on its way: the answer will say so.
      if (!form.lock.closed) this.#tell(each);
      if (outcomes.current?.body === each.body) outcomes.current = undefined;
    }
    if (arrived.length && !form.lock.closed) form.show({ alert: undefined });
    form.host.requestUpdate();
  };

  dismiss(each: OwnComment): void {
    this.form.own.drop(each);
    const { host } = this.form;
    void host.updateComplete.then(() => host.shadowRoot?.querySelector<HTMLElement>('[part=outcome]')?.focus());
  }
}

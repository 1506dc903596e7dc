import type { CommentBackend, SubmitResult } from '../../../domains/comments/contract.js';
import { deliver, type Parcel } from '../../../domains/comments/deliver.js';
import { exclusive } from '../../../domains/comments/exclusive.js';
import { lookFor } from '../../../domains/comments/look.js';
import type { OwnComment } from '../../../domains/comments/own-comments.js';
import { warn } from '../../../core/warn.js';
import type { Instead } from '../../../features/form-kit/fields.js';
import { storage, type FormContext } from './form-context.js';
import { ownOf, type Outcomes } from './outcomes.js';

/** `crypto.randomUUID` is missing on pages without TLS. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends what is in the form, or what was sent before, one at a time in all tabs of the site. */
export class Sender {
  constructor(
    private readonly form: FormContext,
    private readonly outcomes: Outcomes,
    /** Waits out what is left of the least time a person needs. */
    private readonly leastTime: () => Promise<void>,
  ) {}

  /** What would be sent now, with other words than those in the form where `instead` gives them. */
  parcel(submitter: HTMLElement | null, instead?: Instead): Parcel {
    const { fields, own, parentId } = this.form;
    const draft = fields.draft(instead ? instead.parentId : parentId, instead);
    const form = fields.snapshot(submitter, instead);
    const earlier = own.find(draft);
    const before = this.outcomes.parcels.get(earlier?.key ?? '');
    // A key stands for one request: with another name in it, it is another one.
    const same = !before || JSON.stringify(before.draft) === JSON.stringify(draft);
    return { draft, article: this.form.articleId, key: (same && earlier?.key) || newKey(), ...(form ? { form } : {}) };
  }

  /** The lock is closed by now. `given`: from the queue, while the reader may be doing something else. */
  async send(parcel: Parcel, submitter: HTMLElement | null, given = false): Promise<void> {
    const { form, outcomes } = this;
    const { lock, own, words } = form;
    // As it was when the reader sent it: the element may be another article's before the answer is there.
    const loading = form.backend();
    lock.close();
    form.show({ alert: undefined, outcome: { kind: 'sending', text: words.sending }, heard: '' });
    // One from the queue is in no storage until it is written down below; it has waited long enough.
    if (!given) await this.leastTime();
    const earlier = own.find(parcel.draft);
    outcomes.begin(parcel, earlier);
    let result: SubmitResult | undefined;
    try {
      const backend = await loading;
      const sends = !backend.canSend || backend.canSend(parcel.form);
      result = sends
        ? await exclusive(`send:${parcel.article}`, () => this.#deliver(backend, parcel, this.#known(parcel, earlier)), storage)
        : undefined;
    } catch (error) {
      warn(`<${form.host.localName}>: a comment could not be sent.`, error);
      result = { ok: false, code: 'unreadable', maybeStored: true };
    }
    lock.open();
    // Taken now, not some time before.
    if (result?.ok && !earlier && form.openness.open === false && parcel.article === form.articleId) form.openness.say(true);
    if (result?.ok) await outcomes.taken(parcel, result, given);
    else if (result) outcomes.refused(parcel, result, { earlier, given });
    else if (!given && this.#isInForm(parcel)) lock.sendNative(submitter);
    else {
      if (!earlier) own.drop({ body: parcel.draft.body, parentId: parcel.draft.parentId ?? null });
      this.byHand(parcel);
      if (!given) form.fields.find('body')?.focus();
    }
  }

  #isInForm({ draft: { body, parentId = '' }, article }: Parcel): boolean {
    const { form } = this;
    return form.fields.words() === body && form.parentId === parentId && form.articleId === article;
  }

  /** Only the browser can post it, and posts what is in the form: the reader has to. */
  byHand({ draft, article }: Pick<Parcel, 'draft' | 'article'>): void {
    const { form } = this;
    const { words } = form;
    const here = form.drafts.giveBack(draft, article);
    form.refilled();
    form.show({
      outcome: here ? { kind: 'restored', text: words.sendFromForm } : { kind: 'warning', text: words.keptThere, own: draft.body },
    });
  }

  /** Another tab may have sent the same while this one waited for its turn. */
  #known(parcel: Parcel, earlier: OwnComment | undefined): OwnComment['state'] | undefined {
    const now = ownOf(parcel).find(parcel.draft)?.state;
    return now === 'held' || now === 'received' ? now : earlier?.state;
  }

  /**
   * Undefined where the page's Content-Security-Policy forbids to connect there: then nothing was sent, and the browser
   * can still post the form. All other trouble may have come after the server had the comment.
   */
  async #deliver(backend: CommentBackend, parcel: Parcel, earlier?: OwnComment['state']): Promise<SubmitResult | undefined> {
    const { words, host, form } = this.form;
    let forbidden = false;
    const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      forbidden ||= effectiveDirective === 'connect-src';
    };
    form.ownerDocument.addEventListener('securitypolicyviolation', listen);
    const result = await deliver(backend, parcel, {
      ...(earlier ? { earlier } : {}),
      onStep: (step) => this.form.show({ outcome: { kind: 'sending', text: words[step] } }),
      onFailure: (error) => warn(`<${host.localName}>: the backend failed where it should have answered.`, error),
    });
    if (!result.ok && result.code === 'network') await new Promise((resolve) => setTimeout(resolve));
    form.ownerDocument.removeEventListener('securitypolicyviolation', listen);
    return forbidden && backend.canSend && !result.ok ? undefined : result;
  }

  /** Looks in the list for a comment of which nothing is known. True when it is there. */
  async check(own: OwnComment): Promise<boolean> {
    const { form, outcomes } = this;
    const { words, articleId } = form;
    form.show({ heard: words.looking });
    const backend = await form.backend();
    // The name is not kept without consent; while the page is there, it is known all the same.
    const name = own.name || (outcomes.parcels.get(own.key ?? '')?.draft.name ?? '');
    const sought = { ...own, name };
    const { had, found } = await lookFor(backend, [sought]);
    const comment = found.get(sought);
    if (comment) await outcomes.arrived(own, comment, articleId);
    else outcomes.notSeen(had);
    return comment !== undefined;
  }
}

import { warn } from '../../../core/warn.js';
import type { CommentBackend, Draft, SubmitResult } from '../../../domains/comments/contract.js';
import { deliver, type Parcel } from '../../../domains/comments/deliver.js';
import { exclusive } from '../../../domains/comments/exclusive.js';
import { lookFor } from '../../../domains/comments/look.js';
import { OwnComments, type OwnComment } from '../../../domains/comments/own-comments.js';
import { canWait } from '../../../domains/comments/send-queue.js';
import type { Instead } from '../../../features/form-kit/fields.js';
import { storage, type FormContext } from './form-context.js';
import { keyOf } from './messages.js';
import type { Offline } from './offline.js';
import type { Origin, Outcome, Sending } from './outcome.js';

/** `crypto.randomUUID` is missing on pages without TLS. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The outbox that a comment is in. */
export const ownOf = ({ article }: Pick<Sending, 'article'>): OwnComments => new OwnComments(article, storage);

/** Sends what is in the form, or what was sent before, one at a time in all tabs of the site. What comes of it is a value. */
export class Sender {
  /** What was sent from this page, by key: with the name and address that are not kept elsewhere. */
  readonly #parcels = new Map<string, Parcel>();

  constructor(
    private readonly form: FormContext,
    private readonly offline: Offline,
  ) {}

  /** What would be sent now, with other words than those in the form where `instead` gives them. */
  parcel(submitter: HTMLElement | null, instead?: Instead): Parcel {
    const { fields, own, parentId, articleId } = this.form;
    const draft = fields.draft(instead ? instead.parentId : parentId, instead);
    const form = fields.snapshot(submitter, instead);
    const earlier = own.find(draft);
    const before = this.#parcels.get(earlier?.key ?? '');
    // A key stands for one request: with another name in it, it is another one.
    const same = !before || JSON.stringify(before.draft) === JSON.stringify(draft);
    return { draft, article: articleId, key: (same && earlier?.key) || newKey(), ...(form ? { form } : {}) };
  }

  /** A comment of the outbox, with all that is known of it: its name is not kept without consent, but while the page is there. */
  sendingOf(own: OwnComment): Sending {
    const { body, name, parentId, key = '' } = own;
    const draft: Draft = this.#parcels.get(key)?.draft ?? { body, name, ...(parentId ? { parentId } : {}) };
    return { draft, article: this.form.articleId };
  }

  /** Writes a comment down before it is sent: a tab that is killed on the way leaves it behind. Gives the entry that was there. */
  begin(parcel: Parcel): OwnComment | undefined {
    const { draft, key } = parcel;
    const own = ownOf(parcel);
    const earlier = own.find(draft);
    this.#parcels.set(key, parcel);
    this.form.sent = keyOf(draft);
    if (!earlier || (earlier.state === 'unknown' && earlier.key !== key)) own.add(draft, 'unknown', undefined, key);
    return earlier;
  }

  /** Sends a comment; it is not known to any storage before `begin`. The lock is closed meanwhile. */
  async send(parcel: Parcel, origin: Origin): Promise<Outcome> {
    const { form, offline } = this;
    const { draft } = parcel;
    const { words, lock } = form;
    // As it was when the reader sent it: the element may be another article's before the answer is there.
    const loading = form.backend();
    if (origin === 'form') {
      const here = keyOf(draft);
      const entries = ownOf(parcel)
        .list()
        .filter(({ parentId }) => parentId === here.parentId);
      const isKnown = entries.some(({ body }) => body === here.body);
      // Browsers say that they are offline when only their network looks odd: what cannot be reached is offline.
      if (!navigator.onLine && !(await offline.isReachable())) {
        if (isKnown || !canWait(parcel)) return { is: 'offline' };
        return { is: 'queued', key: parcel.key, lasts: offline.add(parcel) };
      }
      // Mended while it was not known whether it had arrived: if it had, the reader says whether the new words are sent too.
      const unknown = entries.findLast(({ state }) => state === 'unknown');
      if (unknown && !isKnown) {
        form.show({ alert: undefined, report: { kind: 'sending', text: words.looking } });
        const outcome = await this.look(unknown);
        if (outcome.is === 'arrived') return outcome;
      }
    }
    lock.close();
    form.show({ alert: undefined, report: { kind: 'sending', text: words.sending }, heard: '' });
    // One from the queue is in no storage until it is written down below; it has waited long enough.
    if (origin === 'form') await form.leastTime.rest();
    const earlier = this.begin(parcel);
    let result: SubmitResult | undefined;
    try {
      const backend = await loading;
      if (!backend.canSend || backend.canSend(parcel.form))
        result = await exclusive(`send:${parcel.article}`, () => this.#deliver(backend, parcel, earlier), storage);
    } catch (error) {
      warn(`<${form.host.localName}>: a comment could not be sent.`, error);
      result = { ok: false, code: 'unreadable', maybeStored: true };
    }
    if (result) return result.ok ? { ...result, is: 'taken', earlier } : { ...result, is: 'refused', earlier };
    return origin === 'form' && this.#isInForm(parcel) ? { is: 'native' } : { is: 'by hand', earlier };
  }

  #isInForm({ draft: { body, parentId = '' }, article }: Parcel): boolean {
    const { form } = this;
    return form.fields.words() === body && form.parentId === parentId && form.articleId === article;
  }

  /**
   * Undefined where the page's Content-Security-Policy forbids to connect there: then nothing was sent, and the browser
   * can still post the form. All other trouble may have come after the server had the comment.
   */
  async #deliver(backend: CommentBackend, parcel: Parcel, before: OwnComment | undefined): Promise<SubmitResult | undefined> {
    const { words, host, form } = this.form;
    // Another tab may have sent the same while this one waited for its turn.
    const now = ownOf(parcel).find(parcel.draft)?.state;
    const earlier = now === 'held' || now === 'received' ? now : before?.state;
    let forbidden = false;
    const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      forbidden ||= effectiveDirective === 'connect-src';
    };
    form.ownerDocument.addEventListener('securitypolicyviolation', listen);
    const result = await deliver(backend, parcel, {
      ...(earlier ? { earlier } : {}),
      onStep: (step) => this.form.show({ report: { kind: 'sending', text: words[step] } }),
      onFailure: (error) => warn(`<${host.localName}>: the backend failed where it should have answered.`, error),
    });
    if (!result.ok && result.code === 'network') await new Promise((resolve) => setTimeout(resolve));
    form.ownerDocument.removeEventListener('securitypolicyviolation', listen);
    return forbidden && backend.canSend && !result.ok ? undefined : result;
  }

  /** Looks in the list for a comment of which nothing is known. */
  async look(own: OwnComment): Promise<Outcome> {
    const { form } = this;
    const sent = this.sendingOf(own);
    form.show({ heard: form.words.looking });
    const sought = { ...own, name: own.name || (sent.draft.name ?? '') };
    const { had, found } = await lookFor(await form.backend(), [sought]);
    const comment = found.get(sought);
    return comment ? { is: 'arrived', ok: true, state: 'published', comment, earlier: own, sent } : { is: 'not seen', had, at: Date.now() };
  }
}

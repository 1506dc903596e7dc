import type { CommentItem, Draft, Refused, Taken } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import { OwnComments, type OwnComment } from '../../../domains/comments/own-comments.js';
import { fill } from '../../../core/words.js';
import {
  CommentAcceptedEvent,
  CommentErrorEvent,
  CommentHeldEvent,
  CommentRejectedEvent,
} from '../../../features/comments-page/form-events.js';
import { storage, type FormContext } from './form-context.js';
import { alertOf, fieldText, outcomeOf, type Action } from './messages.js';
import { signInAction } from './sign-in.js';

interface Ways {
  checkAgain(own: OwnComment): void;
  sendAgain(own: OwnComment): void;
  /** The form goes back to its place, if it had left it for a reply; what it gives back takes the reader there too. */
  comeHome(draft: Draft): () => void;
}

/** What was sent, and to which article: the element may be another article's by the time of the answer. */
type Sending = Pick<Parcel, 'draft' | 'article'>;

/** What the server's answer means to the reader, to the site, and to what is kept. */
export class Outcomes {
  /** What was sent from this page, by key: with the name and address that are not kept elsewhere. */
  readonly parcels = new Map<string, Parcel>();
  /** The one that the form says something of already. */
  current?: OwnComment | undefined;

  constructor(
    private readonly form: FormContext,
    private readonly ways: Ways,
  ) {}

  /** Written down before it is sent: a tab that is killed on the way leaves it behind. */
  begin(parcel: Parcel, earlier?: OwnComment): void {
    this.parcels.set(parcel.key, parcel);
    const own = ownOf(parcel);
    const renewed = !earlier || (earlier.state === 'unknown' && earlier.key !== parcel.key);
    this.current = renewed ? own.add(parcel.draft, 'unknown', undefined, parcel.key) : earlier;
  }

  /** `given`: from the queue, and the form has come home long ago. */
  async taken(sending: Sending, { state, comment }: Taken, given = false): Promise<void> {
    const { form } = this;
    const { words, drafts, notes, host } = form;
    const { draft, article } = sending;
    const own = ownOf(sending);
    if (state === 'published') own.drop({ body: draft.body, parentId: draft.parentId ?? null });
    this.current = state === 'published' ? undefined : own.add(draft, state, comment);
    const here = article === form.articleId;
    const goThere = given || !here ? undefined : this.ways.comeHome(draft);
    drafts.forget(draft, article);
    if (here && !given) form.fields.emptyEditor();
    drafts.rememberReader(draft, draft.remember ?? false);
    notes.clear('error');
    form.refilled();
    const url = state === 'published' ? comment?.url : undefined;
    form.show({
      alert: undefined,
      outcome: here ? { kind: state, text: outcomeOf(state, words), own: draft.body, ...(url ? { url } : {}) } : undefined,
    });
    host.dispatchEvent(
      state === 'held' ? new CommentHeldEvent(draft, article, comment) : new CommentAcceptedEvent(draft, article, state, comment),
    );
    await host.updateComplete;
    goThere?.();
  }

  refused(sending: Sending, refused: Refused, { earlier, given }: { earlier: OwnComment | undefined; given: boolean }): void {
    const { form } = this;
    const { words, language, fields, notes, lock, host } = form;
    const { draft, article } = sending;
    const own = ownOf(sending);
    const { code, field, message, retryAfter, maybeStored = false } = refused;
    let here = article === form.articleId;
    // From the queue: the words have left the form, and come back to it. Where the comment they answer is gone, they are none.
    if (given) {
      here = form.drafts.giveBack(code === 'parent-gone' ? { body: draft.body } : draft, article);
      form.refilled();
    }
    const control = here && field ? fields.find(field) : undefined;
    const problems = control ? [{ control, text: fieldText(refused, fields.labelOf(control), words) }] : [];
    for (const problem of problems) notes.set(problem.control, 'error', problem.text);
    // What was not known before is not known better now.
    if (!maybeStored && !earlier) own.drop({ body: draft.body, parentId: draft.parentId ?? null });
    // A server that takes the key for another request's gets a new one.
    if (earlier && code === 'invalid' && !field) own.add(draft, 'unknown');
    this.current = own.find(draft);
    if (retryAfter && !maybeStored) lock.wait(retryAfter);
    if (code === 'closed' && article === form.articleId) form.openness.say(false);
    const alert = alertOf(refused, problems, words, language, here);
    void form.alarm({ ...alert, actions: article === form.articleId ? this.#actions(refused) : [] }, here && !given);
    if (!here) form.show({ outcome: { kind: 'warning', text: words.keptThere, own: draft.body } });
    const trouble = code === 'network' || code === 'unreadable' || code === 'server';
    host.dispatchEvent(
      trouble
        ? new CommentErrorEvent(draft, article, code, maybeStored)
        : new CommentRejectedEvent(draft, article, code, field, message, retryAfter),
    );
  }

  #actions({ code, maybeStored }: Refused): Action[] {
    const { host, words, form } = this.form;
    const { current } = this;
    if (maybeStored && current)
      return [
        { text: words.checkAgain, run: () => this.ways.checkAgain(current) },
        { text: words.sendAgain, run: () => this.ways.sendAgain(current) },
      ];
    const signIn = code === 'login-required' ? signInAction(host, words) : undefined;
    const reload = code === 'forbidden' || (code === 'login-required' && !signIn);
    return [...(signIn ? [signIn] : []), ...(reload ? [{ text: words.reload, run: () => form.ownerDocument.location.reload() }] : [])];
  }

  /** One of which it was not known is in the list; what else is in the form stays there, and unsent. */
  async arrived(own: OwnComment, comment: CommentItem, article: string): Promise<void> {
    const { form } = this;
    const draft = this.parcels.get(own.key ?? '')?.draft ?? draftOf(own);
    const changed = form.fields.value('body').trim() !== '' && form.fields.value('body') !== own.body;
    await this.taken({ draft, article }, { ok: true, state: 'published', comment });
    if (changed && form.shown.outcome) form.show({ outcome: { ...form.shown.outcome, details: [form.words.earlier] } });
  }

  /** It was looked for, and is not there, or there was nothing to look at. */
  notSeen(had: boolean): void {
    const { form } = this;
    const { alert } = form.shown;
    const text = fill(had ? form.words.notSeen : form.words.noList, { time: form.time(Date.now()) });
    const details = [...(alert?.details ?? []).filter((detail) => detail !== this.#lastLook), text];
    this.#lastLook = text;
    form.show(alert?.actions ? { heard: text, alert: { ...alert, details } } : { outcome: { kind: 'warning', text } });
  }
  #lastLook?: string;
}

export const ownOf = ({ article }: Sending): OwnComments => new OwnComments(article, storage);

/** What is left of a draft after a reload. */
export const draftOf = ({ body, name, parentId }: OwnComment): Draft => ({ body, name, ...(parentId ? { parentId } : {}) });

import type { CommentItem, Draft, Refused, Taken } from '../comments/backend.js';
import type { Parcel } from '../comments/deliver.js';
import type { OwnComment } from '../comments/own-comments.js';
import { fill } from '../comments/words.js';
import { CommentAcceptedEvent, CommentErrorEvent, CommentHeldEvent, CommentRejectedEvent } from './events.js';
import type { FormContext } from './form-context.js';
import { alertOf, fieldText, outcomeOf, type Action } from './messages.js';
import { signInAction } from './sign-in.js';

interface Ways {
  checkAgain(own: OwnComment): void;
  sendAgain(own: OwnComment): void;
  /** The form goes back to its place, if it had left it for a reply; what it gives back takes the reader there too. */
  comeHome(): () => void;
}

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
    const { own } = this.form;
    const renewed = !earlier || (earlier.state === 'unknown' && earlier.key !== parcel.key);
    this.current = renewed ? own.add(parcel.draft, 'unknown', undefined, parcel.key) : earlier;
  }

  async taken(draft: Draft, { state, comment }: Taken): Promise<void> {
    const { form } = this;
    const { own, words, drafts, notes, host, articleId } = form;
    if (state === 'published') own.drop({ body: draft.body, parentId: draft.parentId ?? null });
    this.current = state === 'published' ? undefined : own.add(draft, state, comment);
    const goThere = this.ways.comeHome();
    drafts.forget(draft);
    drafts.rememberReader(draft, draft.remember ?? false);
    notes.clear('error');
    form.refilled();
    const url = state === 'published' ? comment?.url : undefined;
    form.show({
      alert: undefined,
      outcome: { kind: state, text: outcomeOf(state, words), own: draft.body, ...(url ? { url } : {}) },
    });
    host.dispatchEvent(
      state === 'held' ? new CommentHeldEvent(draft, articleId, comment) : new CommentAcceptedEvent(draft, articleId, state, comment),
    );
    await host.updateComplete;
    goThere();
  }

  refused(draft: Draft, refused: Refused, { earlier, given }: { earlier: OwnComment | undefined; given: boolean }): void {
    const { form } = this;
    const { own, words, language, fields, notes, lock, host, articleId } = form;
    const { code, field, message, retryAfter, maybeStored = false } = refused;
    // From the queue: the words have left the form, and come back to it.
    if (given) {
      form.drafts.giveBack(draft);
      form.refilled();
    }
    const control = field && fields.find(field);
    const problems = control ? [{ control, text: fieldText(refused, fields.labelOf(control), words) }] : [];
    for (const problem of problems) notes.set(problem.control, 'error', problem.text);
    // What was not known before is not known better now.
    if (!maybeStored && !earlier) own.drop({ body: draft.body, parentId: draft.parentId ?? null });
    // A server that takes the key for another request's gets a new one.
    if (earlier && code === 'invalid' && !field) own.add(draft, 'unknown');
    this.current = own.find(draft);
    if (retryAfter && !maybeStored) lock.wait(retryAfter);
    const alert = alertOf(refused, problems, words, language);
    void form.alarm({ ...alert, actions: this.#actions(refused) }, !given);
    const trouble = code === 'network' || code === 'unreadable' || code === 'server';
    host.dispatchEvent(
      trouble
        ? new CommentErrorEvent(draft, articleId, code, maybeStored)
        : new CommentRejectedEvent(draft, articleId, code, field, message, retryAfter),
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
  async arrived(own: OwnComment, comment: CommentItem): Promise<void> {
    const { form } = this;
    const draft = this.parcels.get(own.key ?? '')?.draft ?? draftOf(own);
    const changed = form.fields.value('body').trim() !== '' && form.fields.value('body') !== own.body;
    await this.taken(draft, { ok: true, state: 'published', comment });
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

/** What is left of a draft after a reload. */
export const draftOf = ({ body, name, parentId }: OwnComment): Draft => ({ body, name, ...(parentId ? { parentId } : {}) });

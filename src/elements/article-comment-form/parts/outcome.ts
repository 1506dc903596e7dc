import { fill } from '../../../core/words.js';
import type { CommentItem, Refused, Taken } from '../../../domains/comments/contract.js';
import type { Parcel } from '../../../domains/comments/deliver.js';
import type { OwnComment } from '../../../domains/comments/own-comments.js';
import {
  CommentAcceptedEvent,
  CommentErrorEvent,
  CommentHeldEvent,
  CommentRejectedEvent,
} from '../../../features/comments-page/form-events.js';
import type { Control } from '../../../features/form-kit/control.js';
import type { FormWords, Problem } from '../../../features/form-kit/problems.js';
import {
  actionsOf,
  alertOf,
  alertOfProblems,
  fieldText,
  keyOf,
  timeText,
  type Action,
  type Alert,
  type Report,
  type Shown,
} from './messages.js';

/** A comment and its article: the element may be another article's by the time of an answer. */
export type Sending = Pick<Parcel, 'draft' | 'article'>;

/** What became of a comment. `earlier` is the outbox's entry of the same words from before this sending. */
export type Outcome =
  /** The form has mistakes; nothing was sent. */
  | { readonly is: 'wrong'; readonly problems: readonly Problem[] }
  | (Taken & { readonly is: 'taken'; readonly earlier?: OwnComment | undefined })
  | (Refused & { readonly is: 'refused'; readonly earlier?: OwnComment | undefined })
  /** There is no connection, and the comment waits; `lasts` is false where it waits only until the page is left. */
  | { readonly is: 'queued'; readonly key: string; readonly lasts: boolean }
  /** There is no connection, and the comment cannot wait. */
  | { readonly is: 'offline' }
  /** The browser posts the form. */
  | { readonly is: 'native' }
  /** Only the browser can post it, and the reader has to ask for that, from the form. */
  | { readonly is: 'by hand'; readonly earlier?: OwnComment | undefined }
  /** The reader took back what waited. */
  | { readonly is: 'cancelled' }
  /** The comment waited for too long, since `at`. */
  | { readonly is: 'too old'; readonly at: number }
  /** A comment of which nothing was known is in the list. */
  | (Taken & { readonly is: 'arrived'; readonly earlier: OwnComment; readonly sent: Sending })
  /** The comment is not in the list, or there was no list to be `had`. */
  | { readonly is: 'not seen'; readonly had: boolean; readonly at: number }
  /** A comment of an earlier visit is published; without `comment`, the thread or another form has said so. */
  | { readonly is: 'seen'; readonly own: OwnComment; readonly comment?: CommentItem }
  /** The page shows a comment of an earlier visit to its author alone. */
  | { readonly is: 'held'; readonly own: OwnComment; readonly comment: CommentItem };

/** `form`: the reader waits for the outcome. `queue`, `list`: the reader may be doing something else. */
export type Origin = 'form' | 'queue' | 'list';

/** Where the form and the reader are as the outcome comes. */
export interface Where {
  readonly origin: Origin;
  /** Whether the form is for the comment's article. */
  readonly here: boolean;
  /** The comment that the words in the form answer, empty for none; undefined where they are of another article. */
  readonly parentId: string | undefined;
  /** The words in the form. */
  readonly body: string;
  /** Whether the form is at the comment that this one answers, with nothing else written in it. */
  readonly away: boolean;
  /** Whether the reader's focus is in the element. */
  readonly hasFocus: boolean;
  /** Whether a comment is on its way. */
  readonly sending: boolean;
  readonly alert?: Alert | undefined;
  /** The field that was refused, and its label. */
  readonly control?: Control | undefined;
  readonly label?: string | undefined;
  /** The address of the page to sign in on. */
  readonly signIn?: string | undefined;
}

/** What an outcome does, in the order in which it is done. */
export interface Effects {
  /** The outbox forgets the comment, or keeps it in a state. */
  readonly outbox?: 'drop' | OwnComment['state'] | undefined;
  /** The draft is dropped, or goes back to where it was written, or to the article's own form. */
  readonly draft?: 'forget' | 'back' | 'top' | undefined;
  /** Whether the reader's name is kept. */
  readonly remember?: boolean | undefined;
  /** Whether the form goes back to its place in the page. */
  readonly home?: boolean;
  /** Whether the notes beside the fields go. */
  readonly clear?: boolean;
  /** How long nothing may be sent, in seconds. */
  readonly wait?: number | undefined;
  /** Whether the article takes comments. */
  readonly open?: boolean | undefined;
  readonly shown?: Shown | undefined;
  readonly event?: Event | undefined;
  readonly focus?: 'alert' | 'outcome' | 'body' | undefined;
}

/** Says what an outcome means to what is kept, to the form, to the site and to the reader. Touches nothing. */
export function effectsOf(outcome: Outcome, { draft, article }: Sending, where: Where, words: FormWords, language: string): Effects {
  const { body, parentId = '' } = draft;
  const isReaders = where.origin === 'form';
  const home = isReaders && where.here && where.away;
  /** The form has done its work: its words leave it, and it goes home. */
  const done = { draft: 'forget', home, focus: home && where.hasFocus ? 'outcome' : undefined } as const;
  const keptThere: Report = { kind: 'warning', text: words.keptThere, own: body };
  const time = (at: number, text: string): string => fill(text, { time: timeText(at, language) });
  switch (outcome.is) {
    case 'wrong':
      return { shown: { alert: alertOfProblems(outcome.problems, words, language), report: undefined }, focus: 'alert' };
    case 'taken':
    case 'arrived': {
      const { state, comment } = outcome;
      const isPublished = state === 'published';
      const isChanged = outcome.is === 'arrived' && where.body.trim() && where.body !== body;
      const report: Report = {
        kind: state,
        text: words[state],
        own: body,
        url: isPublished ? comment?.url : undefined,
        details: isChanged ? [words.earlier] : [],
      };
      return {
        ...done,
        outbox: isPublished ? 'drop' : state,
        remember: draft.remember,
        clear: true,
        open: outcome.earlier ? undefined : true,
        shown: { alert: undefined, report: where.here ? report : undefined },
        event: state === 'held' ? new CommentHeldEvent(draft, article, comment) : new CommentAcceptedEvent(draft, article, state, comment),
      };
    }
    case 'refused': {
      const { code, field, message, retryAfter, maybeStored = false, earlier } = outcome;
      // An answer to a comment that is gone is no answer any more.
      const draftGoes = isReaders ? undefined : code === 'parent-gone' ? 'top' : 'back';
      const isInForm = draftGoes ? where.parentId === (draftGoes === 'top' ? '' : parentId) : where.here;
      const { control, label = '' } = where;
      const problems = isInForm && control ? [{ control, text: fieldText(outcome, label, words) }] : [];
      const isNewKey = earlier && code === 'invalid' && !field;
      return {
        // What was not known before is not known better now. A server that takes the key for another request's gets a new one.
        outbox: isNewKey ? 'unknown' : earlier || maybeStored ? undefined : 'drop',
        draft: draftGoes,
        wait: maybeStored ? undefined : retryAfter,
        open: code === 'closed' ? false : undefined,
        shown: {
          alert: {
            ...alertOf(outcome, problems, words, language, isInForm),
            actions: where.here ? actionsOf(outcome, keyOf(draft), where.signIn) : [],
          },
          report: isInForm ? undefined : keptThere,
        },
        event: /network|unreadable|server/.test(code)
          ? new CommentErrorEvent(draft, article, code, maybeStored)
          : new CommentRejectedEvent(draft, article, code, field, message, retryAfter),
        focus: isReaders && isInForm ? 'alert' : undefined,
      };
    }
    case 'queued': {
      const details = !outcome.lasts ? [words.queuedHere] : draft.name || draft.email ? [words.queuedKept] : [];
      const actions: Action[] = [{ way: 'cancelSending', of: outcome.key }];
      return { ...done, shown: { alert: undefined, report: { kind: 'queued', text: words.queued, details, own: body, actions } } };
    }
    case 'offline':
      return {
        shown: { alert: { title: words.refused, problems: [], details: [words.offline] }, report: undefined },
        event: new CommentErrorEvent(draft, article, 'network', false),
        focus: 'alert',
      };
    case 'native':
      return {};
    case 'by hand':
    case 'cancelled':
    case 'too old': {
      const text =
        outcome.is === 'by hand'
          ? words.sendFromForm
          : outcome.is === 'cancelled'
            ? words.queueCancelled
            : time(outcome.at, words.queueOld);
      return {
        outbox: outcome.is === 'by hand' && !outcome.earlier ? 'drop' : undefined,
        draft: 'back',
        shown: { report: where.parentId === parentId ? { kind: 'restored', text } : keptThere },
        focus: isReaders ? 'body' : undefined,
      };
    }
    case 'not seen': {
      const look = time(outcome.at, outcome.had ? words.notSeen : words.noList);
      const { alert } = where;
      return { shown: alert?.actions ? { heard: look, alert: { ...alert, look } } : { report: { kind: 'warning', text: look } } };
    }
    case 'seen': {
      const { own, comment } = outcome;
      const report: Report = { kind: 'published', text: time(own.at, words.ownPublished), own: body, url: comment?.url };
      if (comment)
        return {
          outbox: 'drop',
          draft: 'forget',
          shown: { report },
          event: own.state === 'unknown' ? new CommentAcceptedEvent(draft, article, 'published', comment) : undefined,
        };
      // The answer to what is on its way will say so.
      return { draft: 'forget', shown: where.sending ? undefined : { alert: undefined, report } };
    }
    case 'held':
      return { outbox: 'held', draft: 'forget' };
  }
}

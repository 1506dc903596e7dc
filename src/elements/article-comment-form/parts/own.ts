import { fill } from '../../../core/words.js';
import { lookFor } from '../../../domains/comments/look.js';
import { isSame, type OwnComment } from '../../../domains/comments/own-comments.js';
import type { Queued } from '../../../domains/comments/send-queue.js';
import { printedOn } from '../../../features/comments-page/printed-comments.js';
import type { FormWords } from '../../../features/form-kit/problems.js';
import type { FormContext } from './form-context.js';
import { timeText, waysOf, type Action, type OwnKey, type Shown } from './messages.js';
import type { Outcome } from './outcome.js';

/** What this browser keeps of the article, as it was last read from storage. */
export interface Kept {
  readonly own: readonly OwnComment[];
  readonly waiting: readonly Queued[];
  /** Answers that were begun to comments that are not on the page. */
  readonly strays: readonly (readonly [parent: string, body: string])[];
}

/** A comment sent before, in one line that opens. */
export interface OwnEntry {
  readonly kind: string;
  readonly text: string;
  readonly own: string;
  readonly actions: readonly Action[];
}

/** Whether the form says something of a comment already. */
function isTold({ body, parentId }: OwnComment, { alert, report }: Shown, sent: OwnKey | undefined): boolean {
  const told = report?.kind === 'sending' || report?.own === body || Boolean(alert?.actions?.length);
  return told && body === sent?.body && parentId === sent.parentId;
}

/** Makes the lines below the form for what was sent or begun earlier, with what the reader can do about each. */
export function entriesOf(kept: Kept, shown: Shown, sent: OwnKey | undefined, words: FormWords, language: string): OwnEntry[] {
  const texts = { held: words.ownHeld, received: words.ownReceived, unknown: words.ownUnknown };
  const { report } = shown;
  const own = kept.own.filter((each) => !isTold(each, shown, sent));
  const waiting = kept.waiting.filter(({ draft }) => report?.kind !== 'queued' || draft.body !== report.own);
  // What was sent is told of as that.
  const others = [...own, ...waiting.map(({ draft }) => draft)].map(({ body }) => body);
  const time = (at: number, text: string): string => fill(text, { time: timeText(at, language) });
  return [
    ...waiting.map(({ key, at, draft }): OwnEntry => ({
      kind: 'queued',
      text: time(at, words.ownQueued),
      own: draft.body,
      actions: [{ way: 'cancelSending', of: key }],
    })),
    ...kept.strays
      .filter(([, body]) => !others.includes(body))
      .map(([of, body]): OwnEntry => ({
        kind: 'draft',
        text: words.begunAnswer,
        own: body,
        actions: [
          { way: 'takeAnswer', of },
          { way: 'dismiss', of },
        ],
      })),
    ...own.map((each): OwnEntry => ({
      kind: each.state,
      text: time(each.at, texts[each.state] ?? words.ownReceived),
      own: each.body,
      actions: [...(each.state === 'unknown' ? waysOf(each) : []), { way: 'dismiss', of: each }],
    })),
  ];
}

/** Looks in the page, then in the list, for what was sent before. */
export async function* seek(form: FormContext): AsyncGenerator<Extract<Outcome, { is: 'seen' | 'held' }>> {
  const isOpen = (own: OwnComment): boolean => !isTold(own, form.shown, form.sent);
  const sent = form.own.list().filter(isOpen);
  const printed = sent.length ? printedOn(form.form.ownerDocument) : [];
  for (const own of sent) {
    const comment = printed.find((item) => isSame(item, own));
    if (comment?.state === 'published') yield { is: 'seen', own, comment };
    else if (comment && own.state === 'unknown') yield { is: 'held', own, comment };
  }
  const waiting = form.own.list().filter(isOpen);
  if (!waiting.length) return;
  const { found } = await lookFor(await form.backend(), waiting);
  // A comment that is on its way by now is told of by what sends it.
  for (const [own, comment] of found) if (form.own.find(own) && isOpen(own)) yield { is: 'seen', own, comment };
}

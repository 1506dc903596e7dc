import { fill } from '../../../core/words.js';
import type { FormContext } from './form-context.js';
import type { OwnEntry } from './form-view.js';
import type { OfflineQueue } from './offline-queue.js';
import type { OwnList } from './own-list.js';
import type { Submission } from './submission.js';

/** The lines below the form for what was sent earlier, and what the reader can do about each. */
export function ownEntries(form: FormContext, own: OwnList, queue: OfflineQueue, submission: Submission): OwnEntry[] {
  const { words } = form;
  const texts = { held: words.ownHeld, received: words.ownReceived, unknown: words.ownUnknown };
  const told = form.shown.outcome?.kind === 'queued' ? form.shown.outcome.own : undefined;
  const waiting = queue.list().filter(({ draft }) => draft.body !== told);
  // What was sent is told of as that.
  const sent = [...own.list(), ...waiting.map(({ draft }) => draft)].map(({ body }) => body);
  const strays = form.drafts.strays().filter(([, body]) => !sent.includes(body));
  return [
    ...waiting.map(({ key, at, draft }) => ({
      kind: 'queued',
      text: fill(words.ownQueued, { time: form.time(at) }),
      own: draft.body,
      actions: [{ text: words.cancelSending, run: () => queue.cancel(key) }],
    })),
    ...strays.map(([parent, body]) => {
      const take = (wanted: boolean): void => {
        form.drafts.takeStray(parent, wanted);
        form.refilled();
        form.host.requestUpdate();
        form.fields.find('body')?.focus();
      };
      const actions = [
        { text: words.takeAnswer, run: () => take(true) },
        { text: words.dismiss, run: () => take(false) },
      ];
      return { kind: 'draft', text: words.begunAnswer, own: body, actions };
    }),
    ...own.list().map((each) => ({
      kind: each.state,
      text: fill(texts[each.state] ?? words.ownReceived, { time: form.time(each.at) }),
      own: each.body,
      actions: [
        ...(each.state === 'unknown'
          ? [
              { text: words.checkAgain, run: () => submission.check(each) },
              { text: words.sendAgain, run: () => submission.again(each) },
            ]
          : []),
        { text: words.dismiss, run: () => own.dismiss(each) },
      ],
    })),
  ];
}

import type { CommentItem, Draft, Field, RefusalCode } from '../../domains/comments/contract.js';

/** What all events of the form have: they bubble, cross shadow roots, and carry what the reader sent. */
abstract class CommentEvent extends Event {
  constructor(
    type: string,
    /** What the reader sent, or is about to. */
    readonly draft: Draft,
    /** The article it is for, as the server names it. */
    readonly articleId: string,
    cancelable = false,
  ) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** Before a comment is sent. Cancelled, nothing is sent and the form stays as it is. */
export class CommentSubmitEvent extends CommentEvent {
  constructor(draft: Draft, articleId: string) {
    super('comment-submit', draft, articleId, true);
  }
}

/** The server has the comment and does not hold it back. */
export class CommentAcceptedEvent extends CommentEvent {
  constructor(
    draft: Draft,
    articleId: string,
    /** `published`: it is in the list; `received`: the server took it and did not say more. */
    readonly state: 'published' | 'received',
    /** As the server has it, where it said so. */
    readonly comment?: CommentItem,
  ) {
    super('comment-accepted', draft, articleId);
  }
}

/** The server has the comment, and somebody has to approve it. */
export class CommentHeldEvent extends CommentEvent {
  constructor(
    draft: Draft,
    articleId: string,
    /** As the server has it, where it said so. */
    readonly comment?: CommentItem,
  ) {
    super('comment-held', draft, articleId);
  }
}

/** The server refused the comment: nothing is stored. */
export class CommentRejectedEvent extends CommentEvent {
  constructor(
    draft: Draft,
    articleId: string,
    /** Why: `required`, `duplicate`, `rate-limited`, `closed` and so on. */
    readonly code: RefusalCode,
    /** The field to mend, where that is known. */
    readonly field?: Field,
    /** The server's own words, plain text. */
    readonly serverMessage?: string,
    /** Seconds to wait before sending again. */
    readonly retryAfter?: number,
  ) {
    super('comment-rejected', draft, articleId);
  }
}

/** No answer, or none that says whether the comment is stored. */
export class CommentErrorEvent extends CommentEvent {
  constructor(
    draft: Draft,
    articleId: string,
    /** `network`, `unreadable` or `server`. */
    readonly code: RefusalCode,
    /** Whether the comment may be stored all the same. */
    readonly maybeStored: boolean,
  ) {
    super('comment-error', draft, articleId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-submit': CommentSubmitEvent;
    'comment-accepted': CommentAcceptedEvent;
    'comment-held': CommentHeldEvent;
    'comment-rejected': CommentRejectedEvent;
    'comment-error': CommentErrorEvent;
  }
}

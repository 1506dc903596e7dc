/**
 * A reader wants to answer a comment. The form for the same article moves below it and has the focus; cancelled, the form
 * stays where it is, for a site that answers in its own way.
 */
export class CommentReplyEvent extends Event {
  constructor(
    /** The article, as the server names it. */
    readonly articleId: string,
    /** The comment to be answered. */
    readonly commentId: string,
    /** Who wrote it, plain text. */
    readonly name: string,
    /** The comment's own element: the form goes to its end, before the answers it already has. */
    readonly place: Element,
  ) {
    super('comment-reply', { bubbles: true, composed: true, cancelable: true });
  }

  #taken = false;

  /** Whether a form has taken it. */
  get taken(): boolean {
    return this.#taken;
  }

  /** For a form: true for the first that asks, since the answer is written in one. */
  take(): boolean {
    return !this.#taken && (this.#taken = true);
  }
}

/** Comments have come from the server and are in the page. */
export class CommentsLoadEvent extends Event {
  constructor(
    /** The article, as the server names it. */
    readonly articleId: string,
    /** How many of them were not in the page before. */
    readonly count: number,
    /** How many the article has; undefined where the server does not say. */
    readonly total: number | undefined,
  ) {
    super('comments-load', { bubbles: true, composed: true });
  }
}

/** The list could not be had. What was there stays, and a line under it says so. */
export class CommentsErrorEvent extends Event {
  constructor(
    /** The article, as the server names it. */
    readonly articleId: string,
    /** Why, in English, for developers. */
    readonly message: string,
  ) {
    super('comments-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comments-load': CommentsLoadEvent;
    'comments-error': CommentsErrorEvent;
    'comment-reply': CommentReplyEvent;
  }
}

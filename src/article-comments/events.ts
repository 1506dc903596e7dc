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
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-reply': CommentReplyEvent;
  }
}

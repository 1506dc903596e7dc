import { CommentReplyEvent } from './thread-events.js';
import { saysNoForm } from './find-form.js';
import { authorOf, bodyOf, commentAround, printedId } from './printed-comments.js';

/** What a thread says of answering. */
interface RepliesHost extends HTMLElement {
  readonly articleId: string | null;
  readonly replies: string | null;
}

interface FormOnPage extends Element {
  articleId?: string | null;
}

/** Whether there is a form on the page that would take an answer. */
function hasForm(host: RepliesHost): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  const forms: FormOnPage[] = [...new Set([root, host.ownerDocument])].flatMap((place) => [
    ...place.querySelectorAll('article-comment-form'),
  ]);
  return forms.some((form) => {
    const articleId = form.articleId ?? form.getAttribute('article-id');
    return (!articleId || !host.articleId || articleId === host.articleId) && !saysNoForm(form);
  });
}

export function canReply(host: RepliesHost, open: boolean): boolean {
  return open && host.replies !== 'never' && (host.replies === 'always' || hasForm(host));
}

/** WordPress's own script moves WordPress's own form; its links are then none of ours. */
const wordpressReplies = (): boolean => 'addComment' in globalThis;

/** The button to answer with, for lists whose server prints none. WordPress does where it wants one. */
export function addReplyButton(comment: HTMLElement, make: (name: string) => HTMLElement): void {
  const body = bodyOf(comment);
  if (comment.matches('.comment, .pingback, .trackback') || body.querySelector('.comment-reply-link, .comment-reply-button')) return;
  const button = make(authorOf(comment));
  const below = body.querySelector(':scope > :is(ol, ul)');
  if (below) below.before(button);
  else body.append(button);
}

/** Says what the reader wants, if this was a click on something that answers a comment. */
export function onReplyClick(host: RepliesHost, event: Event, articleId: string, able: boolean): void {
  const control = (event.target as Element).closest?.('.comment-reply-button, .comment-reply-link');
  const item = control && (commentAround(control) ?? control.closest<HTMLElement>('article'));
  if (!control || !item) return;
  const isLink = control.matches('.comment-reply-link');
  if (isLink && (!able || wordpressReplies() || event.defaultPrevented)) return;
  const reply = replyFrom(control as HTMLElement, item, articleId);
  if (!reply) return;
  // The server's own link leads to its own form, where there is none here that takes the answer.
  if ((!host.dispatchEvent(reply) || reply.taken) && isLink) event.preventDefault();
}

/** What a click on something that answers a comment says. */
export function replyFrom(control: HTMLElement, item: HTMLElement, articleId: string): CommentReplyEvent | undefined {
  const id = control.dataset['commentid'] || printedId(item);
  if (!id) return undefined;
  const isLink = control.matches('.comment-reply-link');
  // Printed by a block theme, a comment is a row of columns, and the form belongs into the one with the words.
  const [body, around] = [bodyOf(item), control.parentElement?.closest<HTMLElement>('li, article, .wp-block-column')];
  let place = body;
  if (isLink && around && item.contains(around)) place = around;
  // In no list, what holds the words may hold the answers too.
  else if (isLink && body === item) place = control.parentElement!;
  return new CommentReplyEvent(articleId, id, authorOf(item), place);
}

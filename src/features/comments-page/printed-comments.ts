import type { CommentItem } from '../../domains/comments/contract.js';

export interface PrintedComment {
  /** Undefined where the page gives none. */
  readonly id: string | undefined;
  readonly comment: HTMLElement;
  readonly parentId: string | null;
  readonly depth: number;
}

const named = /^(?:li-|div-)?comment-(.+)$/;

/** The comment that an element's id, or an address, names as WordPress does; undefined for another name. */
export const commentNamed = (name: string): string | undefined => named.exec(name)?.[1];

/** The list of comments that the server has printed, empty or not, if there is one. */
export function printedList(host: Element): HTMLElement | undefined {
  const lists = [...host.querySelectorAll<HTMLElement>('.comment-list, .commentlist, ol, ul')];
  return lists.find((list) => list.matches('ol, ul') && !list.closest('form, nav'));
}

/** The id a comment has in the page, as the server names it. */
export function printedId(comment: HTMLElement): string | undefined {
  const inner = comment.querySelector<HTMLElement>(':scope > [id]');
  return comment.dataset['commentId'] || commentNamed(comment.id) || (inner ? commentNamed(inner.id) : undefined);
}

/** The comments in a list and in those inside it, in reading order. Lists that are part of a comment's text are not read. */
export function readPrinted(list: Element, parentId: string | null = null, depth = 1): PrintedComment[] {
  return [...list.children].flatMap((comment) => {
    if (!(comment instanceof HTMLElement) || comment.localName !== 'li') return [];
    const id = printedId(comment);
    const below = [...comment.querySelectorAll(':scope > :is(ol, ul), :scope > div > .children')];
    return [{ id, comment, parentId, depth }, ...below.flatMap((inner) => readPrinted(inner, id ?? parentId, depth + 1))];
  });
}

/** What holds a comment itself, without its answers. */
export const bodyOf = (comment: Element): HTMLElement =>
  comment.querySelector<HTMLElement>(':scope > :is(article, .comment-body)') ??
  comment.querySelector<HTMLElement>(':scope > div:has(+ :is(ol, ul)), :scope > div:only-child') ??
  (comment as HTMLElement);

/** A printed comment as a list would give it, to know the reader's own by. */
export function asItem({ id, comment, parentId }: PrintedComment): CommentItem {
  const body = bodyOf(comment);
  const text = body.querySelector('.comment-content, .wp-block-comment-content, .comment-text') ?? body;
  return {
    id: id ?? '',
    parentId,
    name: authorOf(comment),
    body: textOf(text),
    date: body.querySelector('time')?.dateTime ?? '',
    state: body.querySelector('.comment-awaiting-moderation') ? 'held' : 'published',
  };
}

/** With the signs that scripts have made pictures of. */
function textOf(content: Element): string {
  if (!content.querySelector('img[alt]')) return content.textContent;
  const copy = content.cloneNode(true) as Element;
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
  return copy.textContent;
}

const author = ['.fn', '.wp-block-comment-author-name', '.comment-author', '[rel~="author"]', 'cite', 'b', 'strong'];

/** Who wrote a comment that stands in the page, ours or the server's. */
export function authorOf(comment: Element): string {
  const body = comment.querySelector(':scope > :is(article, .comment-body, div)') ?? comment;
  for (const selector of author) {
    const found = body.querySelector(selector)?.textContent.trim();
    if (found) return found;
  }
  return '';
}

/**
 * The comments that the server has printed anywhere on the page, known by the lists that WordPress and `<article-comments>`
 * write. One that only its author sees is `held`.
 */
export function printedOn(document: Document): CommentItem[] {
  const lists = [...document.querySelectorAll('.comment-list, .commentlist, .wp-block-comment-template')];
  const outer = lists.filter((list) => !list.parentElement?.closest('.comment-list, .commentlist, .wp-block-comment-template'));
  return outer
    .flatMap((list) => readPrinted(list))
    .filter(({ comment }) => !comment.matches('.comment-own'))
    .map(asItem);
}

/** The comment that a browser was sent on to after it had posted one, as WordPress says it in the address. */
export function sentTo({ location }: Document): string | undefined {
  if (!location) return undefined;
  const { searchParams, hash } = new URL(location.href);
  return searchParams.get('unapproved') ?? named.exec(hash.slice(1))?.[1];
}

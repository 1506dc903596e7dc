import { bringHome } from '../../../features/comments-page/reply-home.js';
import type { Sort } from '../../../domains/comments/contract.js';
import { placeIn, type KeptPlace } from './kept-place.js';
import { bodyOf } from '../../../features/comments-page/printed-comments.js';

/**
 * Frameworks keep a page as a copy of its nodes, or as HTML, and put that back when the reader comes back: Turbo, htmx,
 * swup. Comments that a thread has written are in the copy, and are no print of the server's. So its lists are marked, with
 * the order they are in.
 */
const MARK = 'data-listed';

export const markList = (list: Element, sort: Sort): void => list.setAttribute(MARK, sort);

/** The order of a list that a thread has written; undefined for one that the server has printed. */
export const writtenOrder = (list: Element): Sort | undefined => (list.getAttribute(MARK) as Sort | null) ?? undefined;

/** Takes out of a copied list what was there for one reader at one time. */
export function sweepList(list: Element): void {
  // In a list of the server's, a form may be answering by now.
  if (writtenOrder(list)) for (const form of list.querySelectorAll('article-comment-form')) bringHome(form);
  for (const own of list.querySelectorAll('.comment-own')) {
    const { parentElement } = own;
    own.remove();
    if (parentElement !== list && !parentElement?.childElementCount) parentElement?.remove();
  }
  for (const body of list.querySelectorAll('[data-new]')) body.removeAttribute('data-new');
}

/** Keeps the reader's place in a list that is written anew; call what it returns when it is. */
export function holdPlace(
  document: Document,
  sort: Sort,
  comments: readonly [string, Element][],
): (find: (id: string) => Element | undefined) => void {
  const { id, top = 0 }: KeptPlace = placeIn(document, sort, comments);
  return (find) => {
    const comment = id === undefined ? undefined : find(id);
    const now = comment && bodyOf(comment).getBoundingClientRect().top;
    if (now !== undefined) document.defaultView?.scrollBy({ top: now - top, behavior: 'instant' });
  };
}

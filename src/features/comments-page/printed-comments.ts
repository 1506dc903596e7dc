import type { CommentItem } from '../../domains/comments/contract.js';
import { hiddenEmail } from '../../domains/comments/text.js';

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

/** A comment in no list: WordPress prints them so with `style: div`, each inside the one it answers. */
const BLOCK = 'div:is(.comment, .pingback, .trackback)';

/** What is round comments that are in no list. */
function blocksIn(root: ParentNode): HTMLElement[] {
  const outer = [...root.querySelectorAll<HTMLElement>(BLOCK)].filter(
    (one) => printedId(one) && !one.parentElement!.closest(`li, ${BLOCK}`),
  );
  return [...new Set(outer.map(({ parentElement }) => parentElement!))];
}

/** The comment that something in it belongs to. */
export const commentAround = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('li') ?? element.closest<HTMLElement>(BLOCK);

/** The list of comments that the server has printed, empty or not, or what is round them, if there is one. */
export function printedList(host: Element): HTMLElement | undefined {
  const [blocks] = blocksIn(host);
  if (blocks) return blocks;
  const lists = [...host.querySelectorAll<HTMLElement>('.comment-list, .commentlist, ol, ul')];
  return lists.find((list) => list.matches('ol, ul') && !list.closest('form, nav'));
}

/** The id a comment has in the page, as the server names it. */
export function printedId(comment: HTMLElement): string | undefined {
  const inner = comment.querySelector<HTMLElement>(comment.matches(BLOCK) ? ':scope > [id]:not(.comment)' : ':scope > [id]');
  return comment.dataset['commentId'] || commentNamed(comment.id) || (inner ? commentNamed(inner.id) : undefined);
}

/** The comments in a list and in those inside it, in reading order. Lists that are part of a comment's text are not read. */
export function readPrinted(list: Element, parentId: string | null = null, depth = 1): PrintedComment[] {
  return [...list.children].flatMap((comment) => {
    if (!(comment instanceof HTMLElement) || !comment.matches(`li, ${BLOCK}`)) return [];
    const id = printedId(comment);
    // A block in a comment that is of the same number, or of none, is what holds it.
    if (comment.localName !== 'li' && (!id || id === parentId)) return [];
    const below = [...comment.querySelectorAll(':scope > :is(ol, ul, .children), :scope > div > .children')];
    if (comment.localName !== 'li') below.unshift(comment);
    return [{ id, comment, parentId, depth }, ...below.flatMap((inner) => readPrinted(inner, id ?? parentId, depth + 1))];
  });
}

/** What holds a comment itself, without its answers. */
export const bodyOf = (comment: Element): HTMLElement =>
  comment.querySelector<HTMLElement>(':scope > :is(article, .comment-body)') ??
  comment.querySelector<HTMLElement>(':scope > div:has(+ :is(ol, ul)), :scope > div:only-child') ??
  (comment as HTMLElement);

/** Finds what belongs to a comment itself, where its answers may stand in the same element. */
const ownPart = (body: Element, selector: string): Element | null => body.querySelector(`:is(${selector}):not(:scope ${BLOCK} *)`);

/** A printed comment as a list would give it, to know the reader's own by. */
export function asItem({ id, comment, parentId }: PrintedComment): CommentItem {
  const body = bodyOf(comment);
  return {
    id: id ?? '',
    parentId,
    name: authorOf(comment),
    body: wordsOf(body),
    date: ownPart(body, 'time')?.getAttribute('datetime') ?? '',
    state: ownPart(body, '.comment-awaiting-moderation') ? 'held' : 'published',
  };
}

/** What a comment holds besides its words, where nothing is round them. */
const APART = `.comment-author, .comment-meta, .comment-awaiting-moderation, .reply, .children, ${BLOCK}`;

/** The words of a comment, with the signs that scripts have made pictures of, and the addresses that Cloudflare has hidden. */
function wordsOf(body: Element): string {
  const content = ownPart(body, '.comment-content, .wp-block-comment-content, .comment-text');
  const copy = (content ?? body).cloneNode(true) as Element;
  if (!content) for (const apart of copy.querySelectorAll(APART)) apart.remove();
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
  for (const email of copy.querySelectorAll<HTMLElement>('[data-cfemail]')) email.replaceWith(hiddenEmail(email.dataset['cfemail']!));
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
 * The comments that the server has printed anywhere on the page, known by the lists and blocks that WordPress and
 * `<article-comments>` write. One that only its author sees is `held`.
 */
export function printedOn(document: Document): CommentItem[] {
  const lists = [...document.querySelectorAll('.comment-list, .commentlist, .wp-block-comment-template')];
  const outer = lists.filter((list) => !list.parentElement?.closest('.comment-list, .commentlist, .wp-block-comment-template'));
  return [...new Set([...outer, ...blocksIn(document)])]
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

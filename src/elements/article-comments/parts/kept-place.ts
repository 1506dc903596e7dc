import type { Sort } from '../../../domains/comments/contract.js';
import { pageUrl } from '../../../core/page-url.js';
import { bodyOf } from '../../../features/comments-page/printed-comments.js';

/** Where a reader was in a list as the page was left. */
export interface KeptPlace {
  readonly count: number;
  readonly sort: Sort;
  /** The comment at the top of the screen, and where it was; none where the list was still to come. */
  readonly id?: string;
  readonly top?: number;
}

/** Only the place of the page that was left last is of use; one for each article of it. */
const keyOf = (article: string): string => `article-elements.place:${article}`;

/** Where the reader is now. */
export function placeIn(document: Document, sort: Sort, comments: readonly [string, Element][]): KeptPlace {
  const height = document.defaultView?.innerHeight ?? 0;
  const bodies = comments.map(([id, comment]) => [id, bodyOf(comment).getBoundingClientRect()] as const);
  const [id, box] = bodies.find(([, { bottom }]) => bottom > 0) ?? bodies.at(-1) ?? [];
  const at = id !== undefined && box && box.top < height ? { id, top: Math.round(box.top) } : {};
  return { count: comments.length, sort, ...at };
}

/** Writes down where the reader is, for a reload or the way back. Nothing is kept where the browser forbids it. */
export function keepPlace(article: string, document: Document, sort: Sort, comments: readonly [string, Element][]): void {
  try {
    sessionStorage.setItem(keyOf(article), JSON.stringify({ url: pageUrl(document), ...placeIn(document, sort, comments) }));
  } catch {
    // The list begins at its beginning again.
  }
}

/** The place a reader comes back to by a reload or through the history; once. */
export function takePlace(article: string, document: Document): KeptPlace | undefined {
  const [navigation] = document.defaultView?.performance.getEntriesByType('navigation') ?? [];
  try {
    const text = sessionStorage.getItem(keyOf(article));
    sessionStorage.removeItem(keyOf(article));
    const place = JSON.parse(text ?? 'null') as (KeptPlace & { url: string }) | null;
    const returns = /^(reload|back_forward)$/.test((navigation as PerformanceNavigationTiming | undefined)?.type ?? '');
    return returns && place?.url === pageUrl(document) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Brings a comment to where it was on screen; `hold` keeps it there while the page finds its height. */
export function returnTo(comment: Element, top: number, hold: (go: () => void) => void): void {
  if (history.scrollRestoration === 'manual') return;
  const go = (): void => scrollBy({ top: bodyOf(comment).getBoundingClientRect().top - top, behavior: 'instant' });
  hold(go);
  // What the browser remembers of the page comes last.
  if (comment.ownerDocument.readyState !== 'complete') addEventListener('load', () => hold(go), { once: true });
}

const THREADS = 'article-comments:not(article-comments article-comments)';

/**
 * Finds what belongs to a thread of comments, on a page that may have several: of those in the smallest surroundings that
 * have any, the one in the same place of the order as the thread, else the first.
 *
 * @param path - The surroundings, from the innermost.
 * @param thread - The `<article-comments>` in question.
 * @param find - Gives the candidates in one of the surroundings.
 */
export function nearest<T>(path: Iterable<ParentNode>, thread: Element, find: (place: ParentNode) => T[]): T | undefined {
  for (const place of path) {
    const found = find(place);
    if (!found.length) continue;
    const threads = [...place.querySelectorAll(THREADS)];
    return found[threads.length === found.length ? threads.indexOf(thread) : 0] ?? found[0];
  }
  return undefined;
}

/** Gives an element's surroundings, from the innermost to the document. */
export function* around(element: Element): Generator<ParentNode & Node> {
  for (let at = element.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) yield at as ParentNode & Node;
}

/** Whether what stands in a page can be of this thread: its own surroundings have no other one nearer by. */
export function canBeOf(element: Element, thread: Element): boolean {
  for (const place of around(element)) if (place.querySelector(THREADS)) return place.contains(thread);
  return true;
}

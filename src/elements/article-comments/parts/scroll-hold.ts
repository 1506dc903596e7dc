import { bodyOf } from '../../../features/comments-page/printed-comments.js';

/** Whether the focus may be taken away: it is nowhere, or in the form that has just sent its words, and no others are in it. */
export function isFree(document: Document, form: Element): boolean {
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  return form.contains(active) && !(active instanceof HTMLTextAreaElement && active.value);
}

/**
 * Keeps what the reader looks at where it is while comments come in above it. Browsers with scroll anchoring do that by
 * themselves; for the others, Safari, the difference is scrolled away.
 */
export function holdScroll(list: Element): () => void {
  const { defaultView } = list.ownerDocument;
  if (!defaultView || defaultView.CSS.supports('overflow-anchor', 'auto')) return () => {};
  const shown = [...list.querySelectorAll('li')].findLast((comment) => comment.getBoundingClientRect().top < defaultView.innerHeight);
  const top = shown?.getBoundingClientRect().top;
  return () => {
    if (shown?.isConnected && top !== undefined)
      defaultView.scrollBy({ top: shown.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

/** Opens what an element is folded away in, as browsers do for what the server has printed. */
function unfold(element: Element): Element {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) outer.open = true;
    else if (outer.getAttribute('hidden') === 'until-found') {
      outer.dispatchEvent(new Event('beforematch', { bubbles: true }));
      outer.removeAttribute('hidden');
    }
  }
  return element;
}

/** Gives a comment the focus, and brings it on screen where that is asked for. */
export function focusOn(comment: HTMLElement, scroll?: ScrollLogicalPosition): void {
  const body = bodyOf(comment);
  if (!body.hasAttribute('tabindex')) body.tabIndex = -1;
  if (scroll) unfold(body).scrollIntoView({ block: scroll, behavior: 'instant' });
  body.focus({ preventScroll: true });
}

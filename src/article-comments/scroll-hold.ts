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

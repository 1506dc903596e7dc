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

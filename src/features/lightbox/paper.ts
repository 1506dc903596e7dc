/** What a picture lies on in the page: a chart may be transparent, and drawn for that alone. */
export interface Paper {
  readonly color: string;
  /** What lies on that and is not opaque itself, the uppermost first. */
  readonly layers: string;
  readonly scheme: string;
}

const isOpaque = (color: string): boolean => color !== 'transparent' && !color.startsWith('rgba') && !color.includes('/');
const isNothing = (color: string): boolean => /^transparent$|[,/] ?0\)$/.test(color);

/** The first opaque colour behind an element, through shadow roots, with what lies on it; the window's own where the page has none. */
export function paperOf(element: Element): Paper {
  const scheme = getComputedStyle(element).colorScheme;
  const layers: string[] = [];
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
    const { backgroundColor: color, backgroundImage: image } = getComputedStyle(at);
    // A photograph behind it is not brought along.
    if (image.includes('gradient(') && !image.includes('url(')) layers.push(image);
    if (isOpaque(color)) return { color, layers: layers.join(), scheme };
    if (!isNothing(color)) layers.push(`linear-gradient(${color}, ${color})`);
  }
  return { color: 'Canvas', layers: layers.join(), scheme };
}

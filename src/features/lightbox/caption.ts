/** Copies the publisher's nodes, without what ties them to a place in the page. */
export function copyOf<T extends Element>(node: T): T {
  const copy = node.cloneNode(true) as T;
  for (const each of [copy, ...copy.querySelectorAll('*')])
    for (const name of each.getAttributeNames()) if (/^(?:id|class|style|slot|part|on.*)$/.test(name)) each.removeAttribute(name);
  return copy;
}

/** Copies words as the page shows them: without what is not there for anybody, and what is for screen readers alone stays so. */
function wordsOf(node: HTMLElement): HTMLElement {
  const copy = copyOf(node);
  const copies = [...copy.querySelectorAll('*')];
  for (const [index, each] of [...node.querySelectorAll('*')].entries()) {
    const { width, height, right } = each.getBoundingClientRect();
    const { display, position } = getComputedStyle(each);
    if (display === 'none') copies[index]!.remove();
    else if (position === 'absolute' && ((width <= 1 && height <= 1) || right + scrollX <= 0)) copies[index]!.className = 'spoken';
  }
  return copy;
}

const saysSomething = (node: Element | null): node is HTMLElement => Boolean(node?.textContent?.trim());

/** The caption of a figure itself, not one of a figure inside it. */
function captionOf(figure: Element): HTMLElement | undefined {
  return [...figure.querySelectorAll('figcaption')].find((each) => each.closest('figure') === figure && saysSomething(each));
}

/** What describes a picture that has no caption, as in the galleries of older themes. */
function descriptionOf(image: Element): HTMLElement | null {
  const ids = image.closest('[aria-describedby], [expandable]')?.getAttribute('aria-describedby')?.trim().split(/\s+/) ?? [];
  const nodes = ids.map((id) => (image.getRootNode() as Document).getElementById(id)).filter(saysSomething);
  if (!nodes.length) return null;
  const caption = document.createElement('figcaption');
  caption.append(...nodes.flatMap((node) => [...wordsOf(node).childNodes, ' ']));
  return caption;
}

/** A copy of what the page says of a picture: its caption, or that of the gallery it is in, and in any case whose it is. */
export function captionFor(image: Element): HTMLElement | null {
  let copy: HTMLElement | null = null;
  for (let figure = image.closest('figure'); figure; figure = figure.parentElement?.closest('figure') ?? null) {
    const caption = captionOf(figure);
    if (!caption) continue;
    if (!copy) copy = wordsOf(caption);
    else if (!copy.querySelector('cite')) copy.append(' ', ...[...caption.querySelectorAll('cite')].map(copyOf));
  }
  return copy ?? descriptionOf(image);
}

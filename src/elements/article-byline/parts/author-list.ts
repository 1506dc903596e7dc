import { listSeparators } from '../../../core/list.js';

const isSeparator = (element: Element): boolean => element.hasAttribute('data-separator');
/** One without a name, as a CMS prints for an account that is gone, is nobody to join. */
const isAuthor = (element: Element): boolean =>
  element.slot === 'author' && !isSeparator(element) && (element.textContent.trim() !== '' || element.querySelector('img') !== null);

/** Whether the byline holds nothing but authors and times: only then is there a list to join. */
function authorsAlone(byline: Element): boolean {
  return [...byline.childNodes].every((node) =>
    node instanceof Element
      ? node.slot === 'author' || node.slot === 'published' || node.slot === 'updated'
      : node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim(),
  );
}

/**
 * Joins the authors of a byline as the language joins a list, by text between them. The text is put into the light DOM,
 * beside the links it joins, so that it is selected, copied, printed and read in reader mode like the names.
 */
export function joinAuthors(byline: HTMLElement, language: string): void {
  const authors = [...byline.children].filter(isAuthor);
  const separators = authorsAlone(byline)
    ? listSeparators(
        authors.map((author) => author.textContent.trim()),
        language,
      )
    : [];
  const kept = new Set<Element>();
  for (const [index, separator] of separators.entries()) {
    const author = authors[index] as Element;
    let element = author.nextElementSibling;
    if (!element || !isSeparator(element)) {
      element = byline.ownerDocument.createElement('span');
      element.slot = 'author';
      element.setAttribute('data-separator', '');
      author.after(element);
    }
    // A translator wraps its words, and would begin anew: they stay.
    if (!element.firstElementChild && element.textContent !== separator) element.textContent = separator;
    kept.add(element);
  }
  for (const element of [...byline.children]) if (isSeparator(element) && !kept.has(element)) element.remove();
}

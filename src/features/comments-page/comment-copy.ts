import { cleanUrl } from '../../core/urls.js';
import { attributes, become, formula, mathNamespace, said, svgNamespace, type Said } from './comment-elements.js';

export interface CommentHtmlOptions {
  /** What addresses in it are relative to. */
  readonly base: string;
  /** The words for what is not shown, with its description or without. Pictures and players are never loaded: they become links. */
  readonly describe: (kind: Said, description: string) => string;
}

/** No comment needs more; deeper down, only the words are kept. */
const deepest = 24;
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** Writes what is in `from` anew into `to`, element by element. */
export function copyChildren(from: Node, to: Node, options: CommentHtmlOptions, depth = 0): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) addText(to, (node as Text).data);
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node as Element, to, options, depth);
  }
}

function copyElement(from: Element, to: Node, options: CommentHtmlOptions, depth: number): void {
  // A second rendering, for eyes alone, of what is there as a formula or as words.
  if (from.getAttribute('aria-hidden') === 'true' && from.localName !== 'img') return;
  if (from.namespaceURI === mathNamespace) return copyFormula(from, to, depth);
  if (from.namespaceURI === svgNamespace) {
    if (from.localName === 'svg') addText(to, options.describe('drawing', textOf(from, 'aria-label') || from.textContent.trim()));
    return;
  }
  const { localName } = from;
  if (from.namespaceURI !== htmlNamespace) return;
  const kind = said.get(localName as never);
  if (kind) return copyMedia(from, kind, to, options);
  if (localName === 'input') return copyBox(from, to);
  const name = become.get(localName);
  if (name === undefined) return;
  if (depth >= deepest) return addText(to, from.textContent);
  const link = name === 'a' ? commentUrl(from.getAttribute('href'), options.base) : undefined;
  if (!name || (name === 'a' && !link)) return copyChildren(from, to, options, depth + 1);
  const element = to.ownerDocument!.createElement(name);
  if (link) setLink(element as HTMLAnchorElement, link);
  copyAttributes(from, element);
  to.appendChild(element);
  // A comment's headings are none of the page's.
  const inner = /^h\d$/.test(localName) ? element.appendChild(to.ownerDocument!.createElement('strong')) : element;
  copyChildren(from, inner, options, depth + 1);
}

function copyAttributes(from: Element, to: Element): void {
  for (const [name, allowed] of Object.entries({ ...attributes['*'], ...attributes[to.localName] })) {
    const value = from.getAttribute(name);
    if (value !== null && allowed.test(value)) to.setAttribute(name, allowed.source === '^' ? '' : value);
  }
}

/** MathML lays a formula out and can do nothing else without its attributes; where there is none, its source is there to be read. */
function copyFormula(from: Element, to: Node, depth: number): void {
  const { localName } = from;
  if (!formula.has(localName)) return;
  if (depth >= deepest) return addText(to, from.textContent);
  const source = from.querySelector('annotation');
  if (localName === 'math' && (!source || !hasMore(from, source))) {
    if (!from.textContent.trim()) return;
    if (source) {
      to.appendChild(to.ownerDocument!.createElement('code')).textContent = source.textContent.trim();
      return;
    }
  }
  if (localName === 'annotation') return;
  const element = to.ownerDocument!.createElementNS(mathNamespace, localName);
  copyAttributes(from, element);
  to.appendChild(element);
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) addText(element, (node as Text).data);
    else if (node.nodeType !== Node.ELEMENT_NODE) continue;
    else if ((node as Element).namespaceURI === mathNamespace) copyFormula(node as Element, element, depth + 1);
    else addText(element, node.textContent ?? '');
  }
}

const hasMore = (math: Element, source: Element): boolean => math.textContent.trim() !== source.textContent.trim();

/** A box of a list of tasks: nobody can tick it here, and it says whether it is. */
function copyBox(from: Element, to: Node): void {
  const type = from.getAttribute('type')?.toLowerCase();
  if (type === 'checkbox' || type === 'radio') addText(to, from.hasAttribute('checked') ? '☑ ' : '☐ ');
}

/** Fetching a picture would tell whoever put it there that somebody reads, and when. */
function copyMedia(from: Element, kind: Said, to: Node, { base, describe }: CommentHtmlOptions): void {
  const description = textOf(from, 'alt') || textOf(from, 'aria-label') || textOf(from, 'title');
  // A smiley is a word of the sentence.
  if (kind === 'picture' && /^(?:[^\p{L}\p{N}]{1,12}|:[\w+-]{1,30}:)$/u.test(description)) return addText(to, description);
  const source = from.getAttribute('src') ?? from.getAttribute('data') ?? from.querySelector('source')?.getAttribute('src') ?? null;
  const url = commentUrl(source, base);
  const words = describe(kind, description);
  // The words stand beside others where a picture stood.
  if (/[\p{L}\p{N}]$/u.test(to.lastChild?.textContent ?? '')) addText(to, ' ');
  const after = /^[\p{L}\p{N}]/u.test(from.nextSibling?.textContent ?? '') ? ' ' : '';
  if (!url || (to as Element).closest?.('a')) return addText(to, words + after);
  const link = to.ownerDocument!.createElement('a');
  setLink(link, url);
  link.textContent = words;
  to.appendChild(link);
  if (after) addText(to, after);
}

const textOf = (element: Element, attribute: string): string => element.getAttribute(attribute)?.trim() ?? '';

function addText(to: Node, text: string): void {
  to.appendChild(to.ownerDocument!.createTextNode(text));
}

/** An address as a reader gave it: a whole one, or one that begins at the root of the server. */
export function commentUrl(value: unknown, base: string): string | undefined {
  return typeof value === 'string' && /^(https?:)?\//i.test(value.trim()) ? cleanUrl(value, base) : undefined;
}

/** A link that somebody else has put into the page. */
export function setLink(link: HTMLAnchorElement, url: string): void {
  link.href = url;
  link.rel = 'ugc nofollow noopener';
}

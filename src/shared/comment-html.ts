import { cleanUrl } from '../feeds/urls.js';
import { plainText } from '../comments/text.js';

/**
 * HTML of a reader's, from a server, into the page. Three steps, each enough by itself for what is known: it is parsed in
 * a document that runs and loads nothing; the browser's Sanitizer, or DOMPurify where there is none, takes out what is not
 * on the list; what is left is written anew, element by element, with the attributes that are written here and no others.
 */

const kept =
  'a abbr b blockquote br caption cite code dd del div dl dt em hr i ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody td th thead tr u ul var wbr';
const blocks = 'article section header footer main aside nav figure figcaption address center details summary';
const headings = 'h1 h2 h3 h4 h5 h6';
const inline = 'span font big bdi bdo dfn time acronym tfoot';

/** What an element becomes; an empty name leaves its children in its place. What is not here goes with all it contains. */
const become = new Map<string, string>([
  ...kept.split(' ').map((name) => [name, name] as const),
  ...blocks.split(' ').map((name) => [name, 'div'] as const),
  ...headings.split(' ').map((name) => [name, 'p'] as const),
  ...inline.split(' ').map((name) => [name, ''] as const),
  ['strike', 's'],
  ['tt', 'code'],
  ['img', ''],
]);
const elements = [...become.keys()];
const attributes = ['href', 'src', 'alt', 'lang', 'dir'];

/** No comment needs more; deeper down, only the words are kept. */
const deepest = 24;

type Parse = (html: string, into: HTMLElement) => void;
type SanitizerElement = HTMLElement & { setHTML(html: string, options: object): void };

/** Unknown until it is first needed; null where HTML can only be shown as its words. */
let parse: Parse | null | undefined;
let loading: Promise<void> | undefined;
let inert: Document | undefined;

const hasSanitizer = (): boolean => 'setHTML' in Element.prototype;

/** Parses by the browser's own sanitizer. */
export const parseBySanitizer: Parse = (html, into) => {
  (into as SanitizerElement).setHTML(html, { sanitizer: { elements, attributes, comments: false, dataAttributes: false } });
};

interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
type Factory = { createPolicy(name: string, rules: Policy): Policy };

/** Parses by DOMPurify. Rejects where it cannot be fetched, or the page allows no policy of this name. */
export async function loadDomPurify(): Promise<Parse> {
  const { default: purify } = await import('dompurify');
  // The same parser as above, in the same inert place; a page with Trusted Types asks who vouches for it.
  const policy = (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('article-elements', {
    createHTML: (html) => html,
    createScriptURL: () => '',
  });
  const rules = {
    ALLOWED_TAGS: ['#text', ...elements],
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    KEEP_CONTENT: false,
    IN_PLACE: true,
    // What it guards against is reading the result again as text, which nobody does.
    SAFE_FOR_XML: false,
    ...(policy ? { TRUSTED_TYPES_POLICY: policy as never } : {}),
  };
  return (html, into) => {
    into.innerHTML = policy ? policy.createHTML(html) : html;
    purify.sanitize(into, rules);
  };
}

/** Settles once `setComment` can show HTML as HTML, or has to do without. Never rejects. */
export function commentHtmlReady(): Promise<void> {
  if (parse !== undefined) return Promise.resolve();
  if (hasSanitizer()) {
    parse = parseBySanitizer;
    return Promise.resolve();
  }
  loading ??= loadDomPurify().then(
    (loaded) => void (parse = loaded),
    () => void (parse = null),
  );
  return loading;
}

export interface CommentHtmlOptions {
  /** What addresses in it are relative to. */
  readonly base: string;
  /** The words for a picture, with its description or without. Pictures are never loaded: they become links. */
  readonly picture: (description: string) => string;
}

/**
 * Makes a comment's HTML the content of an element. Where it cannot be cleaned, or `commentHtmlReady` has not settled, the
 * element gets its words as plain text.
 *
 * @param by - For tests: how to parse.
 */
export function setComment(element: HTMLElement, html: string, options: CommentHtmlOptions, by: Parse | null | undefined = parse): void {
  try {
    if (!by) throw new Error('No sanitizer');
    inert ??= document.implementation.createHTMLDocument('');
    const parsed = inert.createElement('div');
    by(html, parsed);
    const clean = element.ownerDocument.createDocumentFragment();
    copyChildren(parsed, clean, options, 0);
    element.replaceChildren(clean);
  } catch {
    element.textContent = plainText(html);
  }
}

function copyChildren(from: Node, to: Node, options: CommentHtmlOptions, depth: number): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(to.ownerDocument!.createTextNode((node as Text).data));
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node as Element, to, options, depth);
  }
}

function copyElement(from: Element, to: Node, options: CommentHtmlOptions, depth: number): void {
  const name = from.namespaceURI === 'http://www.w3.org/1999/xhtml' ? become.get(from.localName) : undefined;
  if (name === undefined) return;
  if (depth >= deepest) {
    to.appendChild(to.ownerDocument!.createTextNode(from.textContent));
    return;
  }
  if (from.localName === 'img') return copyPicture(from, to, options);
  const link = name === 'a' ? commentUrl(from.getAttribute('href'), options.base) : undefined;
  if (!name || (name === 'a' && !link)) return copyChildren(from, to, options, depth + 1);
  const element = to.ownerDocument!.createElement(name);
  if (link) setLink(element as HTMLAnchorElement, link);
  const lang = from.getAttribute('lang');
  if (lang && /^[\w-]{1,35}$/.test(lang)) element.lang = lang;
  const dir = from.getAttribute('dir');
  if (dir && /^(ltr|rtl|auto)$/i.test(dir)) element.dir = dir;
  to.appendChild(element);
  // A comment's headings are none of the page's.
  const inner = /^h\d$/.test(from.localName) ? element.appendChild(to.ownerDocument!.createElement('strong')) : element;
  copyChildren(from, inner, options, depth + 1);
}

/** Fetching a picture would tell whoever put it there that somebody reads, and when. */
function copyPicture(from: Element, to: Node, { base, picture }: CommentHtmlOptions): void {
  const url = commentUrl(from.getAttribute('src'), base);
  const words = picture(from.getAttribute('alt')?.trim() ?? '');
  if (!url || (to as Element).closest?.('a')) {
    to.appendChild(to.ownerDocument!.createTextNode(words));
    return;
  }
  const link = to.ownerDocument!.createElement('a');
  setLink(link, url);
  link.textContent = words;
  to.appendChild(link);
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

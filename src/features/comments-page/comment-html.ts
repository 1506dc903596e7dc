import { plainText } from '../../domains/comments/text.js';
import { copyChildren, type CommentHtmlOptions } from './comment-copy.js';
import { attributeNames, elementNames, formula, mathNamespace, renamed, svgNamespace } from './comment-elements.js';

/**
 * HTML of a reader's, from a server, into the page. Three steps, each enough by itself for what is known: it is parsed in
 * a document that runs and loads nothing; the browser's Sanitizer, or DOMPurify where there is none, takes out what is not
 * on the list; what is left is written anew, element by element, with the attributes that are written here and no others.
 */

type Parse = (html: string, into: HTMLElement) => void;
type SanitizerElement = HTMLElement & { setHTML(html: string, options: object): void };

/** Unknown until it is first needed; null where HTML can only be shown as its words. */
let parse: Parse | null | undefined;
let loading: Promise<void> | undefined;
let inert: Document | undefined;

const hasSanitizer = (): boolean => 'setHTML' in Element.prototype;

const elements = [
  ...elementNames,
  ...[...formula].map((name) => ({ name, namespace: mathNamespace })),
  ...['svg', 'title'].map((name) => ({ name, namespace: svgNamespace })),
];

/** Parses by the browser's own sanitizer. */
export const parseBySanitizer: Parse = (html, into) => {
  (into as SanitizerElement).setHTML(html, { sanitizer: { elements, attributes: attributeNames, comments: false, dataAttributes: false } });
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
    ALLOWED_TAGS: ['#text', ...elementNames, ...formula, 'svg', 'title'],
    ALLOWED_ATTR: attributeNames,
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
    by(renamed(html), parsed);
    const clean = element.ownerDocument.createDocumentFragment();
    copyChildren(parsed, clean, options);
    element.replaceChildren(clean);
  } catch {
    element.textContent = plainText(html);
  }
}

/** Defines the elements that a page has, each when the first of its tag nears the screen: the script for pages that have few. */
import { elements, lead } from 'virtual:elements';

/** As far as the element that looks the farthest ahead, `<article-comments>`. */
const rootMargin = '1200px';

const asked = new Map<string, Promise<unknown>>();
const waiting = (): string[] => Object.keys(elements).filter((tag) => !asked.has(tag) && !customElements.get(tag));

function fetchElement(tag: string): Promise<unknown> {
  // In parallel with the element that needs it, not after it.
  if (!asked.size) void import('./core/element.js').catch(() => {});
  const fetching = asked.get(tag) ?? elements[tag]!().catch(() => void asked.delete(tag));
  asked.set(tag, fetching);
  return fetching;
}

/** Fetches these elements, header and figure first. What cannot be had stays as the page printed it; the browser says why. */
function fetchElements(tags: readonly string[]): void {
  for (const tag of lead.filter((name) => tags.includes(name))) void fetchElement(tag);
  void Promise.all(lead.map((tag) => asked.get(tag))).then(() => {
    for (const tag of tags) void fetchElement(tag);
  });
  // The thread's buttons speak to the form, wherever on the page that is.
  if (tags.includes('article-comments') && document.querySelector('article-comment-form')) void fetchElement('article-comment-form');
}

let near: IntersectionObserver | undefined;

function onNear(entries: IntersectionObserverEntry[]): void {
  const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
  for (const element of seen) near?.unobserve(element);
  if (seen.length) fetchElements([...new Set(seen.map(({ localName }) => localName))]);
}

function scan(node: ParentNode): void {
  const selector = waiting().join();
  if (!selector) return;
  if (node instanceof Element && node.matches(selector)) near?.observe(node);
  for (const element of node.querySelectorAll(selector)) near?.observe(element);
}

/** What an address may ask for: elements that have work to do for it wherever they stand. */
const addressed: Readonly<Record<string, RegExp>> = {
  'article-comments': /^#(li-|div-)?comment-/,
  'article-figure': /^#picture-/,
  'article-gallery': /^#picture-/,
};

/** Has work on the page before anybody comes near: what the address names, or a comment that waits for a connection. */
function isWanted(tag: string): boolean {
  if (addressed[tag]?.test(location.hash)) return true;
  try {
    return tag === 'article-comment-form' && Boolean(localStorage['article-elements:queue']);
  } catch {
    return false;
  }
}

/** Looks for the tags below a node, now and later. The document is watched already; a shadow root has to be handed in. */
export function watch(root: Document | ShadowRoot | Element): void {
  near ??= new IntersectionObserver(onNear, { rootMargin });
  scan(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) scan(node);
  }).observe(root, { childList: true, subtree: true });
}

if (globalThis.document) {
  watch(document);
  fetchElements(waiting().filter((tag) => isWanted(tag) && document.querySelector(tag)));
}

/** The one script of a page that uses all elements. It is small: they come after the page's own pictures, whose line they would share. */

/** What a site can add to them: a comment server, a language. */
export { registerBackend } from './domains/comments/register.js';
export { registerStrings } from './core/localize.js';

/** The elements of the first script on the page, for a second one, of whatever version and from wherever: names are given once. */
const key = Symbol.for('article-elements.page');
type Elements = typeof import('./page-elements.js');
const page = globalThis as { [key]?: Promise<Elements> };

/** The longest wait for the page's pictures, in milliseconds. */
const LONGEST_WAIT_MS = 2000;
const signs = ['load', 'pointerdown', 'keydown'];

const fetchElements = (): Promise<Elements> => import('./page-elements.js');
const warnOfSecond = (elements: Elements): Elements => {
  elements.warn('article-elements.js is on this page twice; the elements of the first are used.');
  return elements;
};

let begun = false;

/** Fetches the elements when the page has loaded, when a reader does something, or after the longest wait, whichever is first. */
function begin(): void {
  if (begun) return;
  begun = true;
  for (const type of signs) removeEventListener(type, begin, true);
  const first = page[key];
  page[key] = first ? first.then(warnOfSecond, fetchElements) : fetchElements();
  // What cannot be had leaves the page as it was printed; the browser says why.
  page[key].catch(() => {});
}

if (document.readyState === 'complete') begin();
else {
  for (const type of signs) addEventListener(type, begin, true);
  setTimeout(begin, LONGEST_WAIT_MS);
}

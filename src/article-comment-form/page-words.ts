import { hasWords } from '../comments/text.js';

/** Short comments may stand on a page by chance. */
const SURE = 20;

/** Whether the server has printed these words on the page: a comment that the browser itself posted is there, and no draft. */
export function isOnPage(document: Document, body: string): boolean {
  if (body.trim().length < SURE) return false;
  const page = document.body.cloneNode(true) as HTMLElement;
  for (const other of page.querySelectorAll('textarea, script, style, template')) other.remove();
  return hasWords(page.textContent ?? '', body);
}

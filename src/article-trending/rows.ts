/** The rows of a list in the page: read as stories, and rewritten in place. */
import type { Movement } from '../feeds/movement.js';
import type { FeedItem } from '../feeds/types.js';
import { cleanUrl, storyKey } from '../feeds/urls.js';
import { cleanText } from '../feeds/text.js';
import { writeDetails, type RowLook } from './row-details.js';

const rowsOf = (list: Element): HTMLElement[] => [...list.children].filter((child): child is HTMLElement => child.localName === 'li');
const linkOf = (row: Element): HTMLAnchorElement | null => row.querySelector('a[href]');
const keyOf = (row: Element): string => storyKey(linkOf(row)?.href ?? '');

/** The stories that stand in the list now. */
export function readRows(list: Element): FeedItem[] {
  return rowsOf(list).flatMap((row) => {
    const link = linkOf(row);
    const url = link && cleanUrl(link.getAttribute('href'), link.baseURI);
    const title = cleanText(link?.textContent);
    return url && title ? [{ url, title }] : [];
  });
}

/** Takes rows that there is no room for out of reach as well as out of sight. */
export function hideRest(list: Element, limit: number): void {
  for (const [index, row] of rowsOf(list).entries()) if (row.hidden !== index >= limit) row.hidden = index >= limit;
}

/**
 * Makes the list say these stories. A story that was there keeps its row, and with it the focus and what the page
 * printed in it. Answers how many of the stories that were there stand in another place now.
 */
export function writeRows(list: HTMLElement, items: readonly FeedItem[], moves: ReadonlyMap<string, Movement>, look: RowLook): number {
  const rows = rowsOf(list);
  const kept = new Map(rows.map((row) => [keyOf(row), row]));
  const wanted = new Set(items.map((item) => storyKey(item.url)));
  const spare = new Set(rows.filter((row) => kept.get(keyOf(row)) !== row || !wanted.has(keyOf(row))));
  let moved = 0;

  const next = items.map((item, index) => {
    const key = storyKey(item.url);
    let row = kept.get(key);
    if (row && rows[index] !== row) moved++;
    if (!row) {
      // The row in the same place first: then nothing needs to move.
      const place = rows[index];
      row = place && spare.has(place) ? place : (spare.values().next().value ?? list.ownerDocument.createElement('li'));
    }
    spare.delete(row);
    writeRow(row, item, moves.get(key), look, kept.get(key) === row);
    return row;
  });
  for (const row of spare) row.remove();
  arrange(list, rows, next);
  return moved;
}

/** Puts rows in order. All that change places are taken out first: what is newly laid out cannot have shifted. */
function arrange(list: HTMLElement, before: readonly HTMLElement[], rows: readonly HTMLElement[]): void {
  const moved = rows.filter((row, index) => before[index] !== row);
  if (!moved.length) return;
  const root = list.getRootNode() as Document | ShadowRoot;
  const focused = moved.some((row) => row.contains(root.activeElement)) ? (root.activeElement as HTMLElement) : null;
  for (const row of moved) row.remove();
  let next: Element | null = null;
  for (const row of rows.toReversed()) {
    if (row.parentNode !== list) list.insertBefore(row, next);
    next = row;
  }
  focused?.focus({ preventScroll: true });
}

function writeRow(row: HTMLElement, item: FeedItem, movement: Movement | undefined, look: RowLook, same: boolean): void {
  row.hidden = false;
  const link = linkOf(row) ?? row.ownerDocument.createElement('a');
  if (link.href !== item.url) link.href = item.url;
  const retitled = cleanText(link.textContent) !== item.title;
  if (retitled) link.textContent = item.title;
  if (!same || link.parentNode !== row) row.replaceChildren(link);
  writeDetails(row, item, movement, look, retitled);
}

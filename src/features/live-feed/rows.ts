/** The rows of a list in the page: read as stories, and rewritten in place. */
import type { Movement } from '../../domains/feeds/movement.js';
import type { FeedItem } from '../../domains/feeds/types.js';
import { cleanUrl, storyKey } from '../../core/urls.js';
import { cleanText } from '../../domains/feeds/text.js';
import { writeDetails, type RowLook } from './row-details.js';

const rowsOf = (list: Element): HTMLElement[] => [...list.children].filter((child): child is HTMLElement => child.localName === 'li');
/** The link with the words of a row, where another has its picture. */
function linkOf(row: Element): HTMLAnchorElement | null {
  const links = [...row.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return links.find((link) => cleanText(link.textContent)) ?? links[0] ?? null;
}
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
  let firstChanged = items.length;

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
    const changed = writeRow(row, item, moves.get(key), look, kept.get(key) === row);
    if (changed || rows[index] !== row) firstChanged = Math.min(firstChanged, index);
    return row;
  });
  for (const row of spare) row.remove();
  arrange(list, next, firstChanged);
  return moved;
}

/**
 * Puts rows in order. Rows are as high as their words, so all from the first that changed on may come to another place, and
 * are taken out before they are put there: a layout shift is counted only for what was laid out in the page before.
 */
function arrange(list: HTMLElement, rows: readonly HTMLElement[], firstChanged: number): void {
  const moved = rows.slice(firstChanged);
  if (!moved.length) return;
  const root = list.getRootNode() as Document | ShadowRoot;
  const focused = moved.some((row) => row.contains(root.activeElement)) ? (root.activeElement as HTMLElement) : null;
  const next = rows[firstChanged - 1]?.nextSibling ?? null;
  for (const row of moved) row.remove();
  const before = next?.parentNode === list ? next : firstChanged ? null : list.firstChild;
  for (const row of moved) list.insertBefore(row, before);
  focused?.focus({ preventScroll: true });
}

/** Makes a row say the story; answers whether anything in it changed. */
function writeRow(row: HTMLElement, item: FeedItem, movement: Movement | undefined, look: RowLook, same: boolean): boolean {
  const hidden = Boolean(row.hidden);
  row.hidden = false;
  const link = linkOf(row) ?? row.ownerDocument.createElement('a');
  if (link.href !== item.url) link.href = item.url;
  const retitled = cleanText(link.textContent) !== item.title;
  if (retitled) link.textContent = item.title;
  const anew = !same || !row.contains(link);
  if (anew) row.replaceChildren(link);
  const detailed = writeDetails(row, item, movement, look, retitled);
  return hidden || anew || retitled || detailed;
}

/** From what a format found to what may stand on the page. No DOM. */
import { isObject } from './shape.js';
import { cleanDate } from './dates.js';
import { plainUrl } from './plain-url.js';
import { cleanText, firstWords } from './text.js';
import type { FeedImage, FeedItem, RawItem } from './types.js';
import { cleanUrl, storyKey } from '../../core/urls.js';

const addressOf = (value: unknown, base: string): string | undefined => cleanUrl(typeof value === 'string' ? plainUrl(value) : value, base);

/** A whole number, not negative; also where it comes as text. */
function cleanCount(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d[\d,]*(\.\d+)?\s*$/.test(value) ? Number(value.replaceAll(',', '')) : value;
  return typeof number === 'number' && number >= 0 && number <= Number.MAX_SAFE_INTEGER ? Math.round(number) : undefined;
}

function cleanImage(value: unknown, base: string): FeedImage | undefined {
  const { src, width, height } = isObject(value) ? value : { src: value, width: 0, height: 0 };
  const url = addressOf(src, base);
  if (!url) return undefined;
  const [w, h] = [cleanCount(width), cleanCount(height)];
  return w && h ? { src: url, width: w, height: h } : { src: url };
}

function cleanSeries(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  // More points than pixels say nothing.
  const numbers = value.slice(-60).map(cleanCount);
  return numbers.length > 1 && numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** The first words of the first text that has any. */
function wordsOf(value: unknown): string {
  for (const one of Array.isArray(value) ? value : [value]) {
    const text = firstWords(cleanText(one, true));
    if (text) return text;
  }
  return '';
}

/** The story, or null where it has no title or no link. */
export function cleanItem(raw: RawItem, base: string): FeedItem | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const url = addressOf(raw.url, base);
  const title = url && (cleanText(raw.title, raw.html) || wordsOf(raw.words));
  if (!title) return null;
  const item: FeedItem = { url, title };
  const image = cleanImage(raw.image, base);
  const section = cleanText(raw.section, true);
  const published = cleanDate(raw.published);
  const updated = cleanDate(raw.updated);
  const count = cleanCount(raw.count);
  const series = cleanSeries(raw.series);
  if (image) item.image = image;
  if (section) item.section = section;
  if (published) item.published = published;
  if (updated) item.updated = updated;
  if (count !== undefined) Object.assign(item, { count, countKind: raw.countKind ?? 'views' });
  if (series) item.series = series;
  return item;
}

/** The first `limit` good stories, each once. */
export function cleanItems(raw: Iterable<RawItem>, base: string, limit: number): FeedItem[] {
  const items: FeedItem[] = [];
  const seen = new Set<string>();
  for (const one of raw) {
    if (items.length >= limit) break;
    const item = cleanItem(one, base);
    const key = item && storyKey(item.url);
    if (!item || !key || seen.has(key)) continue;
    seen.add(key);
    items.push(item);
  }
  return items;
}

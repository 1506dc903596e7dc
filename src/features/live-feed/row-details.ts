/** What stands beside a title: a picture, and a line of facts. */
import { intl } from '../../core/intl.js';
import { fill, type Plural } from '../../core/words.js';
import type { Movement } from '../../domains/feeds/movement.js';
import type { FeedItem } from '../../domains/feeds/types.js';
import { absoluteTime, parseTime, recentTime } from '../../core/time.js';
import type * as english from '../../strings/en/trending.js';
import { sparkline } from './sparkline.js';

/** What `show` may name, in the order in which it is shown. */
export const details = ['image', 'movement', 'section', 'time', 'count', 'trend'] as const;
export type Detail = (typeof details)[number];

/** How rows are written now. */
export interface RowLook {
  readonly show: ReadonlySet<Detail>;
  readonly words: typeof english.trending;
  readonly language: string;
}

/** What was written here. What the page printed stays where a feed has nothing better. */
const written = new WeakSet<Element>();
/** Where the written pictures come from, also those that could not be had. */
const sources = new WeakMap<Element, string>();

/**
 * Brings a row's picture and facts to what the story says, and answers whether any changed. `anew` where the title is
 * another, and so perhaps of another height.
 */
export function writeDetails(row: HTMLElement, item: FeedItem, movement: Movement | undefined, look: RowLook, anew: boolean): boolean {
  const pictured = writeImage(row, look.show.has('image') ? item.image : undefined);
  const facts = factsOf(row.ownerDocument, item, movement, look);
  const old = row.querySelector(':scope > small');
  written.add(facts);
  if (!facts.childNodes.length) {
    const gone = old !== null && written.has(old);
    if (gone) old.remove();
    return pictured || gone;
  }
  if (!old) {
    row.querySelector('a')!.after(facts);
    return true;
  }
  // What is new to the page cannot have been moved in it: a line under a title that grew, words after a number that did.
  const changed = anew || pictured || !old.isEqualNode(facts);
  if (changed) old.replaceWith(facts);
  return changed;
}

function writeImage(row: HTMLElement, image: FeedItem['image']): boolean {
  const old = row.querySelector<HTMLImageElement>(':scope > img');
  const src = old ? (sources.get(old) ?? old.src) : undefined;
  if (src === image?.src || (old && !image && !written.has(old))) return false;
  old?.remove();
  if (!image) return true;
  const picture = row.ownerDocument.createElement('img');
  // The title beside it says what it is of.
  picture.alt = '';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  if (image.width && image.height) Object.assign(picture, { width: image.width, height: image.height });
  // An empty place, since words that took it would move.
  picture.addEventListener('error', () => picture.setAttribute('data-failed', ''), { once: true });
  picture.src = image.src;
  written.add(picture);
  sources.set(picture, image.src);
  row.append(picture);
  return true;
}

function factsOf(document: Document, item: FeedItem, movement: Movement | undefined, { show, words, language }: RowLook): HTMLElement {
  const line = document.createElement('small');
  const compact = intl('NumberFormat', language, { notation: 'compact', maximumFractionDigits: 1 });
  const whole = intl('NumberFormat', language);
  const plural = intl('PluralRules', language);
  const add = (detail: Detail, name: string, text: string, attributes: Record<string, string> = {}): void => {
    if (!show.has(detail)) return;
    const element = line.appendChild(document.createElement(name));
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  };
  if (movement !== undefined) {
    const direction = movement === 'new' ? 'new' : movement > 0 ? 'up' : 'down';
    const places = whole.format(Math.abs(Number(movement) || 0));
    add('movement', 'b', fill(words[direction], { n: places }), { 'data-move': direction });
  }
  if (item.section) add('section', 'span', item.section);
  const time = parseTime(item.published ?? item.updated);
  if (time) {
    const text = time.dateOnly ? absoluteTime(time, language) : recentTime(time.date, Date.now(), language, 'narrow');
    add('time', 'time', text, { datetime: item.published ?? item.updated ?? '', title: absoluteTime(time, language) });
  }
  if (item.count !== undefined) {
    const forms: Plural = words[item.countKind ?? 'views'];
    const form = forms[plural.select(item.count)] ?? forms.other;
    add('count', 'data', fill(form, { n: compact.format(item.count) }), { value: String(item.count) });
  }
  if (item.series && show.has('trend')) {
    const [first, last, most] = [item.series[0]!, item.series.at(-1)!, Math.max(...item.series)].map((value) => compact.format(value));
    line.append(sparkline(document, item.series, fill(words.trend, { first: first!, last: last!, most: most! })));
  }
  return line;
}

/** Says again how long ago the stories in a list were published. */
export function tellTimes(list: Element, language: string): void {
  for (const line of list.querySelectorAll('li > small')) {
    const element = written.has(line) ? line.querySelector('time') : null;
    const time = parseTime(element?.dateTime);
    if (!time || time.dateOnly) continue;
    const text = recentTime(time.date, Date.now(), language, 'narrow');
    if (element!.textContent === text) continue;
    const next = line.cloneNode(true) as Element;
    next.querySelector('time')!.textContent = text;
    written.add(next);
    line.replaceWith(next);
  }
}

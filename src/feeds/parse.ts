/** From the text of an answer to a feed. No DOM. */
import { cleanItems } from './clean.js';
import { FeedError } from './feed-error.js';
import { jsonFeed } from './formats/json-feed.js';
import { plainJson } from './formats/plain-json.js';
import { findFormat } from './registry.js';
import { cleanText } from './text.js';
import type { Feed, FeedAnswer, FeedFormat, RawItem, RawList } from './types.js';

/** Asked in this order: the ones with a mark of their own first. */
export const builtInFormats: readonly FeedFormat[] = [jsonFeed, plainJson];

/** How many stories of a list are kept: more than any page shows. */
const most = 1000;
const mostLists = 12;

/**
 * Reads an answer. The format is told from what came back, unless it is named.
 *
 * @throws {FeedError} `unreadable` or `wrong-shape`; nothing else.
 */
export function parseFeed(text: string, url: string, name?: string | null): Feed {
  const answer = open(text, url);
  const format = findFormat(builtInFormats, answer, name);
  if (!format) {
    const known = builtInFormats.map((known) => known.name).join(', ');
    throw new FeedError('wrong-shape', `${name ? `no format "${name}" is known` : `the answer is of no known format`}; known are ${known}`);
  }
  try {
    const found = format.read(answer);
    const lists: Iterable<RawList> = 'lists' in found ? found.lists : [{ items: found }];
    const read = [...lists].slice(0, mostLists).map(({ title, items }) => readList(title, items, url));
    if (!read.length) throw new TypeError('there is no list in it');
    return { format: format.name, lists: read };
  } catch (error) {
    throw new FeedError('wrong-shape', `the answer cannot be read as "${format.name}": ${error instanceof Error ? error.message : error}`);
  }
}

function readList(title: unknown, raw: Iterable<RawItem>, url: string): Feed['lists'][number] {
  let any = false;
  const items = cleanItems(
    (function* () {
      for (const item of raw) {
        any = true;
        yield item;
      }
    })(),
    url,
    most,
  );
  // An empty list is an answer; one where nothing can be linked to is another format.
  if (any && !items.length) throw new TypeError('no story in it has both a title and an http(s) link');
  const name = cleanText(title);
  return name ? { title: name, items } : { items };
}

function open(text: string, url: string): FeedAnswer {
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!/^[[{]/.test(start)) throw new FeedError('unreadable', start ? 'the answer is not JSON' : 'the answer is empty');
  try {
    return { url, text, json: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    throw new FeedError('unreadable', `the answer is not whole JSON: ${(error as Error).message}`);
  }
}

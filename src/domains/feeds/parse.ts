/** From the text of an answer to a feed. No DOM. */
import { cleanItems } from './clean.js';
import { FeedError } from './feed-error.js';
import { atom } from './formats/atom.js';
import { chartbeat } from './formats/chartbeat.js';
import { guardian } from './formats/guardian.js';
import { jsonFeed } from './formats/json-feed.js';
import { parsely } from './formats/parsely.js';
import { plainJson } from './formats/plain-json.js';
import { plausible } from './formats/plausible.js';
import { rss } from './formats/rss.js';
import { wordpress } from './formats/wordpress.js';
import { wordpressPopularPosts } from './formats/wordpress-popular-posts.js';
import { findFormat } from './registry.js';
import { cleanText } from './text.js';
import type { Feed, FeedAnswer, FeedFormat, RawItem, RawList } from './types.js';
import { parseXml } from './xml.js';

/** Asked in this order: the plain one last, since it takes what the others are made of too. */
export const builtInFormats: readonly FeedFormat[] = [
  jsonFeed,
  rss,
  atom,
  wordpressPopularPosts,
  wordpress,
  parsely,
  chartbeat,
  plausible,
  guardian,
  plainJson,
];

/** How many stories of a list are kept: more than any page shows. */
const most = 1000;
const mostLists = 12;

/**
 * Reads an answer. The format is told from what came back, unless it is named.
 *
 * @throws {FeedError} `unreadable` or `wrong-shape`; nothing else.
 */
export function parseFeed(text: string, url: string, name?: string | null, titleOf?: FeedAnswer['titleOf']): Feed {
  const answer = { ...open(text, url), titleOf };
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

/** Where an answer begins that has warnings of its server's before it, as PHP prints them. */
const beginning = /<\?xml\s|<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]|^[[{]/im;

function open(text: string, url: string): FeedAnswer {
  let whole = text.trimStart();
  if (!/^(?:[[{]|<[?!]|<html|<(?:[\w-]+:)?(?:rss|feed|rdf)\b)/i.test(whole)) {
    const at = whole.slice(0, 10_000).search(beginning);
    if (at > 0) whole = whole.slice(at);
  }
  try {
    if (/^[[{]/.test(whole)) return { url, text, json: parseJson(whole) };
    if (/^<(?!!doctype html|html)/i.test(whole)) return { url, text, xml: parseXml(whole, url) };
  } catch (error) {
    throw new FeedError('unreadable', `the answer is broken, or only a part of it came: ${(error as Error).message}`);
  }
  throw new FeedError('unreadable', whole ? 'the answer is neither JSON nor XML' : 'the answer is empty');
}

/** Parses JSON that a cache may have signed below: no part of a whole value is one itself. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1;
    if (!text.slice(end).trim()) throw error;
    return JSON.parse(text.slice(0, end));
  }
}

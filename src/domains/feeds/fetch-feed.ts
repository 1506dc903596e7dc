/** One request for a feed. No DOM. */
import { retryAfter } from '../../core/http.js';
import { decodeBytes } from './decode.js';
import { FeedError } from './feed-error.js';

/** What the server said about the last answer, to ask whether there is another by now. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** A new answer, or null where the last one still holds. */
export type FetchedFeed = { text: string; validators: Validators } | null;

export interface FetchOptions {
  validators?: Validators;
  /** Whether the feed is of the page's own origin. */
  sameOrigin?: boolean;
  /** Milliseconds to wait for the whole answer. */
  timeout?: number;
  /** How long the answer may be. */
  maxBytes?: number;
}

const accept = 'application/feed+json, application/json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5';

/**
 * Asks for the feed, with the conditions that save the answer where nothing has changed.
 *
 * @throws {FeedError} for everything that can go wrong; nothing else.
 */
export async function fetchFeed(url: string, options: FetchOptions = {}): Promise<FetchedFeed> {
  const { validators = {}, sameOrigin = true, timeout = 15_000, maxBytes = 5_000_000 } = options;
  const abort = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, timeout);
  try {
    const headers = new Headers({ Accept: accept });
    // Another origin would have to allow these headers first. There the browser's own cache asks with them: 'no-cache'.
    if (sameOrigin && validators.etag) headers.set('If-None-Match', validators.etag);
    if (sameOrigin && validators.lastModified) headers.set('If-Modified-Since', validators.lastModified);
    const response = await fetch(url, { headers, cache: 'no-cache', signal: abort.signal });
    if (response.status === 304) return null;
    if (!response.ok) throw statusError(response);
    const { headers: given } = response;
    const text = await readText(response, maxBytes);
    return { text, validators: { etag: given.get('ETag') ?? undefined, lastModified: given.get('Last-Modified') ?? undefined } };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (late) throw new FeedError('timeout', `no answer within ${timeout / 1000} seconds`);
    throw new FeedError('network', `no answer: ${error instanceof Error ? error.message : error}`);
  } finally {
    clearTimeout(timer);
    // Ends what is still coming of an answer that was refused.
    abort.abort();
  }
}

function statusError({ status, headers }: Response): FeedError {
  const wait = (retryAfter(headers.get('Retry-After')) ?? 0) * 1000;
  const limited = status === 429 || (status === 503 && wait > 0);
  return limited
    ? new FeedError(
        'rate-limited',
        `the server asks for fewer requests (${status})${wait ? `, and to wait ${Math.round(wait / 1000)} s` : ''}`,
        status,
        wait,
      )
    : new FeedError('http', `the server answered ${status}`, status, wait);
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  const tooLarge = (): FeedError => new FeedError('too-large', `the answer has more than ${maxBytes / 1_000_000} MB`, response.status);
  if (Number(response.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  const type = response.headers.get('Content-Type');
  if (!response.body) return decodeBytes(new Uint8Array(await response.arrayBuffer()), type);
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return decodeBytes(bytes, type);
}

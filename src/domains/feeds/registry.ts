/** The formats that are known, and the telling apart of them. No DOM. */
import type { FeedAnswer, FeedFormat } from './types.js';

/** Shared by every copy of the library on a page, and by code that registers before any copy has loaded. */
const key = Symbol.for('article-elements.feed-formats');
const own = (): Map<string, FeedFormat> => ((globalThis as Record<symbol, unknown>)[key] ??= new Map()) as Map<string, FeedFormat>;

/**
 * Teaches `<article-trending>` a format of the site's own, with one call, before or after the element is defined:
 *
 * ```js
 * registerFeedFormat({
 *   name: 'gazette',
 *   matches: ({ json }) => Array.isArray(json?.chart),
 *   read: ({ json }) => json.chart.map(({ path, head }) => ({ url: path, title: head })),
 * });
 * ```
 *
 * It is asked before the built-in ones. One of the same name as another, built-in ones too, replaces it.
 */
export function registerFeedFormat(format: FeedFormat): void {
  own().set(format.name, format);
}

/** The format of that name; without a name, the first that takes the answer for its own. */
export function findFormat(builtIn: readonly FeedFormat[], answer: FeedAnswer, name?: string | null): FeedFormat | undefined {
  const formats = [...own().values(), ...builtIn];
  return formats.find((format) => (name ? format.name === name : takes(format, answer)));
}

function takes(format: FeedFormat, answer: FeedAnswer): boolean {
  try {
    return format.matches(answer);
  } catch {
    return false;
  }
}

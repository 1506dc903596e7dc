import type { Sort } from '../../../domains/comments/contract.js';
import { pageUrl } from '../../../core/page-url.js';
import { warn } from '../../../core/warn.js';
import { CommentWriter, type ThreadWords } from './comment-writer.js';
import type { ThreadHost } from '../host.js';

/** What the attributes of a thread come to; what they cannot mean is warned of, and left. */

/** As many as servers give at once. */
export const mostAtOnce = 100;

export function pageSizeOf({ pageSize, localName }: ThreadHost): number {
  if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= mostAtOnce) return pageSize;
  warn(`<${localName}> cannot use page-size="${pageSize}"; a whole number from 1 to ${mostAtOnce} is expected.`);
  return 50;
}

export function sortOf({ sort, localName }: ThreadHost): Sort {
  if (!/^(oldest|newest)$/.test(sort)) warn(`<${localName}> knows no sort="${sort}"; "oldest" is used.`);
  return sort === 'newest' ? 'newest' : 'oldest';
}

/** What addresses in comments are relative to: the server. */
function baseOf({ endpoint, baseURI, ownerDocument }: ThreadHost): string {
  return endpoint && URL.canParse(endpoint, baseURI) ? new URL(endpoint, baseURI).href : pageUrl(ownerDocument);
}

export const writerOf = (host: ThreadHost, words: ThreadWords, language: string, timeZone: string | undefined): CommentWriter =>
  new CommentWriter({
    document: host.ownerDocument,
    words,
    language,
    timeZone,
    base: baseOf(host),
    avatars: host.avatars !== 'none',
  });

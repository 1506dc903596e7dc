import type { CommentBackend, CommentItem } from './contract.js';
import { isSame, type OwnComment } from './own-comments.js';

export type Sought = Pick<OwnComment, 'id' | 'body' | 'name' | 'parentId'> & { readonly at?: number };

/** How long a list may take, in milliseconds, before it is one that cannot be had. */
export const LOOKING = 10_000;

/** Comments a page; pages to look through for comments of their own, and for replies, which stand below old ones too. */
const SIZE = 100;
const PAGES = 3;
const REPLY_PAGES = 20;

export interface Seen<T> {
  /** False where the list could not be had: then nothing is known. */
  readonly had: boolean;
  readonly found: Map<T, CommentItem>;
}

/** Looks for comments in the list, newest first. Never rejects. */
export async function lookFor<T extends Sought>(backend: CommentBackend, wanted: readonly T[], patience = LOOKING): Promise<Seen<T>> {
  const found = new Map<T, CommentItem>();
  if (!backend.list) return { had: false, found };
  const signal = AbortSignal.timeout(patience);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  late.catch(() => {});
  const pages = wanted.some(({ parentId }) => parentId) ? REPLY_PAGES : PAGES;
  let cursor: string | undefined;
  try {
    for (let page = 0; page < pages; page++) {
      const { items, next } = await Promise.race([
        backend.list({ sort: 'newest', limit: SIZE, signal, ...(cursor ? { cursor } : {}) }),
        late,
      ]);
      for (const own of wanted) {
        const item = items.find((each) => each.state === 'published' && isSame(each, own));
        if (item && !found.has(own)) found.set(own, item);
      }
      cursor = next;
      if (!cursor || found.size === wanted.length) break;
    }
    return { had: true, found };
  } catch {
    return { had: found.size > 0, found };
  }
}

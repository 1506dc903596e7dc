import { DRAFT } from './draft-store.js';
import { KeptStore, type Store } from '../../core/kept-store.js';
import { KEPT, OWN } from './own-comments.js';

/** Nobody goes on with a comment after so long, in milliseconds. */
const DRAFTS = 90 * 24 * 60 * 60 * 1000;

/** Takes out of the reader's browser what has been there for too long, of every article, and what nobody can read. */
export function forgetOld(open: () => Store, now = Date.now()): void {
  const kept = new KeptStore(open, new Map());
  for (const key of kept.keys()) {
    const age = key.startsWith(DRAFT) ? DRAFTS : key.startsWith(OWN) ? KEPT : Infinity;
    if (age === Infinity) continue;
    const value = kept.read(key);
    const all = (Array.isArray(value) ? value : [value]) as ({ at?: unknown } | null)[];
    const fresh = all.filter((each) => now - Number(each?.at ?? 0) < age);
    if (fresh.length < all.length) kept.write(key, fresh.length ? fresh : null);
  }
}

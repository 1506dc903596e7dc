import type { CommentBackend, CommentItem, Draft, FormSnapshot, SubmitResult } from './contract.js';
import { PATIENCE } from './http.js';
import { lookFor } from './look.js';
import type { OwnComment } from './own-comments.js';

/** All that is needed to send a comment, now or later. */
export interface Parcel {
  readonly draft: Draft;
  /** The article it is for, as drafts and own comments know it. */
  readonly article: string;
  /** Names this act of sending, the same again when it is repeated. */
  readonly key: string;
  readonly form?: FormSnapshot;
}

export interface DeliverOptions {
  /** What is known of an earlier sending of the same words. */
  readonly earlier?: OwnComment['state'];
  /** What is being done, for the reader. */
  onStep?(step: 'sending' | 'looking'): void;
  /** A backend has thrown where it should have answered. */
  onFailure?(error: unknown): void;
  /** How long, in milliseconds, before a server has not answered. */
  readonly patience?: number;
}

/** The comments that a reader was told of. Sent once more, they are duplicates. */
const told = new WeakMap<CommentBackend, Set<string>>();

/**
 * Sends a comment so that it is stored once. Nothing is sent again without a look at the list first, or a key by which the
 * server knows the same again; published is what is seen in the list, whatever the server had answered.
 */
export async function deliver(backend: CommentBackend, parcel: Parcel, options: DeliverOptions = {}): Promise<SubmitResult> {
  const result = await deliverOnce(backend, parcel, options);
  if (result.ok && result.comment) told.set(backend, (told.get(backend) ?? new Set()).add(result.comment.id));
  return result;
}

async function deliverOnce(backend: CommentBackend, parcel: Parcel, options: DeliverOptions): Promise<SubmitResult> {
  const { earlier, onStep } = options;
  // Sent before, it may have been published at any time since.
  const began = earlier ? 0 : Date.now();
  const look = async (id?: string): Promise<CommentItem | undefined> => {
    if (!backend.list) return undefined;
    onStep?.('looking');
    const { body, name = '', parentId = null } = parcel.draft;
    const sought = { body, name, parentId, at: began, ...(id ? { id } : {}) };
    return (await lookFor(backend, [sought])).found.get(sought);
  };
  const taken = async (state: 'held' | 'received'): Promise<SubmitResult> => {
    const comment = state === 'received' ? await look() : undefined;
    return comment ? { ok: true, state: 'published', comment } : { ok: true, state };
  };

  if (earlier) {
    const comment = await look();
    if (comment) return { ok: true, state: 'published', comment };
    // The server has said that it has it: sent again, it would be there twice.
    if (earlier !== 'unknown') return { ok: true, state: earlier };
  }
  let result = await attempt(backend, parcel, options);
  let unsure = earlier !== undefined;
  if (isUnsure(result)) {
    unsure = true;
    const comment = await look();
    if (comment) return { ok: true, state: 'published', comment };
    // A second time by itself only where the server knows the same again.
    if (!backend.idempotent) return result;
    result = await attempt(backend, parcel, options);
    // The first of the two may be stored, whatever is said to the second.
    if (!result.ok && result.code !== 'duplicate') return { ...result, maybeStored: true };
  }
  // What may have arrived before and is now said to be there already, has arrived.
  if (!result.ok && result.code === 'duplicate' && unsure) return taken('received');
  if (!result.ok && result.code === 'duplicate') {
    // Browsers send a post again by themselves when a kept connection breaks: then the server has had the first of the two,
    // and nobody was told of it.
    const comment = await look();
    if (comment && !told.get(backend)?.has(comment.id)) return { ok: true, state: 'published', comment };
  }
  if (!result.ok || result.state === 'held') return result;
  if (result.state === 'received') return result.comment ? result : taken('received');
  // Servers say “published” before a cache, or their own list, has it. Where there is no list, theirs is the only word.
  if (!backend.list || (await look(result.comment?.id))) return result;
  return { ...result, state: 'received' };
}

const isUnsure = (result: SubmitResult): boolean => !result.ok && result.maybeStored === true;

/** One request. A backend that fails where it should answer, or never does, may have sent the comment before. */
async function attempt(backend: CommentBackend, { draft, key, form }: Parcel, options: DeliverOptions): Promise<SubmitResult> {
  const { onStep, onFailure, patience } = options;
  onStep?.('sending');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SubmitResult>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, code: 'network', maybeStored: true }), patience ?? PATIENCE + 5000);
  });
  try {
    return await Promise.race([backend.submit(draft, { key, ...(form ? { form } : {}) }), late]);
  } catch (error) {
    onFailure?.(error);
    return { ok: false, code: 'unreadable', maybeStored: true };
  } finally {
    clearTimeout(timer);
  }
}

import type { BackendOptions, CommentBackend, CommentItem, CommentPage, SubmitResult } from '../contract.js';
import { isAnswer, refusalByStatus, send } from '../http.js';

interface WalineComment {
  objectId: string | number;
  pid?: string | number | null;
  nick?: string;
  link?: string;
  avatar?: string;
  comment?: string;
  time?: number;
  status?: string;
  children?: WalineComment[];
}

/** Waline's throttle, `IPQPS`, as it comes; it does not say how long. */
const FLOOD = 60;

/** Pages of a hundred threads that are looked through for a comment that is answered. */
const PAGES = 20;

function toItem(comment: WalineComment): CommentItem {
  const { objectId, pid, nick, link, avatar, comment: html = '', time = 0, status } = comment;
  return {
    id: String(objectId),
    parentId: pid ? String(pid) : null,
    name: nick ?? '',
    html,
    date: new Date(time).toISOString(),
    state: status === 'waiting' ? 'held' : 'published',
    ...(link ? { website: link } : {}),
    ...(avatar ? { avatar } : {}),
  };
}

/** Nearly every error is a 200 with a number of its own; asked in English, its words are as good as codes. */
function readRefusal(message: unknown): SubmitResult {
  if (typeof message === 'object' && message !== null) return { ok: false, code: 'required', field: 'body' };
  const words = typeof message === 'string' ? message : '';
  if (/duplicate/i.test(words)) return { ok: false, code: 'duplicate' };
  if (/too fast/i.test(words)) return { ok: false, code: 'rate-limited', retryAfter: FLOOD };
  return { ok: false, code: 'forbidden', ...(words ? { message: words } : {}) };
}

/** An address as Waline's own client asks for it. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Waline, on its own origin or another. It knows an article by its path. */
export function walineBackend({ endpoint, articleId, pageUrl, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  const address = `${endpoint.replace(/\/+$/, '').replace(/\/api\/comment$/, '')}/api/comment`;
  const path = decoded(articleId || new URL(pageUrl).pathname);

  /** The thread that each comment seen so far is in. */
  const roots = new Map<string, string>();

  /**
   * The thread of the comment that is answered: Waline asks for it, shows no answer without the right one, and stores
   * answers to comments that are gone, where nobody sees them. Null: there is no such comment.
   */
  async function rootOf(parentId: string, signal?: AbortSignal): Promise<string | null> {
    try {
      let cursor: string | undefined = '1';
      for (let page = 0; cursor && page < PAGES && !roots.has(parentId); page++) {
        cursor = (await backend.list?.({ cursor, limit: 100, sort: 'newest', ...(signal ? { signal } : {}) }))?.next;
      }
      return roots.get(parentId) ?? (cursor ? parentId : null);
    } catch (error) {
      if (signal?.aborted) throw error;
      return parentId;
    }
  }

  const backend: CommentBackend = {
    async submit(draft, { signal } = {}) {
      const { body, name = '', email = '', website = '', parentId, extra } = draft;
      const root = parentId ? await rootOf(parentId, signal) : undefined;
      if (root === null) return { ok: false, code: 'parent-gone' };
      const answer = await send(fetcher, `${address}?lang=en-US`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({
          ...extra,
          comment: body,
          url: path,
          nick: name,
          mail: email,
          link: website,
          ua: '',
          ...(parentId ? { pid: parentId, rid: root } : {}),
        }),
        credentials: 'omit',
        ...(signal ? { signal } : {}),
      });
      if (!isAnswer(answer)) return answer;
      const { errno, errmsg, data } = (answer.json ?? {}) as { errno?: number; errmsg?: unknown; data?: WalineComment };
      if (answer.status >= 400) return refusalByStatus(answer.status);
      if (errno) return readRefusal(errmsg);
      if (errno !== 0 || !data || data.objectId === undefined) return refusalByStatus(answer.status);
      if (data.status === 'spam') return { ok: false, code: 'forbidden' };
      const comment = toItem(data);
      return { ok: true, state: comment.state, comment };
    },

    async list({ cursor = '1', limit = 20, sort = 'oldest', signal } = {}): Promise<CommentPage> {
      const query = new URLSearchParams({
        path,
        page: cursor,
        pageSize: String(Math.min(limit, 100)),
        sortBy: sort === 'newest' ? 'insertedAt_desc' : 'insertedAt_asc',
        lang: 'en-US',
      });
      const response = await fetcher(`${address}?${query}`, { credentials: 'omit', ...(signal ? { signal } : {}) });
      const { errno, data } = (await response.json()) as {
        errno?: number;
        data?: { totalPages: number; count: number; data: WalineComment[] };
      };
      if (!response.ok || errno || !Array.isArray(data?.data)) throw new Error(`No list of comments at ${address} (${response.status})`);
      // Replies of one second come in no order.
      const replies = (comment: WalineComment): WalineComment[] =>
        [...(comment.children ?? [])].sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || Number(a.objectId) - Number(b.objectId));
      for (const { objectId, children = [] } of data.data)
        for (const comment of [{ objectId }, ...children]) roots.set(String(comment.objectId), String(objectId));
      return {
        items: data.data.flatMap((comment) => [comment, ...replies(comment)].map(toItem)),
        total: data.count,
        ...(Number(cursor) < data.totalPages ? { next: String(Number(cursor) + 1) } : {}),
      };
    },
  };
  return backend;
}

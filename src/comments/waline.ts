import type { BackendOptions, CommentBackend, CommentItem, CommentPage, SubmitResult } from './backend.js';
import { isAnswer, refusalByStatus, send } from './http.js';

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

/** Waline, on its own origin or another. It knows an article by its path. */
export function walineBackend({ endpoint, articleId, pageUrl, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  const address = `${endpoint.replace(/\/+$/, '').replace(/\/api\/comment$/, '')}/api/comment`;
  const path = articleId || new URL(pageUrl).pathname;
  return {
    async submit(draft, { signal } = {}) {
      const { body, name = '', email = '', website = '', parentId, extra } = draft;
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
          ...(parentId ? { pid: parentId, rid: parentId } : {}),
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
      return {
        items: data.data.flatMap((comment) => [comment, ...replies(comment)].map(toItem)),
        total: data.count,
        ...(Number(cursor) < data.totalPages ? { next: String(Number(cursor) + 1) } : {}),
      };
    },
  };
}

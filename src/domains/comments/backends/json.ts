import { retryAfter } from '../../../core/http.js';
import type { BackendOptions, CommentBackend, CommentItem, CommentPage, Field, RefusalCode, SubmitResult } from '../contract.js';
import { isAnswer, refusalByStatus, send, type Answer } from '../http.js';

/** A comment as docs/json-backend.md has it. */
interface JsonComment {
  id: string | number;
  parentId?: string | number | null;
  name?: string;
  website?: string | null;
  avatar?: string | null;
  body?: string;
  html?: string;
  date: string;
  state?: string;
  url?: string | null;
}

const codes = new Set<string>([
  'required',
  'invalid',
  'too-short',
  'too-long',
  'duplicate',
  'rate-limited',
  'closed',
  'login-required',
  'forbidden',
  'parent-gone',
  'not-found',
  'server',
]);
const fields = new Set<string>(['body', 'name', 'email', 'website']);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isComment = (value: unknown): value is JsonComment =>
  isObject(value) && /^(string|number)$/.test(typeof value['id']) && typeof value['date'] === 'string';

function toItem(comment: JsonComment, state: 'published' | 'held'): CommentItem {
  const { id, parentId, name, website, avatar, body, html, date, url } = comment;
  return {
    id: String(id),
    parentId: parentId === null || parentId === undefined || parentId === '' ? null : String(parentId),
    name: typeof name === 'string' ? name : '',
    date,
    state,
    ...(typeof html === 'string' ? { html } : { body: typeof body === 'string' ? body : '' }),
    ...(website ? { website } : {}),
    ...(avatar ? { avatar } : {}),
    ...(url ? { url } : {}),
  };
}

function readRefusal({ status, json, headers }: Answer): SubmitResult {
  const errors = isObject(json) && Array.isArray(json['errors']) ? json['errors'] : [];
  const first: unknown = errors[0];
  if (!isObject(first)) return refusalByStatus(status, wait(headers));
  const { code, field, message } = first;
  return refusalByStatus(status, {
    ...wait(headers),
    ...(typeof code === 'string' && codes.has(code) && status < 500 ? { code: code as RefusalCode } : {}),
    ...(typeof field === 'string' && fields.has(field) ? { field: field as Field } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  });
}

function wait(headers: Headers): { retryAfter?: number } {
  const seconds = retryAfter(headers.get('retry-after'));
  return seconds === undefined ? {} : { retryAfter: seconds };
}

/** Our own protocol, written down in docs/json-backend.md. */
export function jsonBackend({ endpoint, articleId, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  return {
    idempotent: true,

    async submit(draft, { signal, key } = {}) {
      const { body, name = '', email = '', website = '', parentId, extra } = draft;
      const sent = { articleId, parentId: parentId ?? null, body, name, email, website };
      const answer = await send(fetcher, endpoint, {
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/json',
          ...(key ? { 'Idempotency-Key': `"${key}"` } : {}),
        },
        body: JSON.stringify(extra && Object.keys(extra).length ? { ...sent, extra } : sent),
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      });
      if (!isAnswer(answer)) return answer;
      const { status, json } = answer;
      const comment = isObject(json) ? json['comment'] : undefined;
      // Any page can answer 201 or 202, a login wall or a proxy; only a comment in it says that the server has it.
      if ((status === 201 || status === 202) && isComment(comment)) {
        const state = status === 201 ? 'published' : 'held';
        return { ok: true, state, comment: toItem(comment, state) };
      }
      return status >= 400 ? readRefusal(answer) : refusalByStatus(status);
    },

    async list({ cursor, limit, sort, signal } = {}): Promise<CommentPage> {
      const url = new URL(endpoint);
      const query = { article: articleId, cursor, limit: limit && String(limit), sort };
      for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
      const response = await fetcher(url, {
        headers: { Accept: 'application/json' },
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      });
      const page: unknown = await response.json();
      if (!response.ok || !isObject(page) || !Array.isArray(page['items']))
        throw new Error(`No list of comments at ${url} (${response.status})`);
      const { items, total, next, open } = page;
      return {
        items: (items as unknown[]).filter(isComment).map((item) => toItem(item, item.state === 'held' ? 'held' : 'published')),
        ...(typeof total === 'number' ? { total } : {}),
        ...(typeof next === 'string' && next ? { next } : {}),
        ...(typeof open === 'boolean' ? { open } : {}),
      };
    },
  };
}

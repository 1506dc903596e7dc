import type { BackendOptions, CommentBackend, Draft, Field, Refused, RefusalCode, SubmitResult } from '../contract.js';
import { isAnswer, refusalByStatus, send, type Answer } from '../http.js';
import { plainText } from '../text.js';
import { commentsRoute, listComments, toItem, type RestComment } from './wordpress-list.js';

interface RestError {
  code?: string;
  message?: string;
  data?: { params?: Record<string, unknown> };
}

const codes: Record<string, [RefusalCode, Field?]> = {
  rest_comment_login_required: ['login-required'],
  rest_cookie_invalid_nonce: ['login-required'],
  rest_comment_content_invalid: ['required', 'body'],
  rest_comment_author_data_required: ['required'],
  comment_author_column_length: ['too-long', 'name'],
  comment_author_email_column_length: ['too-long', 'email'],
  comment_author_url_column_length: ['too-long', 'website'],
  comment_content_column_length: ['too-long', 'body'],
  comment_duplicate: ['duplicate'],
  comment_flood: ['rate-limited'],
  rest_comment_closed: ['closed'],
  rest_comment_invalid_post_id: ['not-found'],
  rest_comment_draft_post: ['not-found'],
  rest_comment_trash_post: ['not-found'],
  rest_no_route: ['not-found'],
};

const parameters: Record<string, Field> = { author_email: 'email', author_name: 'name', author_url: 'website', content: 'body' };

/** WordPress's own throttle, which it does not say. */
const FLOOD = 15;

function readRefusal({ status, json }: Answer, draft: Draft): Refused {
  const { code = '', message, data } = (json ?? {}) as RestError;
  const said = message ? { message: plainText(message) } : {};
  const known = codes[code];
  const parameter = Object.keys(data?.params ?? {}).find((name) => name in parameters);
  if (code === 'rest_invalid_param' && parameter) return { ok: false, code: 'invalid', field: parameters[parameter] as Field, ...said };
  if (!known) return refusalByStatus(status, said);
  const field = known[1] ?? (code === 'rest_comment_author_data_required' ? (draft.name ? 'email' : 'name') : undefined);
  return { ok: false, code: known[0], ...(field ? { field } : {}), ...(known[0] === 'rate-limited' ? { retryAfter: FLOOD } : {}), ...said };
}

/** WordPress by its REST interface: from any origin, where the site lets guests comment that way. */
export function wordpressRestBackend({ endpoint, articleId, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  const root = endpoint.replace(/\/+$/, '').replace(/\/(wp-json|wp-comments-post\.php)(\/.*)?$/, '');

  /** WordPress stores answers to comments that are not there, where no list in threads will ever show them. */
  async function isGone(parentId: string, signal?: AbortSignal): Promise<boolean> {
    const url = commentsRoute(root, `/${encodeURIComponent(parentId)}&_fields=id`);
    const answer = await send(fetcher, url, { credentials: 'same-origin', ...(signal ? { signal } : {}) });
    return isAnswer(answer) && /^rest_(comment_invalid_id|cannot_read)$/.test((answer.json as RestError | undefined)?.code ?? '');
  }

  return {
    async submit(draft, { signal } = {}): Promise<SubmitResult> {
      if (draft.parentId && (await isGone(draft.parentId, signal))) return { ok: false, code: 'parent-gone' };
      const answer = await send(fetcher, commentsRoute(root), {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({
          ...draft.extra,
          post: Number(articleId),
          parent: Number(draft.parentId ?? 0),
          author_name: draft.name ?? '',
          author_email: draft.email ?? '',
          author_url: draft.website ?? '',
          content: draft.body,
        }),
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      });
      if (!isAnswer(answer)) return answer;
      const comment = answer.json as Partial<RestComment> | undefined;
      if (answer.status !== 201 || typeof comment?.id !== 'number') {
        return answer.status >= 400 ? readRefusal(answer, draft) : refusalByStatus(answer.status);
      }
      if (comment.status === 'spam' || comment.status === 'trash') return { ok: false, code: 'forbidden' };
      const item = toItem(comment as RestComment);
      return { ok: true, state: item.state, comment: item };
    },

    list: (options) => listComments(fetcher, root, articleId, options),
  };
}

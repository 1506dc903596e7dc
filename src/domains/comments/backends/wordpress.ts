import type { BackendOptions, CommentBackend, Draft, Field, FormSnapshot, Refused, SubmitResult } from '../contract.js';
import { ACCEPT, canEncode, formBody, readFormAnswer, sameOrigin } from './form.js';
import { isAnswer, send, type Answer } from '../http.js';
import { likeWords, sameWords } from '../same-words.js';
import { commentsRoute, listComments, toItem, type RestComment } from './wordpress-list.js';

/** The columns of WordPress's table: what is longer is refused. */
const limits: Record<Field, number> = { name: 245, email: 100, website: 200, body: 65_525 };

/** WordPress's own throttle, which it does not say. */
const FLOOD = 15;

/** WordPress names no field, and its words are in the site's language: what is wrong is read from what was sent. */
function wrongField(draft: Draft): Pick<Refused, 'code' | 'field'> {
  const value = (field: Field): string => (draft[field] ?? '').trim();
  const long = (Object.keys(limits) as Field[]).find((field) => new TextEncoder().encode(value(field)).length > limits[field]);
  if (long) return { code: 'too-long', field: long };
  if (!value('body')) return { code: 'required', field: 'body' };
  if (value('email') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value('email'))) return { code: 'invalid', field: 'email' };
  const empty = (['name', 'email'] as const).find((field) => !value(field));
  if (empty) return { code: 'required', field: empty };
  return { code: 'invalid' };
}

function refused(draft: Draft, status: number, message?: string): SubmitResult | undefined {
  const said = message ? { message: message.replace(/^(error|fehler|erreur|errore|fout)\s*:\s*/i, '') } : {};
  if (status === 429) return { ok: false, code: 'rate-limited', retryAfter: FLOOD, ...said };
  if (status === 403) {
    // One status for three refusals; only English sites can be told apart, others read WordPress's own words.
    const code = /logged in/i.test(message ?? '')
      ? 'login-required'
      : /\breply\b|\breplied\b/i.test(message ?? '')
        ? 'parent-gone'
        : 'closed';
    return { ok: false, code, ...said };
  }
  if (status >= 400) return undefined;
  return { ok: false, ...wrongField(draft), ...said };
}

/** Firewalls and login walls before it answer in its place, and know nothing of its reasons. */
const isWordPress = ({ json, text }: Answer): boolean =>
  (json as { code?: unknown } | undefined)?.code === 'wp_die' || /<body[^>]*\bid=["']?error-page/i.test(text);

/** Whether an address is that of the list, which only a success leads to. */
function isList(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  return (searchParams.get('rest_route') ?? pathname).endsWith('/wp/v2/comments');
}

/** The entries WordPress's end point knows, where the page's form is not one that WordPress printed. */
function entriesOf(draft: Draft, articleId: string): [string, string][] {
  const known: [string, string | undefined][] = [
    ['comment', draft.body],
    ['author', draft.name],
    ['email', draft.email],
    ['url', draft.website],
    ['comment_post_ID', articleId],
    ['comment_parent', draft.parentId ?? '0'],
    ['wp-comment-cookies-consent', draft.remember ? 'yes' : undefined],
  ];
  const extra = Object.entries(draft.extra ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value as string]),
  );
  return [...known, ...extra].filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** How long, in milliseconds, before WordPress's own answer a comment was stored that the answer is to. */
const JUST_NOW = 60_000;

/** The newest comments, when the list was seen after the comment was stored. Who is signed in gives no name: then it is the one of just now. */
function seenIn({ json: list, headers }: Answer, draft: Draft): RestComment | undefined {
  if (!Array.isArray(list)) return undefined;
  const now = Date.parse(headers.get('date') ?? '');
  const justNow = ({ date_gmt }: RestComment): boolean => now - Date.parse(`${date_gmt}Z`) < JUST_NOW;
  const theirs = (list as RestComment[]).filter(
    (each) =>
      (draft.name ? sameWords(each.author_name ?? '', draft.name) : justNow(each)) && String(each.parent) === (draft.parentId ?? '0'),
  );
  const said = ({ content }: RestComment): string => content?.rendered ?? '';
  // What plug-ins make of a comment nobody knows: of just now, it need only be alike.
  return (
    theirs.find((each) => sameWords(said(each), draft.body)) ?? theirs.find((each) => justNow(each) && likeWords(said(each), draft.body))
  );
}

/**
 * WordPress by its form's end point, on the same origin. A success sends the browser on to the list of the newest comments
 * (`redirect_to`), in the same round trip: `published` is said only when the comment is in it.
 */
export function wordpressBackend({ endpoint, articleId, pageUrl, fetch: fetcher = fetch }: BackendOptions): CommentBackend {
  // A form that WordPress printed knows best where it is posted, and with that where WordPress is.
  let root = endpoint ? endpoint.replace(/\/+$/, '').replace(/\/wp-comments-post\.php$/, '') : new URL(pageUrl).origin;
  const address = (form?: FormSnapshot): string => {
    if (form?.action.endsWith('/wp-comments-post.php')) root = form.action.slice(0, -'/wp-comments-post.php'.length);
    return form?.action || `${root}/wp-comments-post.php`;
  };
  return {
    canSend: (form) => sameOrigin(address(form), pageUrl) && (!form || canEncode(form)),

    async submit(draft, { signal, form } = {}) {
      const action = address(form);
      const printed = form?.entries.some(([name]) => name === 'comment_post_ID');
      const entries = printed && form ? form.entries.filter(([name]) => name !== 'redirect_to') : entriesOf(draft, articleId);
      const post = printed ? String(entries.find(([name]) => name === 'comment_post_ID')?.[1] ?? '') : articleId;
      const folder = new URL(action).pathname.replace(/\/[^/]*$/, '');
      const list = commentsRoute(folder, `&post=${encodeURIComponent(post)}&per_page=10&orderby=id&order=desc`);
      const answer = await send(fetcher, action, {
        method: 'POST',
        headers: { Accept: ACCEPT },
        body: formBody({ entries: [...entries, ['redirect_to', list]], multipart: form?.multipart ?? false }),
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
      });
      if (!isAnswer(answer)) return answer;
      // To an article that is not there, or hidden, WordPress says nothing at all.
      if (!answer.redirected && answer.status === 200 && !answer.text.trim()) return { ok: false, code: 'not-found' };
      const result = readFormAnswer(answer, draft, {
        refused: (status, message) => (isWordPress(answer) ? refused(draft, status, message) : undefined),
        isAfter: isList,
      });
      const seen = result.ok && result.state === 'received' ? seenIn(answer, draft) : undefined;
      return seen ? { ok: true, state: 'published', comment: toItem(seen) } : result;
    },

    list: (options) => listComments(fetcher, root, articleId, options),
  };
}

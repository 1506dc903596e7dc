import type { CommentItem, CommentPage, ListOptions } from '../contract.js';
import { plainText } from '../text.js';

/** A comment as WordPress's REST interface has it. */
export interface RestComment {
  id: number;
  parent: number;
  author_name?: string;
  author_url?: string;
  author_avatar_urls?: Record<string, string>;
  date_gmt: string;
  content?: { rendered?: string };
  link?: string;
  status?: string;
  type?: string;
}

/** A comment of WordPress's REST lists. */
export function toItem(comment: RestComment): CommentItem {
  const { id, parent, author_name, author_url, author_avatar_urls, date_gmt, content, link } = comment;
  const avatar = author_avatar_urls?.['96'] ?? author_avatar_urls?.['48'];
  return {
    id: String(id),
    parentId: parent ? String(parent) : null,
    name: plainText(author_name ?? ''),
    html: content?.rendered ?? '',
    // In UTC, which WordPress leaves unsaid.
    date: `${date_gmt}Z`,
    state: comment.status === 'hold' ? 'held' : 'published',
    ...(author_url ? { website: author_url } : {}),
    ...(avatar ? { avatar } : {}),
    ...(link ? { url: link } : {}),
  };
}

/** The address of its comments. The long form: the short one needs a site with permalinks. */
export const commentsRoute = (root: string, rest = ''): string => `${root}/?rest_route=/wp/v2/comments${rest}`;

/** One page of an article's comments. */
export async function listComments(
  fetcher: typeof fetch,
  root: string,
  post: string,
  { cursor = '1', limit = 50, sort = 'oldest', signal }: ListOptions = {},
): Promise<CommentPage> {
  const order = sort === 'newest' ? 'desc' : 'asc';
  const query = `&post=${encodeURIComponent(post)}&type=comment&order=${order}&per_page=${Math.min(limit, 100)}&page=${cursor}`;
  const response = await fetcher(commentsRoute(root, query), {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
  });
  const list: unknown = await response.json();
  if (!response.ok || !Array.isArray(list)) throw new Error(`No list of comments at ${root} (${response.status})`);
  const total = Number(response.headers.get('x-wp-total') ?? NaN);
  const more = Number(cursor) < Number(response.headers.get('x-wp-totalpages') ?? 0);
  return {
    items: (list as RestComment[]).map(toItem),
    ...(Number.isFinite(total) ? { total } : {}),
    ...(more ? { next: String(Number(cursor) + 1) } : {}),
  };
}

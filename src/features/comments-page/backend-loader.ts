import { backendNames, findBackend } from '../../domains/comments/backends.js';
import type { BackendOptions, CommentBackend } from '../../domains/comments/contract.js';
import { canonicalUrl, pagePath } from '../../core/page-url.js';
import { warn } from '../../core/warn.js';
import { around, canBeOf, nearest } from './nearest.js';

export interface BackendHost extends HTMLElement {
  backend: string | null;
  endpoint: string | null;
  articleId: string | null;
}

/** The address of the article, as its page gives it: what drafts and servers know it by where it has no id. */
export function pageAddress(document: Document): string {
  if (!canonicalUrl(document) && document.location?.search)
    warn(
      `This page has neither an article-id on its comments nor a canonical link: ${document.location.pathname} is taken for one article, whatever comes after it.`,
    );
  return pagePath(document);
}

/** The article that a list of comments is of: as the page says, else as the form does that WordPress has printed for it. */
export function articleIdOf(host: BackendHost, document: Document): string {
  const printed = (place: ParentNode): string[] =>
    [...place.querySelectorAll<HTMLInputElement>('form [name="comment_post_ID"]')]
      .filter((input) => input.value && canBeOf(input, host))
      .map(({ value }) => value);
  return host.articleId || nearest(around(host), host, printed) || pageAddress(document);
}

/** The backend a page asks for; one it cannot have is the default, with a warning. */
export async function loadBackend(host: BackendHost, fallbackArticleId: string): Promise<CommentBackend> {
  const name = host.backend || 'form';
  const options: BackendOptions = {
    endpoint: host.endpoint ? absolute(host.endpoint, host.baseURI) : '',
    articleId: host.articleId || fallbackArticleId,
    pageUrl: host.ownerDocument.URL,
  };
  const factory = findBackend(name);
  if (!factory) {
    warn(
      `<${host.localName}> knows no backend="${name}"; one of ${backendNames().join(', ')} is expected, and the form is posted as it is.`,
      host,
    );
  }
  try {
    if (factory) return await factory(options);
  } catch (error) {
    warn(`<${host.localName}>: the backend "${name}" could not be made; the form is posted as it is.`, error);
  }
  return (await findBackend('form')?.(options)) as CommentBackend;
}

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return '';
  }
}

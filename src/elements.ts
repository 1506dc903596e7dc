/** Every element by its tag, and what fetches and defines it: for scripts that fetch only what a page has. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'article-header': () => import('./article-header/define.js'),
  'article-byline': () => import('./article-byline/define.js'),
  'article-figure': () => import('./article-figure/define.js'),
  'article-credit': () => import('./article-credit/define.js'),
  'article-comment-form': () => import('./article-comment-form/define.js'),
  'article-comments': () => import('./article-comments/define.js'),
  'article-trending': () => import('./article-trending/define.js'),
  'article-gallery': () => import('./article-gallery/define.js'),
};

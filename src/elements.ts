/** The registry: every element of the kit, a line each. What defines, exports, fetches or counts them is made from it or from its folder. */
export { ArticleByline } from './elements/article-byline/article-byline.js';
export { ArticleCommentForm } from './elements/article-comment-form/article-comment-form.js';
export { ArticleComments } from './elements/article-comments/article-comments.js';
export { ArticleCredit } from './elements/article-credit/article-credit.js';
export { ArticleFigure } from './elements/article-figure/article-figure.js';
export { ArticleGallery } from './elements/article-gallery/article-gallery.js';
export { ArticleHeader } from './elements/article-header/article-header.js';
export { ArticleTrending } from './elements/article-trending/article-trending.js';

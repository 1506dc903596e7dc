import { ArticleComments } from './article-comments.js';

ArticleComments.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-comments': ArticleComments;
  }
}

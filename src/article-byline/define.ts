import { ArticleByline } from './article-byline.js';

ArticleByline.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-byline': ArticleByline;
  }
}

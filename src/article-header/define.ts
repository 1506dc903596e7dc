import { ArticleHeader } from './article-header.js';

ArticleHeader.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-header': ArticleHeader;
  }
}

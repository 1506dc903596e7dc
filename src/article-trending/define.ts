import { ArticleTrending } from './article-trending.js';

ArticleTrending.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-trending': ArticleTrending;
  }
}

import { ArticleGallery } from './article-gallery.js';

ArticleGallery.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-gallery': ArticleGallery;
  }
}

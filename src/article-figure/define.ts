import { ArticleFigure } from './article-figure.js';

ArticleFigure.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-figure': ArticleFigure;
  }
}

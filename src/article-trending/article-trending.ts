import { css } from 'lit';
import { ArticleElement } from '../shared/element.js';
export class ArticleTrending extends ArticleElement {
  static override readonly tag = 'article-trending';
  static override readonly light = css`
    article-trending {
      display: block;
    }
  `;
}

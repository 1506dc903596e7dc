import { css } from 'lit';
import { ArticleElement } from '../shared/element.js';
export class ArticleCommentForm extends ArticleElement {
  static override readonly tag = 'article-comment-form';
  static override readonly light = css`
    article-comment-form {
      display: block;
    }
  `;
}

import { ArticleElement } from '../shared/element.js';
import { light } from './article-comment-form.styles.js';
export class ArticleCommentForm extends ArticleElement {
  static override readonly tag = 'article-comment-form';
  static override readonly light = light;
}

import { ArticleElement } from '../shared/element.js';
import { light } from './article-trending.styles.js';
export class ArticleTrending extends ArticleElement {
  static override readonly tag = 'article-trending';
  static override readonly light = light;
}

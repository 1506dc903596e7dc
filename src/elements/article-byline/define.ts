import { ArticleByline } from './article-byline.js';

ArticleByline.define();

import { ArticleComments } from './article-comments.js';

ArticleComments.define();

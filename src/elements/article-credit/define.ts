import { ArticleCredit } from './article-credit.js';

ArticleCredit.define();

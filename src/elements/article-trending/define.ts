import { ArticleTrending } from './article-trending.js';

ArticleTrending.define();

import { ArticleFigure } from './article-figure.js';

ArticleFigure.define();

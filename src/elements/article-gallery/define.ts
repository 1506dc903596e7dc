import { ArticleGallery } from './article-gallery.js';

ArticleGallery.define();

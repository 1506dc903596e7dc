import { ArticleCommentForm } from './article-comment-form.js';

ArticleCommentForm.define();

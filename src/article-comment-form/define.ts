import { ArticleCommentForm } from './article-comment-form.js';

ArticleCommentForm.define();

declare global {
  interface HTMLElementTagNameMap {
    'article-comment-form': ArticleCommentForm;
  }
}

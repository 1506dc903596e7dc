/** The default words, a group each, fetched with what says them. */
export { header } from './en/header.js';
export { figure } from './en/figure.js';
export { trending } from './en/trending.js';
export { comments } from './en/comments.js';
export { commentForm } from './en/comment-form.js';

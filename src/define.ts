/** Defines every element under its own name: the one script of a page that uses them all. */
import './article-header/define.js';
import './article-byline/define.js';
import './article-figure/define.js';
import './article-credit/define.js';
import './article-comment-form/define.js';
import './article-comments/define.js';
import './article-trending/define.js';

/** What a site can add to them: a comment server, a language. */
export { registerBackend } from './comments/register.js';
export { registerStrings } from './shared/localize.js';
import './article-gallery/define.js';

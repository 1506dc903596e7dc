/** All classes, without defining any: `import 'article-elements/define'` does that. */
export { ArticleElement } from './shared/element.js';
export { registerStrings } from './shared/localize.js';
export { ArticleHeader, type HeaderLayout } from './article-header/article-header.js';
export { ArticleByline } from './article-byline/article-byline.js';
export { ArticleFigure } from './article-figure/article-figure.js';
export { creditFromIptc, creditFromText, imageObject, mergeCredits, type Credit } from './credit/credit.js';
export { FigureErrorEvent } from './article-figure/events.js';
export { FigureEnlargeEvent } from './lightbox/events.js';
export { ArticleCredit, type CreditKind } from './article-credit/article-credit.js';
export { ArticleCommentForm } from './article-comment-form/article-comment-form.js';
export {
  CommentAcceptedEvent,
  CommentErrorEvent,
  CommentHeldEvent,
  CommentRejectedEvent,
  CommentSubmitEvent,
} from './article-comment-form/events.js';
export { ArticleComments } from './article-comments/article-comments.js';
export { CommentReplyEvent, CommentsErrorEvent, CommentsLoadEvent } from './article-comments/events.js';
export { registerBackend } from './comments/register.js';
export type * from './comments/backend.js';
export { ArticleTrending } from './article-trending/article-trending.js';
export { TrendingErrorEvent, TrendingLoadEvent } from './article-trending/events.js';
export { FeedError, type FeedErrorCode } from './feeds/feed-error.js';
export { registerFeedFormat } from './feeds/registry.js';
export type {
  CountKind,
  Feed,
  FeedAnswer,
  FeedFormat,
  FeedImage,
  FeedItem,
  FeedList,
  RawItem,
  RawList,
  XmlElement,
} from './feeds/types.js';
export { ArticleGallery, type GalleryLayout } from './article-gallery/article-gallery.js';

/** All classes, without defining any: `import 'article-elements/define'` does that. */
export { ArticleElement } from './core/element.js';
export { registerStrings } from './core/localize.js';
export * from './elements.js';
export type { HeaderLayout } from './elements/article-header/article-header.js';
export { creditFromIptc, creditFromText, imageObject, mergeCredits, type Credit } from './domains/credit/credit.js';
export { FigureErrorEvent } from './elements/article-figure/parts/events.js';
export { FigureEnlargeEvent } from './features/lightbox/events.js';
export type { CreditKind } from './elements/article-credit/article-credit.js';
export {
  CommentAcceptedEvent,
  CommentErrorEvent,
  CommentHeldEvent,
  CommentRejectedEvent,
  CommentSubmitEvent,
} from './features/comments-page/form-events.js';
export { CommentReplyEvent, CommentsErrorEvent, CommentsLoadEvent } from './features/comments-page/thread-events.js';
export { registerBackend } from './domains/comments/register.js';
export type * from './domains/comments/contract.js';
export { TrendingErrorEvent, TrendingLoadEvent } from './elements/article-trending/parts/events.js';
export { FeedError, type FeedErrorCode } from './domains/feeds/feed-error.js';
export { registerFeedFormat } from './domains/feeds/registry.js';
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
} from './domains/feeds/types.js';
export type { GalleryLayout } from './elements/article-gallery/host.js';

import type { LitElement } from 'lit';
import type { BackendHost } from '../../features/comments-page/backend-loader.js';
import type { Sort } from '../../domains/comments/contract.js';

/** What the parts that are fetched later need to know of `<article-comments>`. */
export interface ThreadHost extends LitElement, BackendHost {
  sort: Sort;
  pageSize: number;
  relative: string;
  timeZone: string | null;
  replies: string | null;
  avatars: string | null;
  readonly internals: ElementInternals | undefined;
}

import type { LitElement } from 'lit';

/** What the parts that are fetched later need to know of `<article-trending>`. */
export interface TrendingHost extends LitElement {
  src: string | null;
  format: string | null;
  limit: number;
  refresh: number;
  show: string | null;
  /** Makes tabs of the lists that are there, or brings the tabs to them. */
  showTabs(): void;
}

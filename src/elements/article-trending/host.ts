/** What the parts that are fetched later need to know of `<article-trending>`. */
export interface TrendingHost extends HTMLElement {
  src: string | null;
  format: string | null;
  limit: number;
  refresh: number;
  show: string | null;
}

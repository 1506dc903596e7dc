import type { LitElement } from 'lit';

/** How the pictures of a gallery lie. */
export type GalleryLayout = 'rows' | 'strip';

/** What the parts that are fetched later need to know of `<article-gallery>`. */
export interface GalleryHost extends LitElement {
  layout: GalleryLayout;
  expandable: boolean;
}

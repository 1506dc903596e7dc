import type { LitElement } from 'lit';

/** What the parts that are fetched later need to know of `<article-figure>`. */
export interface FigureHost extends LitElement {
  expandable: boolean;
  clamp: string | null;
  sensitive: string | null;
  thumbhash: string | null;
  focal: string | null;
  embed: string | null;
  provider: string | null;
  fallbackSrc: string | null;
  /** Sets or clears a state that styles can ask for. */
  setState(state: string, on: boolean): void;
}

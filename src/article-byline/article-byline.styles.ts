import { css } from 'lit';

/* Each time stands on a line of its own: whatever text is shown for it, longer or shorter, moves nothing. */
export const light = css`
  article-byline {
    display: block;
    font: 0.9375rem/1.6 var(--article-font-sans, system-ui, sans-serif);
  }
  article-byline:lang(ar) {
    --_updated: 'حُدِّث ';
  }
  article-byline:lang(ja) {
    --_updated: '更新 ';
  }
  article-byline > [slot='author'] {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }
  article-byline > [slot='author'][data-separator] {
    font-weight: inherit;
  }
  article-byline > a[slot='author']:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  article-byline > time {
    display: block;
    font-size: 0.875rem;
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  article-byline > time[slot='updated']::before {
    content: var(--article-updated-label, var(--_updated, 'Updated '));
  }
  /* Kept in its place: what stands below must not move up. */
  article-byline:state(same-time) > time[slot='updated'] {
    visibility: hidden;
  }
`;

export const shadow = css`
  .time {
    display: grid;
    justify-content: start;
  }
  ::slotted(time),
  .time > span {
    grid-area: 1 / 1;
  }
  /* Eyes get the short words; ears, find-in-page and copying get the publisher's, once. */
  .shown ::slotted(time) {
    opacity: 0;
  }
  .time > span {
    font-size: 0.875rem;
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
    user-select: none;
  }
  [part='updated-text']::before {
    content: var(--article-updated-label, var(--_updated, 'Updated '));
  }
  :host(:state(same-time)) [part='updated-text'] {
    visibility: hidden;
  }
  @media print {
    .shown ::slotted(time) {
      opacity: 1;
    }
    .time > span {
      display: none;
    }
  }
`;

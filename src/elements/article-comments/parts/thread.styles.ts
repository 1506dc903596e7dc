import { css } from 'lit';
import { focusHalo, focusRing, tint, visuallyHidden } from '../../../core/styles/fragments.js';
import { tokens } from '../../../core/styles/tokens.js';

export const shadow = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: nowrap;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    block-size: 2.75em;
    border-block-end: 1px solid ${tokens.rule};
  }
  [part='toolbar'] > *,
  [part='foot'] {
    font: 0.875em/1.5 ${tokens.fontSans};
  }
  [part='toolbar'],
  [part='foot'] {
    overflow-anchor: none;
  }
  p {
    margin: 0;
  }
  [part='count'],
  [part='status'],
  [part='closed'] {
    color: ${tokens.soft};
  }
  [part='sort'] span {
    ${visuallyHidden}
  }
  select {
    min-block-size: 36px;
    padding-inline: 0.25em;
    border: 0;
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  [part='foot'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
    padding-block: 0.75em 1.5em;
  }
  [part='status'] {
    flex-basis: 100%;
  }
  [part='status']:empty {
    block-size: 0;
    margin-block-end: -0.75em;
  }
  button {
    min-block-size: 44px;
    padding: 0.5em 1.25em;
    border: 1px solid ${tint(55)};
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: ${tint(8)};
  }
  button[aria-disabled='true'] {
    cursor: progress;
  }
  :is(button, select):focus-visible {
    outline: ${focusRing};
    outline-offset: 2px;
    /* Two tones, since nobody knows the ground. */
    box-shadow: ${focusHalo};
  }
  @media print {
    [part='foot'],
    [part='sort'] {
      display: none;
    }
  }
`;

/* What script alone writes into comments: no page needs it before. */
export const written = css`
  article-comments .comment-body[data-initial]::before {
    content: attr(data-initial) / '';
    background: ${tint(12)};
    font: 600 1em/1 ${tokens.fontSans};
    display: grid;
    place-content: center;
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--_picture, 40px);
    block-size: var(--_picture, 40px);
    margin-block-start: 2px;
    border-radius: 50%;
  }
  .comments-area article-comments .comment-body:has(.avatar)::before {
    content: none;
  }
  /* Another text is shown for the time; what is read out, found and copied is the printed one, cut off behind it. On paper it is the only one. */
  @media not print {
    article-comments [data-relative] {
      display: inline-grid;
      grid-template-columns: max-content 0;
      overflow: clip;
      white-space: nowrap;
    }
    article-comments [data-relative]::after {
      content: attr(data-relative) / '';
      order: -1;
    }
  }
`;

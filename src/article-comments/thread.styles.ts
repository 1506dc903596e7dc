import { css } from 'lit';

export const shadow = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: nowrap;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    block-size: 2.75rem;
    border-block-end: 1px solid var(--article-rule, color-mix(in srgb, currentColor 22%, transparent));
  }
  [part='toolbar'],
  [part='foot'] {
    font: 0.875rem/1.5 var(--article-font-sans, system-ui, sans-serif);
    overflow-anchor: none;
  }
  p {
    margin: 0;
  }
  [part='count'],
  [part='status'],
  [part='closed'] {
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  [part='sort'] span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  select {
    min-block-size: 2.25rem;
    padding-inline: 0.25rem;
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
    gap: 0.75rem 1rem;
    padding-block: 0.75rem 1.5rem;
  }
  [part='status'] {
    flex-basis: 100%;
  }
  [part='status']:empty {
    block-size: 0;
    margin-block-end: -0.75rem;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.5rem 1.25rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  button[aria-disabled='true'] {
    cursor: progress;
  }
  :is(button, select):focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
    outline-offset: 2px;
  }
  @media print {
    [part='foot'],
    [part='sort'] {
      display: none;
    }
  }
`;

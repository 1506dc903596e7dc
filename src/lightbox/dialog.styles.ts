import { css } from 'lit';

export const styles = css`
  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    background: #0d0d0d;
    color: #fff;
    color-scheme: dark;
    font: 0.9375rem/1.5 var(--article-font-sans, system-ui, sans-serif);
  }
  dialog::backdrop {
    background: #0d0d0d;
  }
  [part='stage'] {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: none;
    user-select: none;
  }
  figure {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    margin: 0;
    translate: calc(var(--_at, 0) * 100% + var(--_x, 0px)) var(--_y, 0px);
  }
  .view {
    container-type: size;
    display: grid;
    place-items: center;
    overflow: hidden;
    cursor: zoom-in;
  }
  .zoomed .view {
    cursor: grab;
  }
  picture {
    display: contents;
  }
  [part~='picture'] {
    display: block;
    inline-size: min(100cqi, 100cqb * var(--_ratio), var(--_most));
    block-size: auto;
    aspect-ratio: var(--_ratio);
    background: center / 100% 100% no-repeat;
  }
  .veil {
    position: absolute;
    inset: 25% 1rem auto;
    text-align: center;
  }
  .veil button {
    inline-size: auto;
    margin-inline: auto;
    padding-inline: 1rem;
    border-color: currentColor;
    border-radius: 0.25rem;
    font: inherit;
  }
  figcaption {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 60rem;
    max-block-size: 30dvh;
    margin-inline: auto;
    padding: 0.75rem 1rem max(0.75rem, env(safe-area-inset-bottom));
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
    user-select: text;
    text-wrap: pretty;
  }
  figcaption cite {
    font-style: normal;
    color: #c4c4c4;
  }
  a {
    color: inherit;
  }
  [part='bar'] {
    position: absolute;
    inset-block-start: max(0.5rem, env(safe-area-inset-top));
    inset-inline: 0.5rem;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    pointer-events: none;
  }
  [part='bar'] > * {
    pointer-events: auto;
  }
  [part='position'] {
    margin: 0;
    margin-inline-end: auto;
    padding: 0.125rem 0.625rem;
    border-radius: 1rem;
    background: rgb(0 0 0 / 0.62);
    font-variant-numeric: tabular-nums;
  }
  [part='position']:empty {
    visibility: hidden;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.62);
    color: #fff;
    cursor: pointer;
  }
  button:hover {
    background: rgb(70 70 70 / 0.8);
  }
  button:focus-visible {
    outline: 2px solid #9cc9ff;
    outline-offset: -2px;
  }
  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  svg {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='previous'],
  [part='next'] {
    position: absolute;
    inset-block-start: calc(50% - 1.375rem);
  }
  [part='previous'] {
    inset-inline-start: 0.5rem;
  }
  [part='next'] {
    inset-inline-end: 0.5rem;
  }
  :is([part='previous'], [part='next']):dir(rtl) svg {
    scale: -1 1;
  }
  /* On a phone the finger turns pages: arrows over the picture would only cover it. They stay for keyboards. */
  @media (pointer: coarse) and (max-width: 40em) {
    :is([part='previous'], [part='next']):not(:focus-visible) {
      opacity: 0;
      pointer-events: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .turning figure {
      transition: translate 0.25s ease-out;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;

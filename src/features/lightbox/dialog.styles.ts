import { css } from 'lit';
import { overPicture, visuallyHidden } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

export const styles = css`
  /* Nothing that the page says of boxes in its body, or of its text, is true of the dialog. */
  :host {
    all: initial !important;
  }
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
    /* Pages that make a rem of 10 pixels make nothing small here. */
    font: max(1rem, 16px) / 1.5 ${tokens.fontSans};
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
    grid-area: 1 / 1;
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
    max-inline-size: none;
    block-size: auto;
    aspect-ratio: var(--_ratio);
    background: center / 100% 100% no-repeat;
  }
  div[part~='picture'] {
    outline: 1px solid rgb(255 255 255 / 0.25);
    outline-offset: -1px;
  }
  .panel {
    grid-area: 1 / 1;
    place-self: center;
    max-inline-size: 30em;
    padding: 3.5em 1em 1em;
    text-align: center;
  }
  .panel p {
    margin: 0 0 0.75em;
    overflow-wrap: anywhere;
  }
  .panel p:empty {
    margin: 0;
  }
  .panel button {
    inline-size: auto;
    margin-inline: auto;
    padding-inline: 1em;
    border-color: currentColor;
    border-radius: 0.25em;
  }
  /* Words begin at the picture's edge; those that are wider than a narrow picture are in the middle with it. While the picture is whole, both are in the middle of the room. */
  figcaption {
    --_pad: clamp(0px, 1em - (100% - var(--_edge, 100%)) / 2, 1em);
    grid-row: 2;
    box-sizing: border-box;
    min-inline-size: min(var(--_edge, 100%), 100%);
    max-inline-size: max(var(--_edge, 100%), min(26em, 100% - 2em));
    max-block-size: 30dvh;
    margin-inline: auto;
    padding-block: 0.75em max(0.75em, env(safe-area-inset-bottom));
    padding-inline: var(--_pad) max(var(--_pad), var(--_edge, 100%) - 48em);
    translate: 0 var(--_under, 0px);
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
    user-select: text;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .zoomed figcaption {
    translate: none;
  }
  :is(figcaption, .panel, [part='position']) {
    font-size: 0.9375em;
  }
  .spoken {
    ${visuallyHidden}
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
    inset-block-start: max(0.5em, env(safe-area-inset-top));
    inset-inline: 0.5em;
    display: flex;
    align-items: center;
    gap: 0.5em;
    pointer-events: none;
  }
  [part='bar'] > * {
    pointer-events: auto;
  }
  [part='position'] {
    margin: 0;
    margin-inline-end: auto;
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: ${overPicture};
    font-variant-numeric: tabular-nums;
  }
  [part='position']:empty {
    visibility: hidden;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: ${overPicture};
    color: #fff;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: rgb(70 70 70 / 0.8);
  }
  :is(button, figcaption):focus-visible {
    outline: 2px solid #9cc9ff;
    outline-offset: -2px;
  }
  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  svg {
    inline-size: 1.375em;
    block-size: 1.375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='previous'],
  [part='next'] {
    position: absolute;
    inset-block-start: calc(50% - 1.375em);
  }
  [part='previous'] {
    inset-inline-start: 0.5em;
  }
  [part='next'] {
    inset-inline-end: 0.5em;
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

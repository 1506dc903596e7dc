import { css } from 'lit';
import { overPicture } from '../../core/styles/fragments.js';

export const styles = css`
  .corner {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    font-size: max(1rem, 16px);
  }
  [part='enlarge'] {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    margin-block-start: 0.5em;
    margin-inline-start: -2.75em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: ${overPicture};
    color: #fff;
    font: inherit;
    opacity: 0.85;
  }
  [part='enlarge']:is(:hover, :focus-visible) {
    opacity: 1;
  }
  svg {
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

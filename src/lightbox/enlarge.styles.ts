import { css } from 'lit';

export const styles = css`
  .corner {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
  }
  [part='enlarge'] {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin-block-start: 0.5rem;
    margin-inline-start: -2.75rem;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.62);
    color: #fff;
    opacity: 0.85;
  }
  [part='enlarge']:is(:hover, :focus-visible) {
    opacity: 1;
  }
  svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

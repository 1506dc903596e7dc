import { css } from 'lit';
import { overPicture, size } from '../../../core/styles/fragments.js';
import { tokens } from '../../../core/styles/tokens.js';

/** What stands over a picture that is not to be seen, or not there. */
export const styles = css`
  [part='veil'],
  [part='consent'],
  [part='panel'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 1;
    box-sizing: border-box;
    padding: 0.75rem;
    font: ${size(14)} / 1.5 ${tokens.fontSans};
    overflow: auto;
    pointer-events: none;
  }
  [part='veil'],
  [part='consent'] {
    color: #fff;
  }
  [part='consent'] {
    background: rgb(0 0 0 / 0.72);
  }
  [part='consent'] p {
    margin: 0.5rem 0 0;
  }
  /* Over the icon that browsers show for a broken picture. */
  [part='panel'] {
    background: color-mix(in srgb, CanvasText 8%, Canvas);
    color: CanvasText;
  }
  /* The colour of a veiled picture, for one that has not come. */
  [part='reason'] {
    background: #262626;
  }
  /* Its room stays: the button is where it was pressed, for whoever presses it again. */
  [part='reason'][hidden] {
    display: block !important;
    visibility: hidden;
  }
  p {
    margin: 0 0 0.5rem;
    text-wrap: pretty;
  }
  :is([part='reveal'], [part='load'], [part='retry'], [part='embed']) {
    min-block-size: ${size(32)};
    padding: 0.25rem 0.75rem;
    border: 1px solid;
    border-radius: 0.25rem;
    background: ${overPicture};
    color: #fff;
    font: inherit;
    font-weight: 600;
    pointer-events: auto;
  }
  @media print {
    [part='consent'] {
      display: none;
    }
    [part='reason'] {
      print-color-adjust: exact;
    }
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
`;

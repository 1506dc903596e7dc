import { css } from 'lit';
import { focusHalo, focusRing } from './fragments.js';

/** What the buttons on a picture have in common. */
export const controls = css`
  button {
    z-index: 1;
    cursor: pointer;
  }
  /* Two tones, since nobody knows the ground. */
  button:focus-visible {
    outline: ${focusRing};
    box-shadow: ${focusHalo};
  }
  [hidden] {
    display: none !important;
  }
  /* Stronger than what shows each of them. */
  @media print {
    button {
      display: none !important;
    }
  }
`;

import { css } from 'lit';

/** What the buttons on a picture have in common. */
export const controls = css`
  button {
    z-index: 1;
    cursor: pointer;
  }
  /* Two tones, since nobody knows the ground. */
  button:focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#08458a, #9cc9ff));
    box-shadow: 0 0 0 4px light-dark(#fff, #001a33);
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

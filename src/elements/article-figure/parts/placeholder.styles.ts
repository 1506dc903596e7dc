import { css } from 'lit';

export const styles = css`
  [part='placeholder'] {
    position: absolute;
    inset-inline-start: 0;
    display: block;
    pointer-events: none;
  }
  @media print {
    [part='placeholder'] {
      display: none;
    }
  }
`;

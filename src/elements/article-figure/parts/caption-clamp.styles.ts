import { css } from 'lit';
import { size } from '../../../core/styles/fragments.js';
import { tokens } from '../../../core/styles/tokens.js';

export const styles = css`
  [part='toggle'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    white-space: nowrap;
    padding: 0.25rem 0.375rem;
    margin: 0;
    border: 0;
    background: none;
    color: inherit;
    font: 600 ${size(13)} / ${size(21)} ${tokens.fontSans};
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;

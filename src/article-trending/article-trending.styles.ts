import { css } from 'lit';

export const light = css`
  article-trending {
    display: block;
  }
`;

import { css } from 'lit';

export const light = css`
  article-comment-form {
    display: block;
  }
`;

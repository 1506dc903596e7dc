import { css } from 'lit';
import { size, tint } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

export const light = css`
  article-credit {
    display: block;
    margin-block: 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid ${tokens.rule};
    font: ${size(14)} / 1.5 ${tokens.fontSans};
    color: ${tokens.soft};
  }
  article-credit + article-credit {
    margin-block-start: -0.25rem;
    border-block-start: 0;
    padding-block-start: 0;
  }
  article-credit cite {
    font-style: normal;
    font-weight: 600;
  }
  article-credit > p {
    margin: 0;
  }
  article-credit[kind='correction'] {
    padding: 0.75rem 1rem;
    border: 0;
    border-inline-start: 3px solid ${tokens.accent};
    background: ${tint(6)};
    color: inherit;
  }
`;

import { css } from 'lit';
import { accentText, leaf, successText } from '../../core/styles/fragments.js';

/* What script alone writes into rows: no page needs it before. */
export const written = css`
  article-trending [data-move] {
    color: ${accentText};
    font-weight: 600;
  }
  article-trending [data-move='up'] {
    --_leaf: ${leaf};
    color: ${successText};
  }
  article-trending [data-move='down'] {
    color: inherit;
  }
  article-trending [data-move='up']::before {
    content: '▲\\2009' / '';
  }
  article-trending [data-move='down']::before {
    content: '▼\\2009' / '';
  }
  article-trending small > svg {
    align-self: center;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
`;

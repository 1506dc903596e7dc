import { css } from 'lit';

/* What script alone writes into rows: no page needs it before. */
export const written = css`
  article-trending [data-move] {
    color: var(--article-accent, var(--_ink, light-dark(#a3162b, #ff979d)));
    font-weight: 600;
  }
  article-trending [data-move='up'] {
    --_leaf: oklch(from currentColor calc(0.28 + 0.6 * l) 0.11 152 / 1);
    color: var(--article-success, var(--_leaf, light-dark(#1d6b34, #8fdca5)));
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
`;

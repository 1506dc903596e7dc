import { css } from 'lit';

export const light = css`
  article-credit {
    display: block;
    margin-block: 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--article-rule, color-mix(in srgb, currentColor 22%, transparent));
    font: 0.875rem/1.5 var(--article-font-sans, system-ui, sans-serif);
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
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
    border-inline-start: 3px solid var(--article-accent, light-dark(#a3162b, #ff979d));
    background: color-mix(in srgb, currentColor 6%, transparent);
    color: inherit;
  }
`;

import { css } from 'lit';

export const shadow = css`
  [part='alert'] {
    outline-offset: 3px;
  }
  [part='alert']:focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
  }
  [part='alert'] > div {
    margin-block-end: 1.5rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--article-error, light-dark(#a3162b, #ff979d));
    border-inline-start-width: 0.375rem;
    border-radius: 4px;
  }
  [part='alert-title'] {
    margin: 0;
    font-weight: 700;
    color: var(--article-error, light-dark(#a3162b, #ff979d));
  }
  [part='alert'] p + p,
  [part='alert'] ul {
    margin-block: 0.375rem 0;
  }
  ul {
    padding-inline-start: 1.25rem;
  }
  li {
    padding-block: 0.25rem;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  a:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  blockquote:focus-visible,
  [part='outcome']:focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
    outline-offset: 2px;
  }
  /* Its first line has had its room from the start, below the form. */
  [part='outcome'] {
    min-block-size: 2.5rem;
    margin-block-end: -2.5rem;
    font-size: 0.9375rem;
  }
  [part='outcome'] p {
    margin: 0;
  }
  [part='status']:not(:empty) {
    padding-block: 0.5rem;
  }
  .published > [part='status'],
  .received > [part='status'],
  .held > [part='status'],
  .queued > [part='status'] {
    font-weight: 600;
  }
  .published > [part='status']::before,
  .received > [part='status']::before {
    content: '✓ ' / '';
    color: var(--article-success, light-dark(#1d6b34, #8fdca5));
  }
  .held > [part='status']::before,
  .queued > [part='status']::before {
    content: '◷ ' / '';
  }
  .warning > [part='status'] {
    color: var(--article-error, light-dark(#a3162b, #ff979d));
  }
  [part='own-words'] {
    margin-block: 0.25rem 0.75rem;
    margin-inline: 0;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--article-rule, color-mix(in srgb, currentColor 22%, transparent));
    font: 1rem/1.5
      var(--article-font-serif, 'Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-block-size: 18rem;
    overflow: auto;
  }
  [part='outcome-detail'] {
    padding-block-end: 0.25rem;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-block: 0.75rem 0.25rem;
  }
  button,
  [part='sign-in'] {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    background: none;
    color: inherit;
    font: 600 0.9375rem/1.5 var(--article-font-sans, system-ui, sans-serif);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  [part='sign-in']:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [part='own-comment'] {
    border-block-start: 1px solid var(--article-rule, color-mix(in srgb, currentColor 22%, transparent));
  }
  [part='own-comment'] > summary {
    padding-block: 0.5rem;
    cursor: pointer;
  }
  [part='own-comment'] > :not(summary) {
    margin-inline-start: 1rem;
  }
  [part='own-comment'] [part='actions'] {
    margin-block-end: 1rem;
  }
  [part='reply'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block: 0.75rem 1rem;
  }
  [part='reply-to'] {
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  [part='preview-bar'] {
    display: flex;
    align-items: start;
    block-size: 3rem;
    padding-block-start: 0.75rem;
    box-sizing: content-box;
  }
  [part='preview'] {
    margin-block: 0.25rem 0.75rem;
    padding: 0.25rem 1rem;
    border: 1px dashed color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    font: 1rem/1.5
      var(--article-font-serif, 'Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif);
    overflow-wrap: anywhere;
  }
  [part='preview'] p {
    margin-block: 0.625rem;
  }
  [part='preview-name'] {
    font: 700 0.9375rem/1.5 var(--article-font-sans, system-ui, sans-serif);
  }
  [part='preview-empty'] {
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

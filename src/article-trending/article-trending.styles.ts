import { css } from 'lit';

/*
 * Room first: every row is as high as the longest title it may hold, and with a feed the list is as high as `limit` rows,
 * from the first paint on and whatever comes. Heights are counted in lines of rem, so that they can be known before
 * there is any text. A container cannot ask its own size: the list inside it knows how many columns there are.
 */
export const light = css`
  article-trending {
    --_rows: 5;
    --_line: 1.375rem;
    --_row: calc(3 * var(--_line) + 1.375rem);
    container: article-trending / inline-size;
    display: block;
    min-inline-size: min(100%, 13rem);
  }
  article-trending[limit='1'] {
    --_rows: 1;
  }
  article-trending[limit='2'] {
    --_rows: 2;
  }
  article-trending[limit='3'] {
    --_rows: 3;
  }
  article-trending[limit='4'] {
    --_rows: 4;
  }
  article-trending[limit='6'] {
    --_rows: 6;
  }
  article-trending[limit='7'] {
    --_rows: 7;
  }
  article-trending[limit='8'] {
    --_rows: 8;
  }
  article-trending[limit='9'] {
    --_rows: 9;
  }
  article-trending[limit='10'] {
    --_rows: 10;
  }
  article-trending[limit='11'] {
    --_rows: 11;
  }
  article-trending[limit='12'] {
    --_rows: 12;
  }
  article-trending[limit='13'] {
    --_rows: 13;
  }
  article-trending[limit='14'] {
    --_rows: 14;
  }
  article-trending[limit='15'] {
    --_rows: 15;
  }
  article-trending[limit='16'] {
    --_rows: 16;
  }
  article-trending[limit='17'] {
    --_rows: 17;
  }
  article-trending[limit='18'] {
    --_rows: 18;
  }
  article-trending[limit='19'] {
    --_rows: 19;
  }
  article-trending[limit='20'] {
    --_rows: 20;
  }
  /* Marks above and below the line need more of it. (Chromium reads no list in one :lang().) */
  article-trending:is(
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(ps),
    :lang(ckb),
    :lang(he),
    :lang(hi),
    :lang(mr),
    :lang(ne),
    :lang(bn),
    :lang(ta),
    :lang(th),
    :lang(my),
    :lang(km)
  ) {
    --_line: 1.6875rem;
  }
  article-trending:is(:lang(ar), :lang(ckb), :lang(sd)) {
    --_numerals: arabic-indic;
  }
  article-trending:is(:lang(ar-AE), :lang(ar-DZ), :lang(ar-EH), :lang(ar-LY), :lang(ar-MA), :lang(ar-TN)) {
    --_numerals: decimal;
  }
  article-trending:is(:lang(fa), :lang(ps)) {
    --_numerals: persian;
  }
  article-trending:is(:lang(bn), :lang(as)) {
    --_numerals: bengali;
  }
  article-trending:is(:lang(mr), :lang(ne)) {
    --_numerals: devanagari;
  }
  article-trending:lang(my) {
    --_numerals: myanmar;
  }
  article-trending > :is(h1, h2, h3, h4, h5, h6),
  article-trending[heading]:not(:has(> :is(h1, h2, h3, h4, h5, h6)))::before {
    display: block;
    margin: 0;
    padding-block: 0.5rem 0.625rem;
    border-block-start: 3px solid var(--article-accent, light-dark(#a3162b, #ff979d));
    font: 700 1.25rem/1.3
      var(--article-font-serif, 'Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif);
  }
  article-trending[heading]:not(:has(> :is(h1, h2, h3, h4, h5, h6)))::before {
    content: attr(heading);
  }
  article-trending :is(ol, ul) {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    grid-auto-rows: var(--_row);
    column-gap: 2rem;
    margin: 0;
    padding: 0;
    list-style: '';
    counter-reset: article-rank;
    font: 600 1.0625rem/var(--_line)
      var(--article-font-serif, 'Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif);
  }
  article-trending li {
    counter-increment: article-rank;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding-block-start: 0.625rem;
    border-block-start: 1px solid var(--article-rule, color-mix(in srgb, currentColor 22%, transparent));
  }
  article-trending ol > li {
    grid-template-columns: 2.25rem minmax(0, 1fr);
  }
  article-trending ol > li::before {
    content: counter(article-rank, var(--_numerals, decimal));
    font-size: 1.75rem;
    font-weight: 700;
    color: var(--article-accent, light-dark(#a3162b, #ff979d));
    font-variant-numeric: lining-nums tabular-nums;
  }
  article-trending li > a {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
    color: inherit;
    text-decoration: none;
    text-wrap: pretty;
  }
  article-trending li > a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  article-trending li > a:focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
    outline-offset: 2px;
  }
  article-trending li[hidden] {
    display: none;
  }

  /* The parts have their places, so that words in place of the list, and under it, take no room of their own. */
  article-trending[src] {
    display: grid;
    grid-template: 'head' auto 'tabs' auto 'list' auto 'status' 2.25rem / minmax(0, 1fr);
  }
  article-trending[src] > :is(h1, h2, h3, h4, h5, h6),
  article-trending[src]::before {
    grid-area: head;
  }
  article-trending[src] > :is(ol, ul) {
    grid-area: list;
  }
  article-trending[src]::after {
    content: '';
    grid-area: list / 1 / status;
    pointer-events: none;
  }
  @media (scripting: enabled) {
    article-trending[src] :is(ol, ul),
    article-trending[src]:not(:has(ol, ul))::after {
      block-size: calc(round(up, var(--_rows) / var(--_columns, 1), 1) * var(--_row) + var(--_under, 0rem));
      overflow-y: clip;
    }
    article-trending::after {
      --_under: 2.25rem;
    }
  }
  @container article-trending (inline-size >= 36rem) {
    article-trending :is(ol, ul),
    article-trending::after {
      --_columns: 2;
    }
  }
  @container article-trending (inline-size >= 60rem) {
    article-trending :is(ol, ul),
    article-trending::after {
      --_columns: 3;
    }
  }
  @media print {
    article-trending {
      break-inside: avoid;
    }
  }
`;

/* What the element says stands in the places kept for it: under the list, or in place of one that has no rows. */
export const shadow = css`
  [part='status'] {
    grid-area: status;
    min-inline-size: 0;
    margin: 0;
    padding-block: 0.375rem;
    font: 0.8125rem/1.5rem var(--article-font-sans, system-ui, sans-serif);
    color: var(--article-soft, color-mix(in srgb, currentColor 72%, transparent));
  }
  .instead {
    grid-area: list;
    align-self: start;
    font-size: 0.9375rem;
  }
  [hidden] {
    display: none;
  }
  [part='retry'] {
    margin-inline-start: 0.25rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  [part='retry']:focus-visible {
    outline: 2px solid var(--article-focus, light-dark(#0b5cad, #9cc9ff));
    outline-offset: 2px;
  }
  @media print {
    [part='status'] {
      display: none;
    }
  }
`;

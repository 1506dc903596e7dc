import { css } from 'lit';
import { accentText, focusHalo, focusRing, headings, ink, size, tint } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * Room first: with a feed the list is as high as `limit` rows of the longest title, from the first paint on and whatever
 * comes. Rows are as high as their words; what they leave of the room is at its end. Heights are counted in lines of
 * rem, so that they can be known before there is any text. A container cannot ask its own size: the list inside it
 * knows how many columns there are.
 */
export const light = css`
  article-trending {
    --_tens: 0;
    --_ones: 5;
    --_rows: calc(10 * var(--_tens) + var(--_ones));
    --_line: ${size(22)};
    --_facts: 0rem;
    --_tabs: 0rem;
    --_title: 3;
    --_ink: ${ink};
    container: article-trending / inline-size;
    display: block;
    min-inline-size: min(100%, 13rem);
  }
  article-trending[limit$='0'] {
    --_ones: 0;
  }
  article-trending[limit$='1'] {
    --_ones: 1;
  }
  article-trending[limit$='2'] {
    --_ones: 2;
  }
  article-trending[limit$='3'] {
    --_ones: 3;
  }
  article-trending[limit$='4'] {
    --_ones: 4;
  }
  article-trending[limit$='6'] {
    --_ones: 6;
  }
  article-trending[limit$='7'] {
    --_ones: 7;
  }
  article-trending[limit$='8'] {
    --_ones: 8;
  }
  article-trending[limit$='9'] {
    --_ones: 9;
  }
  article-trending[limit^='1'] {
    --_tens: 1;
  }
  article-trending[limit^='2'] {
    --_tens: 2;
  }
  article-trending[limit^='3'] {
    --_tens: 3;
  }
  article-trending[limit^='4'] {
    --_tens: 4;
  }
  article-trending[limit^='5'] {
    --_tens: 5;
  }
  article-trending[limit^='6'] {
    --_tens: 6;
  }
  article-trending[limit^='7'] {
    --_tens: 7;
  }
  article-trending[limit^='8'] {
    --_tens: 8;
  }
  article-trending[limit^='9'] {
    --_tens: 9;
  }
  /* A number of one digit begins with it, too. */
  article-trending[limit='1'],
  article-trending[limit='2'],
  article-trending[limit='3'],
  article-trending[limit='4'],
  article-trending[limit='5'],
  article-trending[limit='6'],
  article-trending[limit='7'],
  article-trending[limit='8'],
  article-trending[limit='9'] {
    --_tens: 0;
  }
  article-trending[limit^='1'][limit$='00'] {
    --_tens: 10;
  }
  article-trending:is([src]:not([show=''], [show='image']), :has(li > small)) {
    --_facts: calc(var(--_line) - 0.125rem);
  }
  /* Beside a picture a title has less of the line. */
  article-trending[show*='image'] {
    --_title: 4;
  }
  article-trending:is([src], [tabs]):has(> section) {
    --_tabs: 2.5rem;
  }
  /* Tabs that only the feed knew of take their room from the titles, a line from each: the element is as high as before. */
  article-trending:has(> section[data-made]) {
    --_fewer: 1;
    --_taken: 2.5rem;
  }
  article-trending[limit='1']:has(> section[data-made]) {
    --_fewer: 2;
  }
  /* In a strip there is room for them beside the heading. */
  article-trending:is([heading], :has(> ${headings})) {
    --_lift: -2.625rem;
  }
  /* Marks above and below the line need more of it. (Chromium reads no list in one :lang().) */
  article-trending:is(
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(he),
    :lang(hi),
    :lang(ps),
    :lang(ckb),
    :lang(mr),
    :lang(ne),
    :lang(bn),
    :lang(ta),
    :lang(th),
    :lang(my),
    :lang(km)
  ) {
    --_line: ${size(27)};
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
  article-trending > ${headings}, article-trending[heading]:not(:has(> ${headings}))::before {
    display: block;
    margin: 0;
    padding-block: 0.5rem 0.625rem;
    border-block-start: 3px solid ${tokens.accent};
    font: 700 ${size(20)} / 1.3 ${tokens.fontSerif};
  }
  article-trending[heading]:not(:has(> ${headings}))::before {
    content: attr(heading);
  }
  article-trending :is(ol, ul) {
    --_lines: round(up, var(--_rows) / var(--_columns, 1), 1);
    --_row: calc(var(--_title) * var(--_line) + 1.375rem + var(--_facts) + var(--_picture, 0rem));
    /* Numbers of two and of three digits. */
    --_rank: calc(2.25rem + min(1, var(--_tens)) * 0.5rem + max(0, var(--_tens) - 9) * 1.5rem);
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    align-content: start;
    column-gap: 2rem;
    margin: 0;
    padding: 0;
    list-style: '';
    counter-reset: article-rank;
    font: 600 ${size(17)} / var(--_line) ${tokens.fontSerif};
  }
  article-trending:not([src]) ol:has(> :nth-child(10)) {
    --_tens: 1;
  }
  article-trending:not([src]) ol:has(> :nth-child(100)) {
    --_tens: 10;
  }
  article-trending li {
    counter-increment: article-rank;
    box-sizing: border-box;
    display: grid;
    /* Text and picture, counted from the end: before them a numbered row has its rank. */
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
    min-inline-size: 0;
    padding-block: 0.625rem 0.75rem;
    border-block-start: 1px solid ${tokens.rule};
  }
  article-trending ol > li {
    grid-template-columns: var(--_rank) minmax(0, 1fr) auto;
  }
  article-trending ol > li::before {
    content: counter(article-rank, var(--_numerals, decimal));
    grid-area: 1 / 1 / span 2;
    font-size: 1.75rem;
    font-weight: 700;
    color: ${accentText};
    font-variant-numeric: lining-nums tabular-nums;
  }
  article-trending li > * {
    grid-column: -3;
  }
  article-trending li > img {
    grid-area: 1 / -2;
    inline-size: 5.25rem;
    block-size: 3.5rem;
    margin-inline-start: 0.75rem;
    margin-block-start: 0.25rem;
    object-fit: cover;
    background: ${tint(10)};
  }
  article-trending li > img[data-failed] {
    visibility: hidden;
  }
  article-trending li > small {
    grid-column: -3 / -1;
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.375rem;
    block-size: var(--_facts);
    overflow: hidden;
    font: ${size(13)} / var(--_facts) ${tokens.fontSans};
    color: ${tokens.soft};
    font-variant-numeric: tabular-nums;
  }
  article-trending li > small > :is(span, time, data) + :is(span, time, data)::before {
    content: '·' / '';
    margin-inline-end: 0.375rem;
  }
  article-trending li > a {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: calc(var(--_title) - var(--_fewer, 0));
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
    outline: ${focusRing};
    outline-offset: 2px;
    box-shadow: ${focusHalo};
  }
  article-trending li[hidden] {
    display: none;
  }

  /* The parts have their places, so that words in place of the list, and under it, take no room of their own. */
  article-trending:is([src], [tabs]) {
    display: grid;
    grid-template: 'head' auto 'tabs' var(--_tabs) 'list' auto 'status' ${size(36)} / minmax(0, 1fr);
  }
  article-trending:is([src], [tabs]) > ${headings}, article-trending:is([src], [tabs])::before {
    grid-area: head;
  }
  article-trending[src] > :is(ol, ul) {
    grid-area: list;
  }
  article-trending > section > ${headings} {
    box-sizing: border-box;
    block-size: 2.5rem;
    margin: 0;
    font: 600 ${size(15)} / 2.5rem ${tokens.fontSans};
  }
  article-trending:is([src], [tabs]) > section {
    grid-area: tabs / 1 / list;
  }
  /* Nothing is said of a feed where there is none. */
  article-trending[tabs]:not([src]) {
    grid-template-rows: auto var(--_tabs) auto;
  }
  /* The tabs lie over it, where the heading was: the section stays where it is. */
  article-trending:is([src], [tabs]) > section:is([role='tabpanel'], [data-made]) {
    padding-block-start: var(--_tabs);
  }
  article-trending > section:is([role='tabpanel'], [data-made]) > ${headings}, article-trending > section[hidden] {
    display: none;
  }
  article-trending[src]:not(:has(ol, ul))::after {
    content: '';
    grid-area: list / 1 / status;
    pointer-events: none;
  }
  @media (scripting: enabled) {
    article-trending[src] :is(ol, ul),
    article-trending[src]:not(:has(ol, ul))::after {
      block-size: calc(var(--_lines) * var(--_row) - var(--_taken, 0rem) + var(--_under, 0rem));
      overflow-y: clip;
    }
    /* Several lists have the room of one: until there are tabs, that of the first. */
    article-trending:is([src], [tabs]) > section:not([role]) ~ section:not([role]) {
      display: none;
    }
    article-trending::after {
      --_lines: round(up, var(--_rows) / var(--_columns, 1), 1);
      --_row: calc(var(--_title) * var(--_line) + 1.375rem + var(--_facts) + var(--_picture, 0rem));
      --_under: ${size(36)};
    }
  }
  @container article-trending (inline-size >= 36rem) {
    article-trending :is(ol, ul),
    article-trending::after {
      --_columns: 2;
    }
  }
  /* A strip across the page: five beside each other, or all where there are fewer, pictures over the words. */
  @container article-trending (inline-size >= 60rem) {
    article-trending :is(ol, ul),
    article-trending::after {
      --_columns: min(5, var(--_rows));
      --_title: 4;
    }
    article-trending[show*='image'] :is(ol, ul),
    article-trending[show*='image']::after {
      --_picture: calc((100cqi - 8rem) * 2 / 15 + 0.625rem);
    }
    article-trending :is(ol, ul) {
      grid-template-columns: repeat(auto-fill, minmax(calc((100% + 2rem) / var(--_columns) - 2.01rem), 1fr));
    }
    article-trending > section[data-made] {
      --_fewer: 2;
    }
    article-trending:is([heading], :has(> ${headings})) > section[data-made] {
      --_fewer: 0;
      --_tabs: 0rem;
      --_taken: 0rem;
    }
    article-trending[show*='image'] li {
      grid-template-rows: var(--_picture);
    }
    article-trending[show*='image'] li > img {
      grid-area: 1 / 1 / 2 / -1;
      inline-size: 100%;
      block-size: calc(var(--_picture) - 0.625rem);
      margin: 0;
    }
    article-trending[show*='image'] ol > li::before {
      grid-row: 2 / span 2;
    }
    article-trending[show*='image'] li > a {
      grid-row: 2;
    }
    article-trending[show*='image'] li > small {
      grid-row: 3;
    }
  }
  @media print {
    article-trending {
      break-inside: avoid;
    }
    article-trending[src] :is(ol, ul) {
      block-size: auto;
    }
  }
`;

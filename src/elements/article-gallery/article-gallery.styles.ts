import { css } from 'lit';
import { containerWidth, focusHalo, focusRing, size } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * A picture is as wide as its height and its own ratio make it, which browsers know from `width` and `height` before it
 * has come; what is left of a row is shared out, and the pictures fill it, cut a
 * little above and below. The last of several rows is not stretched: one
 * picture alone in it would be a strip of sky. A caption is as wide as its picture, whatever it says.
 */
export const light = css`
  article-gallery {
    --_row: ${tokens.galleryRow};
    --_gap: ${tokens.galleryGap};
    position: relative;
    container-type: inline-size;
    /* A container has no width of its own, which a float or an item of a flex box is asked for. */
    ${containerWidth}
  }
  article-gallery,
  article-gallery > :is(figure, ul, div):has(figure) {
    display: flex;
    flex-flow: row wrap;
    gap: var(--_gap);
  }
  article-gallery > :is(figure, ul, div):has(figure) {
    flex: 0 0 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  article-gallery li {
    display: contents;
  }
  /* Two or three are one row, whatever their widths: a second would be mostly empty. */
  article-gallery:not([layout='strip'], :has(> :nth-child(4 of figure, article-figure), > figcaption)),
  article-gallery > :is(figure, ul, div):has(figure):not(:has(> :nth-child(4 of figure, article-figure, li), > figcaption)) {
    flex-wrap: nowrap;
  }
  article-gallery:has(> :nth-child(4 of figure, article-figure)):not(:has(> :is(figure, ul, div) figure))::after,
  article-gallery > :is(figure, ul):has(> :nth-child(4 of figure, article-figure, li))::after {
    content: '';
    order: 1;
    flex: 9999 1 0;
  }
  article-gallery :is(figure:not(:has(figure)), article-figure) {
    display: block;
    flex: 1 1 auto;
    /* A portrait beside a panorama is no strip. */
    min-inline-size: min(80px, 30%);
    max-inline-size: 100%;
    margin: 0;
  }
  article-gallery figure figure > a,
  article-gallery figure > a {
    display: block;
  }
  /* Stronger than the figure's own rules, whichever sheet comes first. */
  article-gallery figure img {
    display: block;
    box-sizing: border-box;
    inline-size: auto;
    min-inline-size: 100%;
    max-inline-size: 100%;
    block-size: var(--_row);
    object-fit: cover;
  }
  article-gallery figure figcaption {
    inline-size: 0;
    min-inline-size: 100%;
    margin-block-start: 0.375rem;
    font: ${size(13)} / 1.5 ${tokens.fontSans};
    color: ${tokens.soft};
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  article-gallery figcaption cite {
    font-style: normal;
  }
  article-gallery > figure:has(figure) > figcaption {
    flex: 0 0 100%;
    order: 2;
    margin: 0;
  }
  article-gallery[layout='strip'] {
    --_row: ${tokens.galleryStrip};
    flex-wrap: nowrap;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: thin;
  }
  article-gallery[layout='strip'] > :is(figure, ul, div):has(figure) {
    display: contents;
  }
  article-gallery[layout='strip']::after {
    content: none;
  }
  article-gallery[layout='strip'] :is(figure:not(:has(figure)), article-figure) {
    flex: none;
    scroll-snap-align: start;
  }
  article-gallery[layout='strip'] > figure:has(figure) > figcaption {
    flex: 0 0 min(16rem, 80cqi);
    align-self: center;
    min-inline-size: 0;
  }
  article-gallery:focus-visible {
    outline: ${focusRing};
    outline-offset: 2px;
    box-shadow: ${focusHalo};
  }
  @media print {
    article-gallery[layout='strip'] {
      flex-wrap: wrap;
      overflow: visible;
    }
  }
`;

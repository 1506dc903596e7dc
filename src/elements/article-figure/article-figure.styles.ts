import { css } from 'lit';
import { size } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * A clamped caption keeps one line below its words for the credit and the button, so neither covers the words and the
 * button's coming moves nothing. It is clamped only where scripts run: without them nothing could open it.
 */
export const light = css`
  article-figure {
    position: relative;
    display: block;
  }
  article-figure figure {
    margin: 0;
  }
  /* In the line, as the page has it: themes centre pictures by text-align. A broken one keeps its sizes as a box alone. */
  article-figure :is(img, video, iframe) {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  article-figure :is(img, video) {
    block-size: auto;
  }
  article-figure img {
    color: ${tokens.soft};
    font: ${size(14)} / 1.5 ${tokens.fontSans};
  }
  article-figure iframe {
    border: 0;
  }
  article-figure iframe[width][height]:not([width$='%']) {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    aspect-ratio: attr(width type(<number>), 16) / attr(height type(<number>), 9);
  }
  article-figure[slot='media'] img {
    display: block;
    inline-size: 100%;
  }
  article-figure figcaption {
    margin-block-start: 0.5rem;
    font: ${size(14)} / 1.5 ${tokens.fontSans};
    color: ${tokens.soft};
    text-wrap: pretty;
  }
  article-figure figcaption cite {
    font-size: ${size(13)};
    font-style: normal;
  }
  /* One grey, in the picture's own room, whatever it shows. In a list, a state that a browser does not know veils it still;
     the second is there so that no tool makes the list one selector. */
  article-figure[sensitive]:not(:has(details), :is(:state(shown), :state(shown) *)) :is(img, video, iframe) {
    background: #000;
    filter: contrast(0) brightness(0.3);
  }
  article-figure[sensitive]:not(:has(details), :is(:state(shown), :state(shown) *)) :is(video, iframe) {
    visibility: hidden;
  }
  article-figure[sensitive]:not(:has(details), :is(:state(shown), :state(veiled)))::before {
    content: attr(sensitive);
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    padding: 0.75rem;
    background: #262626;
    color: #fff;
    font: ${size(14)} / 1.5 ${tokens.fontSans};
    pointer-events: none;
  }
  article-figure[sensitive] summary {
    padding-block: 0.375rem;
    font: 600 ${size(14)} / 1.5 ${tokens.fontSans};
  }
  article-figure:is(:state(failed), :state(waiting)) img {
    background: color-mix(in srgb, CanvasText 8%, Canvas);
    color: transparent;
  }
  article-figure[clamp] {
    --_lines: 3;
  }
  article-figure[clamp='1'] {
    --_lines: 1;
  }
  article-figure[clamp='2'] {
    --_lines: 2;
  }
  article-figure[clamp='4'] {
    --_lines: 4;
  }
  article-figure[clamp='5'] {
    --_lines: 5;
  }
  article-figure[clamp='6'] {
    --_lines: 6;
  }
  @media screen and (scripting: enabled) {
    article-figure[clamp] figure {
      position: relative;
      display: flow-root;
    }
    article-figure[clamp] figcaption {
      max-block-size: calc(var(--_lines) * 1lh);
      margin-block-end: 1lh;
      overflow: hidden;
    }
    article-figure[clamp] figcaption > cite {
      position: absolute;
      inset-block-end: 0;
      inset-inline: 0 6em;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      line-height: ${size(21)};
    }
    /* Whole lines, whatever room a theme has between paragraphs. */
    article-figure[clamp]:not(:state(caption-open)) figcaption > :is(p, div, ul, ol) {
      margin-block: 0 !important;
      font: inherit !important;
    }
    /* Over the picture the line is the caption's; there the credit stands where the caption keeps it free. */
    article-figure[clamp] figcaption:not(:last-child) {
      min-block-size: calc(var(--_lines) * 1lh);
    }
    article-figure[clamp]:not(:state(caption-open)) figcaption:not(:last-child) > cite {
      inset-block: calc(var(--_lines) * 1lh + 0.5rem) auto;
    }
    article-figure:state(caption-open) figcaption {
      max-block-size: none;
    }
    article-figure:state(caption-open) figcaption:has(> cite) {
      margin-block-end: 0;
    }
    article-figure:state(caption-open) figcaption > cite {
      display: block;
      position: static;
      padding-inline-end: 6em;
      white-space: normal;
    }
  }
  @media print {
    article-figure {
      break-inside: avoid;
    }
  }
`;

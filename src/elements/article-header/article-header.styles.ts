import { css } from 'lit';
import { accentText, containerWidth, ink, size } from '../../core/styles/fragments.js';
import { tokens } from '../../core/styles/tokens.js';

/*
 * The host is the container, so that a header adapts to the column it is in, and a container cannot ask its own size:
 * the host's grid never changes, its children take their places in it. Space comes from margins, not from gaps, since a
 * part that is absent must leave none. The last row takes what height beside or over the text the picture has left.
 */
export const light = css`
  article-header {
    container: article-header / inline-size;
    position: relative;
    display: grid;
    grid-template: repeat(8, auto) 1fr / repeat(12, minmax(0, 1fr));
    /* A container has no width of its own, which a float or an item of a flex box is asked for. */
    ${containerWidth}
    margin-block-end: 1.5rem;
  }
  article-header > * {
    grid-column: 1 / -1;
    margin: 0;
    order: 3;
  }
  article-header > [slot='kicker'] {
    order: 1;
    margin-block-end: 0.5rem;
    font: 700 ${size(14)} / 1.5 ${tokens.fontSans};
    /* As light or dark as the text round it, since nobody knows the ground. */
    --_ink: ${ink};
    color: ${accentText};
  }
  article-header > [slot='kicker'] a {
    color: inherit;
    text-decoration: none;
  }
  article-header > [slot='kicker'] a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  article-header > [slot='headline'],
  article-header > h1:not([slot]) {
    order: 2;
    font-family: ${tokens.fontSerif};
    font-size: clamp(30px, 1.25rem + 3.2cqi, 3.5rem);
    font-weight: 700;
    line-height: 1.12;
    letter-spacing: -0.012em;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  /* Cursive and ideographic scripts: no tightening, and more room for marks above and below the line. */
  article-header:is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(hi), :lang(ja), :lang(zh), :lang(ko), :lang(th))
    > :is([slot='headline'], h1:not([slot])) {
    letter-spacing: 0;
    line-height: 1.35;
  }
  article-header > [slot='standfirst'] {
    order: 3;
    margin-block-start: 0.75rem;
    max-inline-size: 38em;
    font-family: ${tokens.fontSerif};
    font-size: clamp(17px, 1rem + 0.5cqi, 1.3125rem);
    line-height: 1.45;
    color: ${tokens.soft};
    text-wrap: pretty;
  }
  article-header > [slot='byline'] {
    order: 4;
    margin-block-start: 1rem;
  }
  article-header > [slot='actions'] {
    order: 5;
    margin-block-start: 1rem;
  }
  article-header > [slot='media'] {
    order: 6;
    margin-block-start: 1.5rem;
  }

  /* The badge stands over the end of the first line, in room that the light sheet keeps from the first paint on. */
  article-header:is([live], [breaking-until]) > [slot='kicker'] {
    min-block-size: ${size(24)};
    padding-inline-end: ${size(136)};
  }
  article-header:is([live], [breaking-until]):not(:has(> [slot='kicker']))::before {
    content: '';
    grid-column: 1 / -1;
    block-size: ${size(32)};
  }

  @container article-header (inline-size >= 46rem) {
    article-header[layout='beside']:has(> [slot='media']) > * {
      grid-column: 1 / span 6;
      padding-inline-end: 2rem;
    }
    article-header[layout='beside'] > [slot='media'] {
      grid-area: 1 / 7 / -1 / -1;
      margin: 0;
      padding: 0;
    }
    /* The picture fills the header; the words keep clear of its caption, and the header of being too low for it. */
    article-header[layout='overlay']:has(> [slot='media'])::after {
      content: '';
      order: 9;
      grid-column: 1;
      block-size: 6rem;
    }
    article-header[layout='overlay']:has(> [slot='media'])::before {
      content: '';
      grid-area: 1 / 12 / -1 / -1;
      block-size: 52cqi;
    }
    article-header[layout='overlay']:has(> [slot='media']) > * {
      grid-column: 1 / span 8;
      z-index: 1;
      margin-inline: 2rem 0;
      color: #fff;
    }
    article-header[layout='overlay']:has(> [slot='media']) > :is([slot='kicker'], :not([slot='kicker']) + [slot='headline']) {
      margin-block-start: 1.75rem;
    }
    article-header[layout='overlay'] > [slot='media'] {
      position: absolute;
      z-index: 0;
      inset: 0;
      grid-column: auto;
      display: flex;
      margin: 0;
      color: inherit;
    }
    /* What stands for a picture that failed keeps clear of the words, too. */
    article-header[layout='overlay'] > article-figure::part(panel) {
      inset-inline-start: 68%;
    }
    article-header[layout='overlay'] > [slot='media'] :is(figure, picture) {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
    }
    article-header[layout='overlay'] > [slot='media'] img {
      flex: 1;
      min-block-size: 0;
      object-fit: cover;
      filter: brightness(0.7);
    }
  }
  @media print {
    article-header {
      break-inside: avoid;
    }
  }
`;

export const shadow = css`
  .badges {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    gap: 0.5rem;
    margin: 0;
    font: 700 ${size(13)} / ${size(24)} ${tokens.fontSans};
  }
  [part='live'],
  [part='breaking'] {
    padding-inline: 0.5rem;
    color: light-dark(#fff, #1a0508);
    background: ${tokens.accent};
    forced-color-adjust: none;
  }
  [part='live']::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.4em;
    vertical-align: 0.12em;
    border-radius: 50%;
    background: currentColor;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='live']::before {
      animation: pulse 2s ease-in-out infinite;
    }
  }
  @container (inline-size >= 46rem) {
    :host([layout='beside']) .badges {
      inset-inline-end: calc(50% + 2rem);
    }
    :host([layout='overlay']) .badges {
      inset-block-start: 1.75rem;
      inset-inline-end: 2rem;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.3;
    }
  }
  @media (forced-colors: active) {
    [part='live'],
    [part='breaking'] {
      forced-color-adjust: auto;
      border: 1px solid;
      line-height: calc(${size(24)} - 2px);
    }
  }
`;

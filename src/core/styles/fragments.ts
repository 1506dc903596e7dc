import { css, unsafeCSS, type CSSResult } from 'lit';
import { defaults, tokens } from './tokens.js';

/** A size in rem, given in the pixels of a rem of 16; never smaller, since sites with `html { font-size: 62.5% }` have a rem of 10. */
export const size = (pixels: number): CSSResult => css`max(${pixels / 16}rem, ${pixels}px)`;

/** So much of the text's colour, in percent. */
export const tint = (percent: number): CSSResult => css`color-mix(in srgb, currentColor ${percent}%, transparent)`;

/** The second tone of a focus ring, since nobody knows the ground. */
export const halo = css`light-dark(#fff, #001a33)`;

/** A focus ring: `outline`, and the `box-shadow` round it. */
export const focusRing = css`2px solid ${tokens.focus}`;
export const focusHalo = css`0 0 0 4px ${halo}`;

/** The accent's hue, as light or dark as the text round it; written to `--_ink`. */
export const ink = css`oklch(from currentColor calc(0.28 + 0.6 * l) 0.15 20 / 1)`;
/** The accent where it is the colour of words: `--_ink`, where a browser can count with colours. */
export const accentText = css`var(--article-accent, var(--_ink, ${defaults.accent}))`;

/** Words before the time of an update: the page's, or those of the language, or English. */
export const updatedLabel = css`var(--article-updated-label, var(--_updated, ${defaults.updatedLabel}))`;

/** The hue of success, as light or dark as the text round it; written to `--_leaf`. */
export const leaf = css`oklch(from currentColor calc(0.28 + 0.6 * l) 0.11 152 / 1)`;
/** The colour of success where it is that of words: `--_leaf`, where a browser can count with colours. */
export const successText = css`var(--article-success, var(--_leaf, ${defaults.success}))`;

/** Headings of every level. */
export const headings = unsafeCSS(':is(h1, h2, h3, h4, h5, h6)');

/** The ground of buttons and words on a picture. */
export const overPicture = css`rgb(0 0 0 / 0.62)`;

/** Declarations of what screen readers read and nobody sees. */
export const visuallyHidden = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Declarations of a container's width: it has none of its own, which a float or an item of a flex box is asked for. */
export const containerWidth = css`
  inline-size: -moz-available;
  inline-size: -webkit-fill-available;
  inline-size: stretch;
  contain-intrinsic-inline-size: 16rem;
`;

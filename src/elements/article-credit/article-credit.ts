import { property } from 'lit/decorators.js';
import type { PropertyValues } from 'lit';
import { ArticleElement } from '../../core/element.js';
import { light } from './article-credit.styles.js';

const kinds = ['agency', 'photo', 'source', 'correction'] as const;

/** What a credit line says: whose reporting, whose pictures, what sources, or what was corrected. */
export type CreditKind = (typeof kinds)[number];

/**
 * The line at the foot of a story that says whose work it contains.
 *
 * The words are the publisher's: nothing is added to them, and without script the line reads the same. Names belong in
 * `<cite>`, a correction's date in `<time>`.
 *
 * @tag article-credit
 * @slot - The text of the credit line, with `<cite>` for names, links, `<time>`.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-rule=color-mix(in srgb, currentColor 22%, transparent)] - Colour of hairlines.
 * @cssprop [--article-accent=light-dark(#a3162b, #ff979d)] - Colour of the bar beside a correction.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 */
export class ArticleCredit extends ArticleElement {
  static override readonly tag = 'article-credit';
  static override readonly light = light;

  /** What the line says: `agency`, `photo`, `source` or `correction`. Anything else is read as `agency`. */
  @property() kind: CreditKind = 'agency';

  /** A line of text has nothing to press. */
  protected override get hasControls(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind')) this.oneOf('kind', this.kind, kinds);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-credit': ArticleCredit;
  }
}

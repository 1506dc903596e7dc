import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../core/styles/controls.styles.js';
import { ChildrenController } from '../../core/children.js';
import { ArticleElement } from '../../core/element.js';
import { Parts } from '../../core/parts.js';
import { light } from './article-gallery.styles.js';
import type { GalleryHost, GalleryLayout } from './host.js';

/** What a gallery may ask for. */
const loaders = { expandable: () => import('../../features/lightbox/enlarge.js'), strip: () => import('./parts/strip.js') };

/**
 * Several figures, in rows that fill the column or in a strip that scrolls from picture to picture.
 *
 * The layout is the style sheet's alone: it is the same before, after and without script. A caption stays with its picture,
 * and is as wide as that. What WordPress prints for its gallery block is a gallery as it is.
 *
 * @tag article-gallery
 * @slot - The pictures: `<figure>`s or `<article-figure>`s, or the `<figure>` or `<ul>` that a CMS prints round a gallery.
 * @csspart enlarge - The button on a picture that can be enlarged.
 * @cssprop [--article-gallery-row=clamp(5rem, 32cqi, 15rem)] - Height of the pictures of a row, before the row is stretched to fill the column.
 * @cssprop [--article-gallery-strip=clamp(12rem, 56cqi, 24rem)] - Height of the pictures of a strip.
 * @cssprop [--article-gallery-gap=0.5rem] - Gap between pictures.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of captions.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of captions.
 * @cssprop [--article-focus=light-dark(#08458a, #9cc9ff)] - Colour of the focus ring.
 * @fires {FigureEnlargeEvent} figure-enlarge - A reader wants a picture enlarged; cancelable, for a site with a viewer of its own.
 */
export class ArticleGallery extends ArticleElement implements GalleryHost {
  static override readonly tag = 'article-gallery';
  static override readonly light = light;

  /** How the pictures lie: `rows`, the default, that fill the column, or a `strip` that scrolls. */
  @property() layout: GalleryLayout = 'rows';

  /** Whether readers can enlarge the pictures, in a dialog with all other expandable pictures of the article. */
  @property({ type: Boolean }) expandable = false;

  readonly #parts = new Parts(this as GalleryHost, loaders, controls);

  constructor() {
    super();
    new ChildrenController(this, () => this.#parts.childrenChanged());
  }

  protected override get hasControls(): boolean {
    return this.#parts.hasControls;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('layout')) this.oneOf('layout', this.layout, ['rows', 'strip']);
    if (this.layout === 'strip') void this.#parts.use('strip');
    if (this.expandable) void this.#parts.use('expandable');
  }

  /** Resolves when what the gallery asks for has come, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#parts.ready();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    return html`${this.#parts.render()}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-gallery': ArticleGallery;
  }
}

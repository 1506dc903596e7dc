import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../shared/children.js';
import { ArticleElement } from '../shared/element.js';
import { localize } from '../shared/localize.js';
import { warn } from '../shared/warn.js';
import * as english from '../strings/en.js';
import { light, shadow } from './article-figure.styles.js';
import { CaptionClamp } from './caption-clamp.js';

const resolve = (url: string | null, base: string): string | null => (url && URL.canParse(url, base) ? new URL(url, base).href : null);

/** WebKit gives a broken picture the ratio of its own icon: there the page's has to be said, and the source be gone. */
function keepRoom(image: HTMLImageElement): void {
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
  const { offsetWidth, offsetHeight } = image;
  if (!width || !height || Math.abs((offsetWidth * height) / width - offsetHeight) < 2) return;
  image.removeAttribute('src');
  image.style.aspectRatio = `${width} / ${height}`;
}

/**
 * A native `<figure>` with what it lacks: the right loading order, a second source when the picture fails, and a
 * caption that can be shortened.
 *
 * The picture's room is kept by its own `width` and `height`, as any browser does; the credit is a `<cite>` in the
 * caption. A figure without `clamp` has no shadow root.
 *
 * @tag article-figure
 * @slot - One `<figure>`, as any CMS prints it.
 * @csspart toggle - The button that opens and closes a clamped caption.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-focus=light-dark(#0b5cad, #9cc9ff)] - Colour of the focus ring.
 * @cssState caption-open - The reader has opened the clamped caption.
 * @cssState failed - The picture, and its fallback if it has one, could not be loaded.
 */
export class ArticleFigure extends ArticleElement {
  static override readonly tag = 'article-figure';
  static override readonly light = light;
  static override readonly styles = shadow;

  /** Whether the picture is among the first things readers see: it is fetched at once and first. So is a header's. */
  @property({ type: Boolean }) priority = false;

  /** How many lines of the caption are shown, 1 to 6, before a button opens the rest. Without a number, 3. */
  @property() clamp: string | null = null;

  /** The picture to show when the first cannot be loaded. */
  @property({ attribute: 'fallback-src' }) fallbackSrc: string | null = null;

  readonly #caption = new CaptionClamp(this);
  #internals?: ElementInternals;

  constructor() {
    super();
    new ChildrenController(this, () => this.#readChildren());
    // Errors of images do not bubble.
    this.addEventListener('error', (event) => this.#onError(event), true);
  }

  protected override get hasControls(): boolean {
    return this.clamp !== null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('clamp') && this.clamp) this.oneOf('clamp', this.clamp, ['3', '1', '2', '4', '5', '6']);
    if (this.hasUpdated && (changed.has('priority') || changed.has('clamp') || changed.has('fallbackSrc'))) this.#readChildren();
  }

  #setState(state: string, on: boolean): void {
    if (!on && !this.#internals) return;
    this.#internals ??= this.attachInternals();
    this.#internals.states?.[on ? 'add' : 'delete'](state);
  }

  #readChildren(): void {
    const first = this.priority || this.slot === 'media';
    for (const image of this.querySelectorAll('img')) {
      // One that failed before this element was defined sent its error to nobody.
      if (this.fallbackSrc && image.complete && !image.naturalWidth && image.src) this.#replace(image);
      if (first) {
        image.fetchPriority = 'high';
        image.loading = 'eager';
      } else if (!image.hasAttribute('loading')) image.loading = 'lazy';
    }
    this.#caption.watch(this.clamp === null ? null : this.querySelector('figcaption'));
  }

  #onError(event: Event): void {
    if (event.target instanceof HTMLImageElement) this.#replace(event.target);
  }

  /** Shows the fallback, once; a fallback that fails too leaves the alt text in the picture's room. */
  #replace(image: HTMLImageElement): void {
    const source = resolve(this.fallbackSrc, this.ownerDocument.baseURI);
    if (!source || image.src === source) {
      this.#setState('failed', true);
      warn(`<${this.localName}>: the picture ${image.currentSrc || image.src} could not be loaded.`, image);
      requestAnimationFrame(() => keepRoom(image));
      return;
    }
    for (const other of image.closest('picture')?.querySelectorAll('source') ?? []) other.remove();
    image.removeAttribute('srcset');
    image.loading = 'eager';
    image.src = source;
  }

  protected override updated(): void {
    this.#setState('caption-open', this.#caption.open);
    const button = this.shadowRoot?.querySelector('button');
    if (button) button.style.insetBlockEnd = `${this.#caption.below}px`;
  }

  protected override render(): TemplateResult {
    const words = localize(this, 'figure', english.figure);
    const { open, overflows } = this.#caption;
    return html`<slot></slot>
      <button
        part="toggle"
        type="button"
        aria-expanded=${open}
        aria-label=${open ? words.lessOf : words.moreOf}
        ?hidden=${this.clamp === null || !(open || overflows)}
        @click=${() => this.#caption.toggle()}
      >
        ${open ? words.less : words.more}
      </button>`;
  }
}

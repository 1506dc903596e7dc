import type { PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../../core/children.js';
import { ArticleElement } from '../../core/element.js';
import { isDevelopment } from '../../core/warn.js';
import { light } from './article-figure.styles.js';
import type { FigureHost } from './host.js';
import { controls } from '../../core/styles/controls.styles.js';
import { Parts } from '../../core/parts.js';

/** Whether the reader's connection is to be spared. The browser is asked once: for a thousand figures the answer is dear. */
let reducedData: MediaQueryList | undefined;
const sparing = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ||
  (reducedData ??= matchMedia('(prefers-reduced-data: reduce)')).matches;

/** What a figure may ask for, in the order in which the keyboard comes to it: what stands for the picture, what is on it, what is under it. */
const loaders = {
  placeholder: () => import('./parts/placeholder.js'),
  sensitive: () => import('./parts/veil.js'),
  embed: () => import('./parts/embed.js'),
  saver: () => import('./parts/saver.js'),
  failure: () => import('./parts/failure.js'),
  expandable: () => import('../../features/lightbox/enlarge.js'),
  clamp: () => import('./parts/caption-clamp.js'),
  focal: () => import('./parts/focal.js'),
  credit: () => import('./parts/credit-data.js'),
  check: () => import('./parts/check.js'),
};

/**
 * A native `<figure>` with what it lacks: the right loading order, enlarging, a veil for what not everybody wants to see,
 * a second source when the picture fails, and a caption that can be shortened.
 *
 * The picture's room is kept by its own `width` and `height`, as any browser does; the credit is a `<cite>` in the
 * caption. A figure that asks for nothing more has no shadow root, and what it asks for is fetched then.
 *
 * @tag article-figure
 * @slot - One `<figure>`, as any CMS prints it.
 * @csspart toggle - The button that opens and closes a clamped caption.
 * @csspart enlarge - The button on a picture that can be enlarged.
 * @csspart placeholder - The blurred picture of the ThumbHash, until the picture has come.
 * @csspart veil - The veil over a sensitive picture.
 * @csspart reason - The words on the veil that say why the picture is veiled.
 * @csspart reveal - The button that shows a sensitive picture, and veils the picture again.
 * @csspart panel - The panel in place of a picture that has not been loaded: the alt text, and a button.
 * @csspart load - The button that loads a picture where the browser is asked to save data.
 * @csspart retry - The button that loads a picture again after a failure.
 * @csspart consent - The panel over the picture of a third-party player, which is not loaded yet.
 * @csspart embed - The button that loads the third-party player.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-focus=light-dark(#08458a, #9cc9ff)] - Colour of the focus ring.
 * @cssState caption-open - The reader has opened the clamped caption.
 * @cssState failed - The picture, and the fallback where there is one, could not be loaded.
 * @cssState shown - The reader has revealed the sensitive picture.
 * @cssState veiled - The veil over a sensitive picture has its words and its button.
 * @cssState waiting - The browser is asked to save data, and the picture is loaded when the reader asks.
 * @fires {FigureErrorEvent} figure-error - The picture, and the fallback where there is one, could not be loaded: `image`, `src`.
 * @fires {FigureEnlargeEvent} figure-enlarge - A reader wants the picture enlarged; cancelable, for a site with a viewer of its own.
 */
export class ArticleFigure extends ArticleElement implements FigureHost {
  static override readonly tag = 'article-figure';
  static override readonly light = light;

  /** Whether the picture is loaded at once and with high priority, as what readers see first; a header's picture always is. */
  @property({ type: Boolean }) priority = false;

  /** Whether readers can enlarge the picture, in a dialog with all other expandable pictures of the article. */
  @property({ type: Boolean }) expandable = false;

  /** How many lines of the caption are shown, 1 to 6, before a button opens the rest; 3 where the attribute is empty, all lines without it. */
  @property() clamp: string | null = null;

  /** Why the picture is veiled until the reader reveals the picture: "Shows injured people". */
  @property() sensitive: string | null = null;

  /** Whether the page's JSON-LD says whose the picture is, as a schema.org ImageObject made of the credit. */
  @property({ type: Boolean, attribute: 'credit-data' }) creditData = false;

  /** The picture's ThumbHash, in base64: a blurred placeholder until the picture has come. */
  @property() thumbhash: string | null = null;

  /** The point of the picture that stays in sight where a layout crops the picture: two percentages, `30% 60%`, from the left and from the top. */
  @property() focal: string | null = null;

  /** The http(s) address of the third-party player that the picture stands for, loaded when the reader asks. Put a link round the picture for pages without script. */
  @property() embed: string | null = null;

  /** The name of the third-party player's provider, as readers know it: "YouTube"; the host of the `embed` address by default. */
  @property() provider: string | null = null;

  /** The address of the picture to show when the first one cannot be loaded. */
  @property({ attribute: 'fallback-src' }) fallbackSrc: string | null = null;

  readonly #parts = new Parts(this as FigureHost, loaders, controls);
  #internals?: ElementInternals;

  constructor() {
    super();
    new ChildrenController(this, () => this.#readChildren());
    // Errors of images do not bubble.
    this.addEventListener('error', () => this.#parts.use('failure'), true);
  }

  protected override get hasControls(): boolean {
    return this.#parts.hasControls;
  }

  /** @internal Sets or clears a state that styles can ask for. */
  setState(state: string, on: boolean): void {
    this.#internals ??= this.attachInternals();
    this.#internals.states?.[on ? 'add' : 'delete'](state);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A caption that nothing could open is better shown whole.
    if (this.clamp !== null) void this.#parts.use('clamp').then((there) => there || this.setState('caption-open', true));
    if (this.clamp && changed.has('clamp')) this.oneOf('clamp', this.clamp, ['3', '1', '2', '4', '5', '6']);
    if (this.sensitive !== null) void this.#parts.use('sensitive');
    if (this.focal !== null) void this.#parts.use('focal');
    if (this.thumbhash !== null) void this.#parts.use('placeholder');
    if (this.embed !== null) void this.#parts.use('embed');
    if (this.creditData) void this.#parts.use('credit');
    if (isDevelopment()) void this.#parts.use('check');
    if (this.expandable) void this.#parts.use('expandable');
    if (this.hasUpdated) this.#readChildren();
  }

  #readChildren(): void {
    const first = (this.priority || this.slot === 'media') && this.sensitive === null;
    for (const image of this.querySelectorAll('img')) {
      if (first) {
        image.fetchPriority = 'high';
        image.loading = 'eager';
      } else if (!image.hasAttribute('loading')) image.loading = 'lazy';
      if (!first && !image.complete && sparing()) void this.#parts.use('saver');
      // One that failed before this element was defined sent its error to nobody.
      if (image.complete && !image.naturalWidth && image.currentSrc) void this.#parts.use('failure');
    }
    this.#parts.childrenChanged();
  }

  /** Resolves when what the figure asks for has come, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#parts.ready();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    // What is said of the picture comes before it.
    return html`${this.#parts.render()}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-figure': ArticleFigure;
  }
}

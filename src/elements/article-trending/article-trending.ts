import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../../core/children.js';
import { ArticleElement } from '../../core/element.js';
import { Parts } from '../../core/parts.js';
import { whenNear } from '../../core/turns.js';
import { light } from './article-trending.styles.js';
import type { TrendingHost } from './host.js';
import { shadow } from './parts/trending-controls.styles.js';

/** What a list may ask for: what follows its feed, and tabs for lists that the page printed. */
const loaders = { feed: () => import('./parts/live-list.js'), tabs: () => import('./parts/tabs.js') };

/**
 * A list of stories that is true when the page arrives and is kept so from a feed.
 *
 * The list is the page's own `<ol>` (or `<ul>`), and stays it: a feed's answer is written into its rows as text and
 * links. With a feed the room for `limit` rows is kept from the first paint on, so that nothing on the page moves,
 * whatever comes or fails to. What reads feeds is fetched when a reader comes near an element with a `src`.
 *
 * Several lists stand in a `<section>` each, under a heading of their own; with a feed they become tabs.
 *
 * @tag article-trending
 * @slot - A heading, and an `<ol>` or `<ul>` of links; or several `<section>`s, each a heading and a list. Beside its link, a row may have an `<img>`, and a `<small>` with a line of facts.
 * @csspart tabs - The row of tabs, where there are several lists.
 * @csspart tab - A tab, the button that shows one of several lists.
 * @csspart status - The line under the list: what went wrong with the feed, and how old the list is.
 * @csspart retry - The button that asks for the feed again.
 * @cssprop [--article-font-serif='Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif] - Typeface of headlines and running text.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 * @cssprop [--article-accent=light-dark(#a3162b, #ff979d)] - Colour of the numerals, of the rule over the heading, of new stories and of the chosen tab.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-success=light-dark(#1d6b34, #8fdca5)] - Colour of stories that went up.
 * @cssprop [--article-rule=color-mix(in srgb, currentColor 22%, transparent)] - Colour of the rules between rows.
 * @cssprop [--article-focus=light-dark(#08458a, #9cc9ff)] - Colour of the focus ring.
 * @fires {TrendingLoadEvent} trending-load - The feed has answered, and the list shows the stories of the feed: `items`.
 * @fires {TrendingErrorEvent} trending-error - The feed could not be had; the list stays as it was.
 */
export class ArticleTrending extends ArticleElement implements TrendingHost {
  static override readonly tag = 'article-trending';
  static override readonly light = light;
  static override readonly styles = shadow;

  /** The feed's address; without it the list stays as the page printed the list. */
  @property() src: string | null = null;

  /** The feed's format: a built-in format's name, or a name the site registered; without it, the format is told from the answer. */
  @property() format: string | null = null;

  /** How many rows are shown, and how many rows there is room for: 1 to 100; anything else is read as 5. */
  @property({ type: Number, reflect: true, useDefault: true }) limit = 5;

  /** Seconds after which the feed is loaded again; 0, the default, for never. */
  @property({ type: Number }) refresh = 0;

  /** The details beside the titles, as far as the feed has them: words of `image movement section time count trend`; all but `image` without the attribute, none where the attribute is empty. */
  @property() show: string | null = null;

  /** The text of a heading, an `<h2>` that is written into the page where the list has no heading. */
  @property() heading: string | null = null;

  /** Whether lists that the page has printed, in sections with a heading each, become tabs; with `src`, several lists always do. */
  @property({ type: Boolean }) tabs = false;

  readonly #parts = new Parts(this as TrendingHost, loaders);
  #near?: IntersectionObserver;
  #heading?: HTMLElement;

  constructor() {
    super();
    new ChildrenController(this, () => {
      this.#writeHeading();
      this.#parts.childrenChanged();
    });
  }

  protected override get hasControls(): boolean {
    return this.src !== null || this.tabs;
  }

  /** Loads the feed now. Resolves when the list shows the feed's stories or the failure; never rejects. */
  async reload(): Promise<void> {
    this.#near?.disconnect();
    if (this.src !== null) await (await this.#parts.use('feed'))?.load(0, true);
  }

  /** @internal */
  showTabs(): void {
    void this.#parts.use('tabs').then((tabs) => tabs?.childrenChanged());
  }

  #writeHeading(): void {
    const others = [...this.querySelectorAll(':scope > :is(h1, h2, h3, h4, h5, h6)')].some((found) => found !== this.#heading);
    if (others || !this.heading) this.#heading?.remove();
    else {
      this.#heading ??= this.ownerDocument.createElement('h2');
      this.#heading.textContent = this.heading;
      if (this.#heading.parentNode !== this) this.prepend(this.#heading);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('heading')) this.#writeHeading();
    this.#parts.hostChanged(changed);
    if (this.src === null) {
      if (this.tabs) void this.#parts.use('tabs');
      // The list is there to be read: its feed can wait until the reader comes near it.
    } else if (!this.#parts.get('feed')) this.#near ??= whenNear(this, '1200px', () => void this.#parts.use('feed'));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-trending': ArticleTrending;
  }
}

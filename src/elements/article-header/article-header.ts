import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parseTime } from '../../core/time.js';
import { ArticleElement } from '../../core/element.js';
import { languageOf, localize } from '../../core/localize.js';
import { warn } from '../../core/warn.js';
import * as english from '../../strings/en/header.js';
import { light, shadow } from './article-header.styles.js';

const layouts = ['stacked', 'beside', 'overlay'] as const;

/** Where the picture stands: under the words, beside them, or behind them. */
export type HeaderLayout = (typeof layouts)[number];

/** Browsers keep a timer's delay in 32 bits; a longer one would end at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * The top of an article: kicker, headline, standfirst, byline, picture and actions, each a native child.
 *
 * The layouts follow the width of the column the header is in, not of the window: `beside` and `overlay` are stacked
 * where it is narrower than 46rem.
 *
 * @tag article-header
 * @slot kicker - The kicker: a `<p>` with a link to the section that the story belongs to.
 * @slot headline - The headline, an `<h1>`; an `<h1>` without a slot is taken as the headline too.
 * @slot standfirst - The sentence or two under the headline.
 * @slot byline - The byline, usually `<article-byline>`.
 * @slot media - The lead picture, usually `<article-figure>`.
 * @slot actions - The site's own controls: share, save, listen.
 * @slot - An `<h1>`, and anything else the header holds.
 * @csspart live - The badge of a story that is being updated.
 * @csspart breaking - The badge of a story that has just come in.
 * @cssprop [--article-font-serif='Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif] - Typeface of headlines and running text.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of small text.
 * @cssprop [--article-accent=light-dark(#a3162b, #ff979d)] - Colour of the kicker and the badges.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 */
export class ArticleHeader extends ArticleElement {
  static override readonly tag = 'article-header';
  static override readonly light = light;
  static override readonly styles = shadow;

  /** Where the picture stands: `stacked` under the words, the default, `beside` the words, or `overlay` behind them. */
  @property() layout: HeaderLayout = 'stacked';

  /** Whether the story is being updated now, which the badge says. */
  @property({ type: Boolean }) live = false;

  /** The moment until which the badge says that the story is breaking, ISO 8601 with zone; no badge without it. */
  @property({ attribute: 'breaking-until' }) breakingUntil: string | null = null;

  /** The language whose words are there, besides English. */
  #language?: string;
  #expiry?: ReturnType<typeof setTimeout>;

  protected override get hasControls(): boolean {
    return this.live || this.breakingUntil !== null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A header that was out of the page has no timer: look at the clock again.
    this.requestUpdate('breakingUntil');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#expiry);
  }

  /** Waits for the words of a badge: none is shown in another language first. */
  protected override async scheduleUpdate(): Promise<void> {
    const language = this.hasControls ? languageOf(this) : 'en';
    if (!/^en\b/.test(language) && language !== this.#language) {
      this.#language = language;
      const words = await import('../../strings/header.words.js').catch(() => {});
      await words?.fetchWords(this);
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('layout')) this.oneOf('layout', this.layout, layouts);
    if (changed.has('breakingUntil')) this.#expire();
  }

  /** Milliseconds for which the story is still breaking: 0 once it is over, or where the date says nothing. */
  get #breakingFor(): number {
    return Math.max(0, (parseTime(this.breakingUntil)?.date.getTime() ?? 0) - Date.now());
  }

  #expire(): void {
    clearTimeout(this.#expiry);
    if (this.breakingUntil && !parseTime(this.breakingUntil)) {
      warn(`<${this.localName}> cannot read breaking-until="${this.breakingUntil}"; ISO 8601 with a zone is expected.`, this);
    }
    const rest = this.#breakingFor;
    if (rest) this.#expiry = setTimeout(() => this.requestUpdate('breakingUntil'), Math.min(rest, longestDelay));
  }

  protected override render(): TemplateResult {
    const { live, breaking } = localize(this, 'header', english.header);
    return html`<p class="badges">
        ${this.live ? html`<span part="live">${live}</span>` : nothing}
        ${this.#breakingFor ? html`<span part="breaking">${breaking}</span>` : nothing}
      </p>
      <slot name="kicker"></slot><slot name="headline"></slot><slot></slot><slot name="standfirst"></slot><slot name="byline"></slot>
      <slot name="actions"></slot><slot name="media"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-header': ArticleHeader;
  }
}

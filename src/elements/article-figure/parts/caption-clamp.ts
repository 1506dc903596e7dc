import { html, type TemplateResult } from 'lit';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/figure.js';
import type { FigureHost } from '../host.js';
import { Cover, moveTo } from './cover.js';
import { styles } from './caption-clamp.styles.js';
import type { Part } from '../../../core/parts.js';

/**
 * Knows whether a clamped caption holds more than it shows, and opens it. Fonts, zoom, rotation and the column's width
 * all change that, so the caption's own size is watched.
 */
class CaptionClamp implements Part {
  readonly styles = styles;

  #overflows = false;
  #open = false;
  #caption: Element | null = null;
  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  hostUpdated(): void {
    this.host.setState('caption-open', this.#open);
    if (this.#caption) this.#cover.watch([this.#caption], () => this.#measure());
  }

  childrenChanged(): void {
    this.#watch(this.host.clamp === null ? null : this.host.querySelector('figcaption'));
  }

  #watch(caption: Element | null): void {
    if (caption === this.#caption) return;
    this.#cover.stop();
    this.#caption?.removeEventListener('scroll', this.#reveal);
    this.#caption = caption;
    if (!caption) return;
    this.#cover.watch([caption], () => this.#measure());
    // Find-in-page, and focus on a link in it, scroll a clipped caption to what was out of sight: then it opens.
    caption.addEventListener('scroll', this.#reveal);
    this.#reveal();
  }

  #toggle(open = !this.#open): void {
    this.#open = open;
    if (this.#caption) this.#caption.scrollTop = 0;
    this.host.requestUpdate();
  }

  #reveal = (): void => {
    if (!this.#open && this.#caption?.scrollTop) this.#toggle(true);
  };

  #measure(): void {
    const caption = this.#caption;
    if (!caption?.isConnected) return;
    const overflows = caption.scrollHeight > caption.clientHeight + 1;
    this.#place(caption);
    if (overflows === this.#overflows) return;
    this.#overflows = overflows;
    this.host.requestUpdate();
  }

  /** The button to the end of the line below the caption. */
  #place(caption: Element): void {
    const button = this.host.shadowRoot?.querySelector<HTMLElement>('[part=toggle]');
    if (!button || button.hidden) return;
    const { left, right, bottom } = caption.getBoundingClientRect();
    const { marginBlockEnd, direction } = getComputedStyle(caption);
    const { width, height } = button.getBoundingClientRect();
    const { paddingLeft, paddingBottom } = getComputedStyle(button);
    const [side, below] = [parseFloat(paddingLeft), parseFloat(paddingBottom)];
    const start = direction === 'rtl' ? left - side : right - width + side;
    moveTo(button, start, bottom + (parseFloat(marginBlockEnd) || 0) - height + below);
  }

  render(): TemplateResult {
    const words = localize(this.host, 'figure', english.figure);
    return html`<button
      part="toggle"
      type="button"
      aria-expanded=${this.#open}
      aria-label=${this.#open ? words.lessOf : words.moreOf}
      ?hidden=${this.host.clamp === null || !(this.#open || this.#overflows)}
      @click=${() => this.#toggle()}
    >
      ${this.#open ? words.less : words.more}
    </button>`;
  }
}

export { CaptionClamp as Part };
export { fetchWords } from '../../../strings/figure.words.js';

import { html, type TemplateResult } from 'lit';
import { localize } from '../shared/localize.js';
import * as english from '../strings/en.js';
import type { ArticleFigure } from './article-figure.js';
import { styles } from './caption-clamp.styles.js';
import type { Extra } from '../shared/extras.js';

/**
 * Knows whether a clamped caption holds more than it shows, and opens it. Fonts, zoom, rotation and the column's width
 * all change that, so the caption's own size is watched.
 */
class CaptionClamp implements Extra {
  readonly styles = styles;

  #overflows = false;
  #open = false;
  /** How far the caption, with the line below it, ends above the end of the host, in pixels. */
  #below = 0;
  #caption: Element | null = null;
  #observer?: ResizeObserver;

  constructor(private readonly host: ArticleFigure) {}

  hostDisconnected(): void {
    this.#watch(null);
  }

  hostUpdated(): void {
    this.host.setState('caption-open', this.#open);
    const button = this.host.shadowRoot?.querySelector<HTMLElement>('[part=toggle]');
    if (button) button.style.insetBlockEnd = `${this.#below}px`;
  }

  read(): void {
    this.#watch(this.host.clamp === null ? null : this.host.querySelector('figcaption'));
  }

  #watch(caption: Element | null): void {
    if (caption === this.#caption) return;
    this.#observer?.disconnect();
    this.#caption?.removeEventListener('scroll', this.#reveal);
    this.#caption = caption;
    if (!caption) return;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(caption);
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
    const { bottom } = caption.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(caption).marginBlockEnd) || 0;
    const below = Math.max(0, Math.round(this.host.getBoundingClientRect().bottom - bottom - line));
    if (overflows === this.#overflows && below === this.#below) return;
    this.#overflows = overflows;
    this.#below = below;
    this.host.requestUpdate();
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

export { CaptionClamp as Extra };

import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Knows whether a clamped caption holds more than it shows. Fonts, zoom, rotation and the column's width all change
 * that, so the caption's own size is watched.
 */
export class CaptionClamp implements ReactiveController {
  /** Whether part of the caption is out of sight. */
  overflows = false;
  /** Whether the reader has opened it. */
  open = false;
  /** How far the caption, with the line below it, ends above the end of the host, in pixels. */
  below = 0;

  #caption: Element | null = null;
  #observer?: ResizeObserver;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.watch(null);
  }

  /** Starts watching a caption; null stops. */
  watch(caption: Element | null): void {
    if (caption === this.#caption) return;
    this.#observer?.disconnect();
    this.#caption?.removeEventListener('scroll', this.#reveal);
    this.#caption = caption;
    if (!caption) return;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(caption);
    // Find-in-page, and focus on a link in it, scroll a clipped caption to what was out of sight: then it opens.
    caption.addEventListener('scroll', this.#reveal);
  }

  toggle(open = !this.open): void {
    this.open = open;
    if (this.#caption) this.#caption.scrollTop = 0;
    this.host.requestUpdate();
  }

  #reveal = (): void => {
    if (!this.open && this.#caption?.scrollTop) this.toggle(true);
  };

  #measure(): void {
    const caption = this.#caption;
    if (!caption?.isConnected) return;
    const overflows = caption.scrollHeight > caption.clientHeight + 1;
    const { bottom } = caption.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(caption).marginBlockEnd) || 0;
    const below = Math.max(0, Math.round(this.host.getBoundingClientRect().bottom - bottom - line));
    if (overflows === this.overflows && below === this.below) return;
    this.overflows = overflows;
    this.below = below;
    this.host.requestUpdate();
  }
}

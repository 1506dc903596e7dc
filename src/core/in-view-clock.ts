import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Updates the host when what it says about the time stops being true, but only while a reader could see it: a page
 * that is scrolled away or hidden runs no timers.
 */
export class InViewClock implements ReactiveController {
  #observer?: IntersectionObserver;
  #inView = false;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param lasts - How many milliseconds the host's text stays true; null when it does not depend on the time. */
  constructor(
    private readonly host: ReactiveElement,
    private readonly lasts: () => number | null,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#inView = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const lasts = this.lasts();
    if (lasts === null || !this.host.isConnected) return;
    if (!this.#observer) {
      this.#observer = new IntersectionObserver((entries) => {
        this.#inView = entries.at(-1)?.isIntersecting ?? false;
        this.#wake();
      });
      this.#observer.observe(this.host);
      document.addEventListener('visibilitychange', this.#wake);
    }
    if (this.#ticks) this.#timer = setTimeout(this.#wake, lasts);
  }

  get #ticks(): boolean {
    return this.#inView && !document.hidden;
  }

  #wake = (): void => {
    if (this.#ticks) this.host.requestUpdate();
    else clearTimeout(this.#timer);
  };
}

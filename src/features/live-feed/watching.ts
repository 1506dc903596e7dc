/** Knows whether the reader can see the element, and whether they are in it with the pointer or the focus. */
export class Watching {
  #inView = true;
  #pointer = false;
  #focus = false;
  #last = '';
  #observer?: IntersectionObserver;

  constructor(
    private readonly host: HTMLElement,
    private readonly changed: () => void,
  ) {}

  /** Whether the reader is in the list: it holds still then. */
  get reading(): boolean {
    return this.#pointer || this.#focus;
  }

  /** Whether there is a reason to refresh. */
  get active(): boolean {
    return this.#inView && !this.reading && !this.host.ownerDocument.hidden;
  }

  start(): void {
    if (this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)!.isIntersecting;
      this.#tell();
    });
    this.#observer.observe(this.host);
    for (const [target, type] of this.#events) target.addEventListener(type, this);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const [target, type] of this.#events) target.removeEventListener(type, this);
    this.#inView = true;
    this.#pointer = this.#focus = false;
  }

  get #events(): [EventTarget, string][] {
    const { host } = this;
    return [
      [host.ownerDocument, 'visibilitychange'],
      [host, 'pointerenter'],
      [host, 'pointerleave'],
      [host, 'focusin'],
      [host, 'focusout'],
    ];
  }

  handleEvent({ type }: Event): void {
    if (type.startsWith('pointer')) this.#pointer = type === 'pointerenter';
    if (type.startsWith('focus')) this.#focus = type === 'focusin';
    this.#tell();
  }

  #tell(): void {
    const now = `${this.active} ${this.reading}`;
    if (now === this.#last) return;
    this.#last = now;
    this.changed();
  }
}

import type { LitElement } from 'lit';

/**
 * Keeps a control where its picture or caption is: narrow, centred, floated, under a caption, nothing but the box itself
 * says where the page has put it. Sizes are looked at before each paint, so that nothing is seen to move.
 */
export class Cover {
  #observer?: ResizeObserver;
  #watched: Element[] = [];
  #place?: () => void;

  constructor(private readonly host: LitElement) {}

  /** Calls back now, and whenever something of the figure changes its size. */
  watch(targets: (Element | null | undefined)[], place: () => void): void {
    this.#place = place;
    const there = targets.filter((target) => target != null);
    const watched = there.length ? [...new Set([this.host, ...there, ...this.host.querySelectorAll('img, figcaption')])] : [];
    if (watched.length !== this.#watched.length || watched.some((each, index) => each !== this.#watched[index])) {
      this.#observer ??= new ResizeObserver(() => this.#place?.());
      this.#observer.disconnect();
      for (const each of watched) this.#observer.observe(each);
      this.#watched = watched;
    }
    if (there.length) place();
  }

  /** Lays a part over a picture, and keeps it there. */
  over(part: string, picture: Element | null | undefined): void {
    const cover = this.host.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
    this.watch(cover ? [picture] : [], () => cover && picture && layOver(cover, picture));
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#watched = [];
  }
}

/** Moves a control by as much as it is away from there, whatever it is placed by. */
export function moveTo(control: HTMLElement, left: number, top: number): void {
  const { style } = control;
  const now = control.getBoundingClientRect();
  const by = [left - now.left, top - now.top];
  // Less than half a pixel is what rounding makes of it.
  if (by.every((distance) => Math.abs(distance) < 0.5)) return;
  style.inset = 'auto';
  style.left = style.top = '0px';
  const origin = control.getBoundingClientRect();
  style.left = `${left - origin.left}px`;
  style.top = `${top - origin.top}px`;
}

function layOver(cover: HTMLElement, picture: Element): void {
  const { left, top, width, height } = picture.getBoundingClientRect();
  // A picture that has no room yet, or is not shown, has nothing to be covered.
  if (!width || !height) return;
  cover.style.width = `${width}px`;
  cover.style.height = `${height}px`;
  moveTo(cover, left, top);
}

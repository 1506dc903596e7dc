import { fill } from '../../core/words.js';
import { html, svg, type LitElement, type TemplateResult } from 'lit';
import type { Part } from '../../core/parts.js';
import { veilOf } from './seen.js';
import { localize } from '../../core/localize.js';
import { warn } from '../../core/warn.js';
import * as english from '../../strings/en/figure.js';
import { styles } from './enlarge.styles.js';
import { FigureEnlargeEvent } from './events.js';
import { know, pictureAt, PICTURE } from './pictures.js';
import { isPicture } from './srcset.js';

const icon = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5"/></svg>`;

/** The dialog's module, fetched at the first use. */
let module: typeof import('./lightbox.js') | undefined;
const dialog = async (): Promise<typeof import('./lightbox.js')> => (module ??= await import('./lightbox.js'));

/** Opens the dialog, which is fetched now if it was not yet; Escape or Back meanwhile, and it stays closed. */
async function open(image: HTMLImageElement, opener: HTMLElement | null): Promise<void> {
  const end = new AbortController();
  let undone = false;
  addEventListener('popstate', () => (undone = true), end);
  addEventListener('keydown', ({ key }) => (undone ||= key === 'Escape'), end);
  try {
    const { openLightbox } = await dialog();
    if (!undone) openLightbox(image, opener);
  } catch (error) {
    warn('The enlarged picture could not be shown.', error);
  }
  end.abort();
}

/** Opens what the address asks for: when the page has been read, and whenever the address changes. */
function look(): void {
  const image = pictureAt(location.hash);
  if (image) void open(image, null);
}
let watching = false;
function watchAddress(): void {
  if (watching) return;
  watching = true;
  addEventListener('hashchange', look);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', look);
  else look();
}

/** Pictures that the page has another dialog for: WordPress's "Expand on click", and well-known scripts. Two would open at once. */
const otherLightboxes =
  '.wp-lightbox-container, [data-wp-on-async--click*="ightbox"], [data-wp-on--click*="ightbox"], a:is([data-lightbox], [data-fancybox], [data-fslightbox], [data-pswp-width], [data-featherlight], [data-lg-size], [data-lity], [data-slb-active], [data-elementor-open-lightbox="yes"], [rel^="lightbox"], [data-rel^="lightbox"], .glightbox)';

/** Whether there is something to enlarge: a picture that is not veiled, and has not failed. */
const usable = (image: HTMLImageElement): boolean => !veilOf(image) && !(image.complete && !image.naturalWidth);

/** A button on each picture of an element, and the picture itself, open the dialog. */
class Enlarge implements Part {
  readonly styles = styles;
  #pictures: HTMLImageElement[] = [];
  #observer?: ResizeObserver;

  constructor(private readonly host: LitElement & { expandable: boolean }) {
    host.addEventListener('click', (event) => this.#onClick(event));
    for (const type of ['load', 'error']) host.addEventListener(type, () => this.#place(), true);
    // Fetched while the finger is still down.
    host.addEventListener('pointerdown', ({ target }) => this.#pictureAt(target) && void dialog().catch(() => {}));
    know(host.localName);
    watchAddress();
  }

  hostConnected(): void {
    this.childrenChanged();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#pictures = [];
    // Unless it is only on its way to another place in the page.
    queueMicrotask(() => module?.follow());
  }

  childrenChanged(): void {
    // A figure in a gallery has its own button; a picture that something else enlarges is left to that.
    const pictures = [...this.host.querySelectorAll<HTMLImageElement>(PICTURE)].filter(
      (image) => image.closest('[expandable]') === this.host && !image.closest(otherLightboxes),
    );
    if (pictures.length === this.#pictures.length && pictures.every((image, index) => image === this.#pictures[index])) return;
    this.#pictures = pictures;
    module?.follow();
    this.#observer ??= new ResizeObserver(() => this.#place());
    this.#observer.disconnect();
    for (const element of [this.host, ...pictures]) this.#observer.observe(element);
    this.host.requestUpdate();
  }

  /** Each button to the upper end corner of its picture, which may be narrower than the column, or scroll in it. */
  #place(): void {
    // What the buttons are placed by scrolls along with the pictures.
    const corner = this.host.shadowRoot?.querySelector('.corner');
    const origin = corner?.getBoundingClientRect();
    if (!corner || !origin) return;
    const end = getComputedStyle(corner).direction === 'rtl' ? 'left' : 'right';
    // Where a page is zoomed or scaled, a pixel of the host's is not one of the screen's.
    const { offsetWidth } = this.host;
    const scale = (offsetWidth && this.host.getBoundingClientRect().width / offsetWidth) || 1;
    for (const [index, button] of corner.querySelectorAll('button').entries()) {
      const image = this.#pictures[index];
      const place = image?.getBoundingClientRect();
      button.hidden = !place || place.width < 48 || !usable(image!);
      if (!place) continue;
      button.style.insetBlockStart = `${(place.top - origin.top) / scale}px`;
      button.style.insetInlineStart = `${Math.abs(place[end] - origin[end]) / scale}px`;
    }
  }

  #pictureAt(target: EventTarget | null): HTMLImageElement | undefined {
    return this.#pictures.find((image) => image === target);
  }

  #onClick(event: MouseEvent): void {
    const { target, defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!this.host.expandable || defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // A link round the picture is entered by keyboard; then it is the link that was clicked.
    const link = target instanceof Element ? target.closest('a') : null;
    const image = this.#pictureAt(target) ?? this.#pictures.find((each) => link?.contains(each));
    if (!image || !usable(image) || (link?.href && (!isPicture(link.href) || link.hasAttribute('download')))) return;
    if (this.#open(image, link)) event.preventDefault();
  }

  #open(image: HTMLImageElement, opener: HTMLElement | null): boolean {
    if (!this.host.dispatchEvent(new FigureEnlargeEvent(image))) return false;
    opener ??= [...this.host.shadowRoot!.querySelectorAll<HTMLElement>('[part=enlarge]')][this.#pictures.indexOf(image)] ?? null;
    void open(image, opener);
    return true;
  }

  hostUpdated(): void {
    this.#place();
  }

  render(): TemplateResult | undefined {
    if (!this.host.expandable) return undefined;
    const words = localize(this.host, 'figure', english.figure);
    return html`<div class="corner">
      ${this.#pictures.map(
        (image) =>
          html`<button
            part="enlarge"
            type="button"
            aria-haspopup="dialog"
            aria-label=${image.alt ? fill(words.enlarge, { description: image.alt }) : words.enlargePlain}
            @click=${() => this.#open(image, null)}
          >
            ${icon}
          </button>`,
      )}
    </div>`;
  }
}

export { Enlarge as Part };
export { fetchWords } from '../../strings/figure.words.js';

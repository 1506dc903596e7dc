import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../core/parts.js';
import { localize } from '../../../core/localize.js';
import { warn } from '../../../core/warn.js';
import * as english from '../../../strings/en/figure.js';
import type { FigureHost } from '../host.js';
import { Cover } from './cover.js';
import { FigureErrorEvent } from './events.js';
import { styles } from './panel.styles.js';
import { giveRoomBack, keepRoom, Sources } from '../../../features/lightbox/sources.js';

const resolve = (url: string | null, base: string): string | null => (url && URL.canParse(url, base) ? new URL(url, base).href : null);
const failed = ({ complete, naturalWidth, currentSrc }: HTMLImageElement): boolean => complete && !naturalWidth && currentSrc !== '';

/** What becomes of a picture that cannot be loaded: the fallback, once; should that fail too, its alt text and a way to try again. */
class Failure implements Part {
  readonly styles = styles;
  /** What has been dealt with: each source of a picture once. */
  readonly #seen = new WeakMap<HTMLImageElement, string>();
  /** What the page had for each picture that failed. */
  readonly #sources = new Map<HTMLImageElement, Sources>();
  /** Those that failed for good, and whether they are being fetched again. */
  readonly #gone = new Map<HTMLImageElement, boolean>();

  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
    host.addEventListener('error', ({ target }) => target instanceof HTMLImageElement && this.#replace(target), true);
    host.addEventListener('load', ({ target }) => target instanceof HTMLImageElement && this.#come(target), true);
  }

  hostDisconnected(): void {
    this.#cover.stop();
  }

  hostUpdated(): void {
    const [image] = this.#gone.keys();
    if (!image) return this.#cover.stop();
    this.#makeRoom(image);
    this.#cover.over('panel', image);
  }

  /** A picture of which nobody said how large it is has no room for the panel: it takes what the panel needs. */
  #makeRoom(image: HTMLImageElement): void {
    const panel = this.host.shadowRoot?.querySelector<HTMLElement>('[part=panel]');
    if (!panel || image.style.minBlockSize || (image.getAttribute('width') && image.getAttribute('height'))) return;
    const { scrollHeight } = panel;
    if (image.offsetHeight >= scrollHeight) return;
    image.style.display = 'block';
    image.style.inlineSize = '100%';
    image.style.minBlockSize = `${scrollHeight}px`;
  }

  childrenChanged(): void {
    for (const image of this.#gone.keys()) if (!this.host.contains(image)) this.#come(image);
    for (const image of this.host.querySelectorAll('img')) {
      // Of a picture without a size nothing says whether it failed but that it cannot be decoded.
      if (failed(image)) image.decode().catch(() => failed(image) && this.#replace(image));
    }
  }

  #replace(image: HTMLImageElement): void {
    const { currentSrc } = image;
    const again = this.#gone.get(image);
    if (!image.isConnected || (this.#seen.get(image) === currentSrc && !again)) return;
    this.#seen.set(image, currentSrc);
    if (!this.#sources.has(image)) this.#sources.set(image, new Sources(image));
    const source = resolve(this.host.fallbackSrc, this.host.ownerDocument.baseURI);
    if (source && image.src !== source) {
      Sources.clear(image);
      image.loading = 'eager';
      image.src = source;
      return;
    }
    this.#gone.set(image, false);
    this.#update();
    if (again !== undefined) return;
    warn(`<${this.host.localName}>: the picture ${currentSrc} could not be loaded.`, image);
    this.host.dispatchEvent(new FigureErrorEvent(image, currentSrc));
    requestAnimationFrame(() => this.#hold(image));
  }

  /** WebKit gives a broken picture the ratio of its own icon: there the page's has to be said, and the source be gone. */
  #hold(image: HTMLImageElement): void {
    const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
    if (!ratio || Math.abs(image.offsetWidth / ratio - image.offsetHeight) < 2) return;
    image.removeAttribute('src');
    keepRoom(image);
  }

  #come(image: HTMLImageElement): void {
    if (!this.#gone.delete(image)) return;
    giveRoomBack(image);
    this.#update();
  }

  #update(): void {
    this.host.setState('failed', this.#gone.size > 0);
    this.host.requestUpdate();
  }

  #retry(): void {
    for (const image of this.#gone.keys()) {
      this.#gone.set(image, true);
      this.#seen.delete(image);
      image.loading = 'eager';
      this.#sources.get(image)?.restore();
    }
    this.#update();
  }

  render(): TemplateResult | undefined {
    const [image] = this.#gone.keys();
    if (!image) return undefined;
    const words = localize(this.host, 'figure', english.figure);
    const trying = [...this.#gone.values()].some(Boolean);
    return html`<div part="panel">
      <p>${image.alt}</p>
      <p role="status">${trying ? words.loading : words.failed}</p>
      <button part="retry" type="button" aria-disabled=${trying} @click=${() => trying || this.#retry()}>${words.retry}</button>
    </div>`;
  }
}

export { Failure as Part };
export { fetchWords } from '../../../strings/figure.words.js';

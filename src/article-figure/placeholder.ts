import { html, type TemplateResult } from 'lit';
import type { Extra } from '../shared/extras.js';
import { warn } from '../shared/warn.js';
import type { ArticleFigure } from './article-figure.js';
import { styles } from './placeholder.styles.js';
import { decodeThumbHash, type Pixels } from './thumbhash.js';

/** What a picture will roughly look like, in its room until it has come. A veiled one has none. */
class Placeholder implements Extra {
  readonly styles = styles;
  #hash: string | null = null;
  #pixels: Pixels | null = null;
  /** The picture that has come or failed. */
  #settled: EventTarget | null = null;

  constructor(private readonly host: ArticleFigure) {
    const settle = ({ target }: Event): void => {
      this.#settled = target;
      host.requestUpdate();
    };
    for (const type of ['load', 'error']) host.addEventListener(type, settle, true);
  }

  read(): void {
    this.host.requestUpdate();
  }

  get #image(): HTMLImageElement | null {
    return this.host.querySelector('img');
  }

  #decoded(): Pixels | null {
    const { thumbhash } = this.host;
    if (thumbhash === this.#hash) return this.#pixels;
    this.#hash = thumbhash;
    this.#pixels = null;
    try {
      if (thumbhash) this.#pixels = decodeThumbHash(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)));
    } catch {
      warn(`<${this.host.localName}>: thumbhash="${thumbhash}" is not base64.`, this.host);
    }
    return this.#pixels;
  }

  hostUpdated(): void {
    const canvas = this.host.shadowRoot?.querySelector<HTMLCanvasElement>('[part=placeholder]');
    const [image, pixels] = [this.#image, this.#decoded()];
    if (!canvas || !image || !pixels) return;
    const [place, box] = [image.getBoundingClientRect(), this.host.getBoundingClientRect()];
    const { width, height, rgba } = pixels;
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
    canvas.style.insetBlockStart = `${place.top - box.top}px`;
    canvas.style.inlineSize = `${(place.width / box.width) * 100}%`;
    canvas.style.aspectRatio = `${place.width} / ${place.height}`;
  }

  render(): TemplateResult | undefined {
    const image = this.#image;
    // A picture that waits to be near says that it is complete, too.
    const settled = image?.naturalWidth || image === this.#settled;
    if (!image || settled || this.host.sensitive !== null || !this.#decoded()) return undefined;
    return html`<canvas part="placeholder" aria-hidden="true"></canvas>`;
  }
}

export { Placeholder as Extra };

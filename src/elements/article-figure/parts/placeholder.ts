import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../core/parts.js';
import { warn } from '../../../core/warn.js';
import type { FigureHost } from '../host.js';
import { Cover } from './cover.js';
import { styles } from './placeholder.styles.js';
import { decodeThumbHash, type Pixels } from './thumbhash.js';

/** What a picture will roughly look like, in its room until it has come. A veiled one has none. */
class Placeholder implements Part {
  readonly styles = styles;
  #hash: string | null = null;
  #pixels: Pixels | null = null;
  /** The picture that has come or failed. */
  #settled: EventTarget | null = null;

  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
    const settle = ({ target }: Event): void => {
      this.#settled = target;
      host.requestUpdate();
    };
    for (const type of ['load', 'error']) host.addEventListener(type, settle, true);
  }

  hostDisconnected(): void {
    this.#cover.stop();
  }

  childrenChanged(): void {
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
    if (!canvas || !image || !pixels) return this.#cover.stop();
    const { width, height, rgba } = pixels;
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
    this.#cover.over('placeholder', image);
  }

  render(): TemplateResult | undefined {
    const image = this.#image;
    // A picture that waits to be near says that it is complete, too.
    const settled = image?.naturalWidth || image === this.#settled;
    if (!image || settled || this.host.sensitive !== null || !this.#decoded()) return undefined;
    return html`<canvas part="placeholder" aria-hidden="true"></canvas>`;
  }
}

export { Placeholder as Part };

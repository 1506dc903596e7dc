import { warn } from '../shared/warn.js';
import type { ArticleFigure } from './article-figure.js';
import type { Extra } from '../shared/extras.js';

const resolve = (url: string | null, base: string): string | null => (url && URL.canParse(url, base) ? new URL(url, base).href : null);

/** WebKit gives a broken picture the ratio of its own icon: there the page's has to be said, and the source be gone. */
function keepRoom(image: HTMLImageElement): void {
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
  const { offsetWidth, offsetHeight } = image;
  if (!width || !height || Math.abs((offsetWidth * height) / width - offsetHeight) < 2) return;
  image.removeAttribute('src');
  image.style.aspectRatio = `${width} / ${height}`;
}

const failed = ({ complete, naturalWidth, currentSrc }: HTMLImageElement): boolean => complete && !naturalWidth && currentSrc !== '';

/** What becomes of a picture that cannot be loaded: the fallback, once; should that fail too, its alt text in its room. */
class Failure implements Extra {
  /** What has been dealt with: each source of a picture once. */
  readonly #seen = new WeakMap<HTMLImageElement, string>();

  constructor(private readonly host: ArticleFigure) {
    host.addEventListener('error', ({ target }) => target instanceof HTMLImageElement && this.#replace(target), true);
  }

  read(): void {
    for (const image of this.host.querySelectorAll('img')) {
      // Of a picture without a size nothing says whether it failed but that it cannot be decoded.
      if (failed(image)) image.decode().catch(() => failed(image) && this.#replace(image));
    }
  }

  #replace(image: HTMLImageElement): void {
    const { currentSrc } = image;
    if (!image.isConnected || this.#seen.get(image) === currentSrc) return;
    this.#seen.set(image, currentSrc);
    const source = resolve(this.host.fallbackSrc, this.host.ownerDocument.baseURI);
    if (!source || image.src === source) {
      this.host.setState('failed', true);
      warn(`<${this.host.localName}>: the picture ${currentSrc} could not be loaded.`, image);
      requestAnimationFrame(() => keepRoom(image));
      return;
    }
    for (const other of image.closest('picture')?.querySelectorAll('source') ?? []) other.remove();
    image.removeAttribute('srcset');
    image.loading = 'eager';
    image.src = source;
  }
}

export { Failure as Extra };

import { show, veilOf } from '../article-figure/seen.js';
import type { figure } from '../strings/en-figure.js';
import { isPicture, largest } from './srcset.js';

const saveData = (): boolean => Boolean((navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData);

/** The largest file of a picture and of each of its sources; on a connection that is to be spared, what the screen needs. */
function enlargeSources(picture: Element, image: HTMLImageElement, original: HTMLImageElement): number {
  if (saveData()) {
    for (const source of [image, ...picture.querySelectorAll('source')]) source.sizes = '100vw';
    return 0;
  }
  // A link round the picture, and what WordPress says of it, are the photograph itself.
  const whole = [original.closest('a')?.href, original.dataset.fullUrl, original.dataset.origFile].find((url) => url && isPicture(url));
  if (whole) {
    for (const source of picture.querySelectorAll('source')) source.remove();
    image.removeAttribute('srcset');
    image.src = whole;
    return 0;
  }
  let widest = 0;
  for (const source of [image, ...picture.querySelectorAll('source')]) {
    const best = largest(source.srcset);
    if (!best) continue;
    source.removeAttribute('sizes');
    source.srcset = best.url;
    widest = Math.max(widest, best.width);
  }
  return widest;
}

/** The publisher's nodes again, without what ties them to a place in the page. */
function copyOf<T extends Element>(node: T): T {
  const copy = node.cloneNode(true) as T;
  for (const each of [copy, ...copy.querySelectorAll('*')]) for (const name of ['id', 'class', 'style', 'slot']) each.removeAttribute(name);
  return copy;
}

/** One picture in the dialog: its `<picture>` at its largest, with its caption and credit. */
export class Slide {
  readonly element = document.createElement('figure');
  readonly view = document.createElement('div');
  readonly image: HTMLImageElement;
  /** The figure by which the picture is veiled; then it is not even fetched. */
  readonly veil: Element | null;

  constructor(
    readonly original: HTMLImageElement,
    words: typeof figure,
  ) {
    this.veil = veilOf(original);
    this.view.className = 'view';
    this.element.part.add('slide');
    this.element.append(this.view);
    this.image = this.veil ? document.createElement('img') : this.#picture();
    if (this.veil) this.#ask(this.veil, words);
    const caption = original.closest('figure')?.querySelector('figcaption');
    if (caption?.textContent?.trim()) {
      const copy = copyOf(caption);
      copy.part.add('caption');
      this.element.append(copy);
    }
  }

  /** The reason, and the button that shows the picture here and in the page. */
  #ask(veil: Element, words: typeof figure): void {
    const [panel, reason, button] = (['div', 'p', 'button'] as const).map((name) => document.createElement(name));
    panel!.className = 'veil';
    reason!.textContent = veil.getAttribute('sensitive') || words.sensitive;
    button!.part.add('reveal');
    button!.textContent = words.reveal;
    button!.addEventListener('click', () => show(veil, true));
    panel!.append(reason!, button!);
    this.element.append(panel!);
  }

  #picture(): HTMLImageElement {
    const { original } = this;
    const picture = copyOf(original.closest('picture') ?? original);
    const image = picture instanceof HTMLImageElement ? picture : picture.querySelector('img')!;
    const widest = enlargeSources(picture, image, original);
    image.loading = 'eager';
    image.draggable = false;
    image.part.add('picture');
    this.#size(image, widest);
    // What the page shows already stands in until the large file has come.
    if (original.currentSrc && original.naturalWidth) image.style.backgroundImage = `url(${JSON.stringify(original.currentSrc)})`;
    const come = (): void => {
      image.style.backgroundImage = '';
      this.#size(image, widest);
    };
    image.addEventListener('load', come, { once: true });
    // The picture in the page is better than none.
    image.addEventListener('error', () => this.#fallBack(picture, image), { once: true });

    this.view.append(picture);
    return image;
  }

  /** Its ratio, and how wide it gets at most: no picture is blown up to more than it is. */
  #size(image: HTMLImageElement, widest: number): void {
    const { original } = this;
    const [width, height] = [
      image.naturalWidth || Number(original.getAttribute('width')) || original.naturalWidth || 3,
      image.naturalHeight || Number(original.getAttribute('height')) || original.naturalHeight || 2,
    ];
    image.style.setProperty('--_ratio', String(width / height));
    image.style.setProperty('--_most', `${Math.max(widest, width)}px`);
  }

  #fallBack(picture: Element, image: HTMLImageElement): void {
    for (const source of picture.querySelectorAll('source')) source.remove();
    image.removeAttribute('srcset');
    if (this.original.currentSrc) image.src = this.original.currentSrc;
  }
}

import { isPicture, largest } from './srcset.js';

const saveData = (): boolean => Boolean((navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData);

/** Where lazy loaders keep the files of a picture that has not come near. */
const LAZY: readonly (readonly [string, readonly string[]])[] = [
  ['src', ['data-src', 'data-lazy-src', 'data-original', 'data-orig-src', 'data-lazy']],
  ['srcset', ['data-srcset', 'data-lazy-srcset', 'data-original-set']],
];

/** Where WordPress, Jetpack and their like say which file is the photograph itself. */
const WHOLE = ['data-full-url', 'data-orig-file', 'data-large-file'];

const absolute = (url: string | null): string | undefined =>
  url && URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : undefined;

/** The photograph itself, where a link round the picture or the CMS says it. */
function wholeOf(original: HTMLImageElement): string | undefined {
  const link = original.closest('a')?.href;
  if (link && isPicture(link)) return link;
  return WHOLE.map((name) => absolute(original.getAttribute(name))).find((url) => url?.startsWith('http'));
}

/**
 * Gives a copied picture and each of its sources the largest file there is; on a connection that is to be spared, what the
 * screen needs. Returns how wide that is, where it is said.
 */
export function enlarge(picture: Element, image: HTMLImageElement, original: HTMLImageElement): number {
  const sources = [...picture.querySelectorAll('source')];
  for (const each of [image, ...sources])
    for (const [name, kept] of LAZY) {
      const url = kept.map((attribute) => each.getAttribute(attribute)).find(Boolean);
      if (url) each.setAttribute(name, url);
    }
  image.removeAttribute('loading');
  if (saveData()) {
    for (const each of [image, ...sources]) each.sizes = '100vw';
    return 0;
  }
  const whole = wholeOf(original);
  if (whole) {
    for (const source of sources) source.remove();
    image.removeAttribute('srcset');
    image.src = whole;
    return 0;
  }
  let widest = 0;
  for (const each of [image, ...sources]) {
    const best = largest(each.srcset);
    if (!best) continue;
    each.removeAttribute('sizes');
    each.srcset = best.url;
    if (!each.matches('[media]') || matchMedia((each as HTMLSourceElement).media).matches) widest = Math.max(widest, best.width);
  }
  return widest;
}

/** Whether a file is a drawing, which is sharp at any size. */
export const isVector = (url: string): boolean => /^data:image\/svg|^[^?#]*\.svgz?(?:[?#]|$)/i.test(url);

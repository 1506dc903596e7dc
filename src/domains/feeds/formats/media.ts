/** What the formats of XML have in common: addresses, pictures, dates. */
import type { XmlElement } from '../types.js';
import { plainUrl } from '../plain-url.js';
import { childrenOf } from '../xml.js';

/** What is sharp where a list shows it, in pixels. */
const SHARP_PX = 300;

/** The address, resolved against what xml:base says at that element. */
export function resolve(address: string | undefined, { base }: XmlElement): string | undefined {
  const url = address === undefined ? undefined : plainUrl(address);
  return url && base && URL.canParse(url, base) ? new URL(url, base).href : url;
}

/** All texts of the children of those names, the first name first. */
export const textsOf = (element: XmlElement, ...names: string[]): string[] =>
  names.flatMap((name) => childrenOf(element, name).map(({ text }) => text.trim())).filter(Boolean);

const isPicture = ({ attributes: { type, medium, url, href } }: XmlElement): boolean => {
  const kind = (medium || type || '').trim().toLowerCase();
  if (kind.startsWith('image')) return true;
  // Of a file the name tells as much; of a sound or a film it does not.
  return (!kind || kind === 'application/octet-stream') && /\.(jpe?g|png|webp|avif|gif)$/i.test((url ?? href ?? '').replace(/[?#].*$/, ''));
};

/** Of one picture in several sizes, the smallest that is sharp in a list; the largest where none is. */
function fitting(files: XmlElement[]): XmlElement | undefined {
  const widthOf = ({ attributes }: XmlElement): number => Number(attributes['width']) || 0;
  const sharp = files.filter((file) => widthOf(file) >= SHARP_PX).sort((a, b) => widthOf(a) - widthOf(b));
  return sharp[0] ?? [...files].sort((a, b) => widthOf(b) - widthOf(a))[0];
}

/** The story's picture: a thumbnail of Media RSS, a picture there, an enclosure, or that of a podcast. */
export function picture(item: XmlElement): unknown {
  const media = [item, ...childrenOf(item, 'media:group'), ...childrenOf(item, 'media:content')].flatMap((parent) => parent.children);
  const enclosures = media.filter(({ name, attributes }) => name === 'enclosure' || (name === 'link' && attributes['rel'] === 'enclosure'));
  const found =
    fitting(media.filter(({ name }) => name === 'media:thumbnail')) ??
    fitting(media.filter((one) => one.name === 'media:content' && isPicture(one))) ??
    enclosures.find(isPicture) ??
    media.find(({ name }) => name === 'itunes:image');
  if (!found) return undefined;
  const { url, href, width, height } = found.attributes;
  return { src: resolve(url ?? href, found), width, height };
}

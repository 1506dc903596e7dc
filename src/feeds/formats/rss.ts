/** RSS 2.0, and RSS 1.0, which has its items beside the channel. */
import type { FeedFormat, XmlElement } from '../types.js';
import { child, childrenOf, textOf } from '../xml.js';

export const rss: FeedFormat = {
  name: 'rss',
  matches: ({ xml }) => xml?.name === 'rss' || xml?.name === 'rdf:rdf',
  read({ xml }) {
    const channel = child(xml, 'channel');
    if (!channel) throw new TypeError('a <channel> is expected');
    return [...childrenOf(channel, 'item'), ...childrenOf(xml, 'item')].map((item) => ({
      url: textOf(item, 'link') || permalink(item),
      title: textOf(item, 'title'),
      // In RSS a title is HTML, written as text.
      html: true,
      image: image(item),
      section: textOf(item, 'category'),
      published: textOf(item, 'pubdate') || textOf(item, 'dc:date'),
      updated: textOf(item, 'atom:updated'),
    }));
  },
};

function permalink(item: XmlElement): string {
  const guid = child(item, 'guid');
  return guid && guid.attributes['ispermalink'] !== 'false' ? guid.text.trim() : '';
}

function image(item: XmlElement): unknown {
  const media = [item, ...childrenOf(item, 'media:group')].flatMap((parent) => parent.children);
  const isPicture = ({ attributes }: XmlElement): boolean =>
    attributes['medium'] === 'image' ||
    (attributes['type'] ?? '').startsWith('image/') ||
    /\.(jpe?g|png|webp|avif|gif)\b/i.test(attributes['url'] ?? '');
  const found =
    media.find(({ name }) => name === 'media:thumbnail') ??
    media.find((one) => one.name === 'media:content' && isPicture(one)) ??
    media.find((one) => one.name === 'enclosure' && isPicture(one));
  return found && { src: found.attributes['url'], width: found.attributes['width'], height: found.attributes['height'] };
}

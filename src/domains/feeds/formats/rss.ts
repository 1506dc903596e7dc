/** RSS 2.0 and the older ones, and RSS 1.0, which has its items beside the channel. */
import type { FeedFormat, XmlElement } from '../types.js';
import { webAddress } from '../../../core/urls.js';
import { child, childrenOf, textOf } from '../xml.js';
import { picture, resolve, textsOf } from './media.js';

export const rss: FeedFormat = {
  name: 'rss',
  matches: ({ xml }) => xml?.name === 'rss' || xml?.name === 'rdf:rdf',
  read({ xml }) {
    const channel = child(xml, 'channel');
    if (!channel) throw new TypeError('a <channel> is expected');
    return [...childrenOf(channel, 'item'), ...childrenOf(xml, 'item')].map((item) => ({
      url: link(item) ?? permalink(item),
      title: textOf(item, 'title') || textOf(item, 'dc:title'),
      // In RSS a title is HTML, written as text.
      html: true,
      words: textsOf(item, 'description', 'content:encoded'),
      image: picture(item),
      section: textOf(item, 'category') || textOf(item, 'dc:subject'),
      published: textsOf(item, 'pubdate', 'dc:date', 'dcterms:created', 'dcterms:issued', 'atom:published'),
      updated: textsOf(item, 'atom:updated', 'dcterms:modified'),
    }));
  },
};

/** The item's own link; one of Atom is another way to say it, and may be to something else. */
function link(item: XmlElement): string | undefined {
  const own = childrenOf(item, 'link').find(({ text }) => text.trim());
  if (own) return resolve(own.text, own);
  const links = [...childrenOf(item, 'link'), ...childrenOf(item, 'atom:link')];
  const other = links.find(({ attributes }) => attributes['href'] && (attributes['rel'] ?? 'alternate') === 'alternate');
  return other && resolve(other.attributes['href'], other);
}

function permalink(item: XmlElement): string | undefined {
  const guid = child(item, 'guid');
  const isAddress = guid && guid.attributes['ispermalink']?.trim().toLowerCase() !== 'false';
  return webAddress(isAddress ? guid.text.trim() : item.attributes['rdf:about']);
}

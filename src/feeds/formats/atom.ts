/** Atom 1.0, RFC 4287. */
import type { FeedFormat, XmlElement } from '../types.js';
import { child, childrenOf, textOf } from '../xml.js';

export const atom: FeedFormat = {
  name: 'atom',
  matches: ({ xml }) => xml?.name === 'feed',
  read: ({ xml, url }) =>
    childrenOf(xml, 'entry').map((entry) => {
      const title = child(entry, 'title');
      return {
        url: resolve(link(entry), resolve(entry.attributes['xml:base'], resolve(xml!.attributes['xml:base'], url))),
        title: title?.text,
        // The text of an XHTML title is text already.
        html: title?.attributes['type'] === 'html',
        image: image(entry),
        section: category(entry),
        published: textOf(entry, 'published') || textOf(entry, 'updated'),
        updated: textOf(entry, 'updated'),
      };
    }),
};

function resolve(url: string | undefined, base: string): string {
  return url && URL.canParse(url, base) ? new URL(url, base).href : base;
}

function link(entry: XmlElement): string | undefined {
  const links = childrenOf(entry, 'link').filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const found = links.find(({ attributes }) => (attributes['type'] ?? 'text/html') === 'text/html') ?? links[0];
  // Without a link there is no story to go to; an empty one would be the feed itself.
  return found?.attributes['href'] || 'no-link:';
}

function category(entry: XmlElement): string | undefined {
  const attributes = child(entry, 'category')?.attributes;
  return attributes?.['label'] ?? attributes?.['term'];
}

function image(entry: XmlElement): string | undefined {
  const picture = childrenOf(entry, 'link').find(
    ({ attributes }) => attributes['rel'] === 'enclosure' && attributes['type']?.startsWith('image/'),
  );
  return child(entry, 'media:thumbnail')?.attributes['url'] ?? picture?.attributes['href'];
}

/** Atom 1.0, RFC 4287, and 0.3 before it. */
import type { FeedFormat, XmlElement } from '../types.js';
import { webAddress } from '../../../core/urls.js';
import { child, childrenOf, textOf } from '../xml.js';
import { picture, resolve, textsOf } from './media.js';

export const atom: FeedFormat = {
  name: 'atom',
  matches: ({ xml }) => xml?.name === 'feed',
  read: ({ xml }) =>
    childrenOf(xml, 'entry').map((entry) => {
      const title = child(entry, 'title');
      return {
        url: link(entry) ?? webAddress(textOf(entry, 'id')),
        title: title?.text,
        html: isHtml(title),
        words: textsOf(entry, 'summary', 'content'),
        image: picture(entry),
        section: category(entry),
        published: textsOf(entry, 'published', 'issued', 'created', 'updated', 'modified'),
        updated: textsOf(entry, 'updated', 'modified'),
      };
    }),
};

/** Whether the text is HTML; that of XHTML is text already. */
function isHtml(title: XmlElement | undefined): boolean {
  return /^\s*(text\/)?html\s*$/i.test(title?.attributes['type'] ?? '') && !title?.children.length;
}

function link(entry: XmlElement): string | undefined {
  // The relation may be written as IANA's address of it.
  const links = childrenOf(entry, 'link').filter(({ attributes }) => /^(?:.*\/)?alternate$/i.test(attributes['rel'] ?? 'alternate'));
  const found = links.find(({ attributes }) => (attributes['type'] ?? 'text/html') === 'text/html') ?? links[0];
  return found && resolve(found.attributes['href'], found);
}

function category(entry: XmlElement): string | undefined {
  const attributes = child(entry, 'category')?.attributes;
  return attributes?.['label'] ?? attributes?.['term'];
}

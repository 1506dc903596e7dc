/** JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/. */
import { list, text } from '../shape.js';
import type { FeedFormat } from '../types.js';

export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  matches: ({ json }) => text(json, 'version').startsWith('https://jsonfeed.org/version/'),
  read: ({ json }) =>
    list(json, 'items').map((item) => ({
      url: text(item, 'url') || text(item, 'external_url') || text(item, 'id'),
      // Notes have no title: their first words are one.
      title: text(item, 'title') || firstWords(text(item, 'summary') || text(item, 'content_text')),
      image: text(item, 'image') || text(item, 'banner_image'),
      section: list(item, 'tags', [])[0],
      published: text(item, 'date_published'),
      updated: text(item, 'date_modified'),
    })),
};

function firstWords(text: string): string {
  const start = text.slice(0, 400).trim();
  return start.length > 100 ? `${start.slice(0, start.lastIndexOf(' ', 100)) || start.slice(0, 100)}…` : start;
}

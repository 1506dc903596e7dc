/** JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/. */
import { list, text } from '../shape.js';
import { firstWords } from '../text.js';
import type { FeedFormat } from '../types.js';
import { webAddress } from '../../../core/urls.js';

export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  matches: ({ json }) => text(json, 'version').startsWith('https://jsonfeed.org/version/'),
  read: ({ json }) =>
    list(json, 'items').map((item) => ({
      url: text(item, 'url') || text(item, 'external_url') || webAddress(text(item, 'id')),
      // Notes have no title: their first words are one.
      title: text(item, 'title') || firstWords((text(item, 'summary') || text(item, 'content_text')).slice(0, 400).trim()),
      words: text(item, 'content_html'),
      image: text(item, 'image') || text(item, 'banner_image'),
      section: list(item, 'tags', [])[0],
      published: text(item, 'date_published'),
      updated: text(item, 'date_modified'),
    })),
};

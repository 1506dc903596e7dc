/** Parse.ly, `/v2/analytics/posts` and `/v2/related`. Its secret belongs in a proxy, see docs/feeds.md. */
import { at, list } from '../shape.js';
import type { FeedFormat } from '../types.js';

const marks = ['metrics', 'pub_date', 'thumb_url_medium', 'full_content_word_count'];

export const parsely: FeedFormat = {
  name: 'parsely',
  matches: ({ json }) =>
    list(json, 'data').some((post) => (at(post, 'url') ?? at(post, 'link')) && marks.some((name) => at(post, name) !== undefined)),
  read: ({ json }) =>
    list(json, 'data').map((post) => {
      const views = at(post, 'metrics', 'views');
      return {
        url: at(post, 'url') ?? at(post, 'link'),
        title: at(post, 'title'),
        image: at(post, 'thumb_url_medium') ?? at(post, 'image_url'),
        section: at(post, 'section'),
        published: at(post, 'pub_date'),
        count: views ?? at(post, 'metrics', 'visitors'),
        countKind: views === undefined ? 'visitors' : 'views',
      };
    }),
};

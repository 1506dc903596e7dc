/** The plugin WordPress Popular Posts, `/wp-json/wordpress-popular-posts/v1/popular-posts` (v2 too): posts with `pageviews`. */
import { at, list } from '../shape.js';
import type { FeedFormat } from '../types.js';
import { isPosts, readPost } from './wordpress.js';

export const wordpressPopularPosts: FeedFormat = {
  name: 'wordpress-popular-posts',
  matches: ({ json }) => isPosts(json) && json.some((post) => at(post, 'pageviews') !== undefined),
  read: ({ json }) =>
    list({ posts: json }, 'posts').map((post) => ({ ...readPost(post), count: at(post, 'pageviews'), countKind: 'views' })),
};

/** WordPress, `/wp-json/wp/v2/posts`; pictures and categories come with `&_embed`. */
import { at, isObject, list, text } from '../shape.js';
import type { FeedFormat, RawItem } from '../types.js';

export const isPosts = (json: unknown): json is unknown[] =>
  Array.isArray(json) && json.some((post) => typeof at(post, 'title', 'rendered') === 'string' && typeof at(post, 'link') === 'string');

export const wordpress: FeedFormat = {
  name: 'wordpress',
  matches: ({ json }) => isPosts(json),
  read: ({ json }) => list({ posts: json }, 'posts').map(readPost),
};

/** A post as WordPress and its plugins write it. */
export function readPost(post: unknown): RawItem {
  return {
    url: at(post, 'link'),
    title: at(post, 'title', 'rendered'),
    html: true,
    image: image(post),
    section: category(post),
    published: date(post, 'date'),
    updated: date(post, 'modified'),
  };
}

/** The GMT one where there is one: the other is in the site's own zone, which the answer does not name. */
const date = (post: unknown, name: string): unknown => text(post, `${name}_gmt`) || text(post, name);

function category(post: unknown): unknown {
  const terms = list(at(post, '_embedded'), 'wp:term', []).flat();
  return at(
    terms.find((term) => at(term, 'taxonomy') === 'category'),
    'name',
  );
}

/** The smallest size that is sharp in a thumbnail and not cropped to a square. */
function image(post: unknown): unknown {
  const media = list(at(post, '_embedded'), 'wp:featuredmedia', [])[0];
  const sizes = at(media, 'media_details', 'sizes');
  const fitting = Object.values(isObject(sizes) ? sizes : {})
    .filter((size) => Number(at(size, 'width')) >= 300)
    .sort((a, b) => Number(at(a, 'width')) - Number(at(b, 'width')))[0];
  if (fitting) return { src: at(fitting, 'source_url'), width: at(fitting, 'width'), height: at(fitting, 'height') };
  return at(media, 'source_url') ?? at(post, 'jetpack_featured_media_url');
}

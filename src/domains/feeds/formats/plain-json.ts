/** What a site writes for itself: an array of stories, or an object with one, under the usual names; or `lists` of them. */
import { at, isObject, list } from '../shape.js';
import type { FeedFormat, RawItem } from '../types.js';

const all = (item: unknown, ...names: string[]): unknown[] =>
  names.map((name) => at(item, name)).filter((value) => value != null && value !== '');
const named = (item: unknown, ...names: string[]): unknown => all(item, ...names)[0];
const array = (json: unknown): unknown =>
  Array.isArray(json) ? json : named(json, 'items', 'articles', 'stories', 'posts', 'trending', 'data', 'results');
const lists = (json: unknown): unknown[] => list({ lists: named(json, 'lists', 'tabs') }, 'lists', []);
const isStories = (found: unknown): boolean =>
  Array.isArray(found) && (found.length === 0 || found.some((item) => isObject(item) && named(item, 'url', 'link', 'href')));

export const plainJson: FeedFormat = {
  name: 'json',
  matches: ({ json }) => isStories(array(json)) || lists(json).some((one) => isStories(array(one))),
  read: ({ json }) =>
    lists(json).length && !Array.isArray(json)
      ? { lists: lists(json).map((one) => ({ title: named(one, 'title', 'heading', 'name'), items: stories(one) })) }
      : stories(json),
};

const stories = (json: unknown): RawItem[] => list({ items: array(json) }, 'items').map(readStory);

const counts = { views: 'views', pageviews: 'views', visitors: 'visitors', readers: 'readers', reading: 'readers' } as const;

function readStory(item: unknown): RawItem {
  const counted = (Object.keys(counts) as (keyof typeof counts)[]).find((name) => at(item, name) != null);
  return {
    url: named(item, 'url', 'link', 'href'),
    title: named(item, 'title', 'headline', 'name'),
    image: named(item, 'image', 'thumbnail', 'thumb'),
    section: named(item, 'section', 'category', 'kicker'),
    published: all(item, 'published', 'datePublished', 'date_published', 'pubDate', 'date', 'timestamp'),
    updated: all(item, 'updated', 'dateModified', 'date_modified', 'modified'),
    count: counted ? at(item, counted) : at(item, 'count'),
    countKind: counted && counts[counted],
    series: named(item, 'series', 'history', 'sparkline'),
  };
}

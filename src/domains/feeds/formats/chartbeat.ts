/** Chartbeat, `/live/toppages/v3/`. Its key belongs in a proxy, see docs/feeds.md. */
import { at, list, text } from '../shape.js';
import type { FeedFormat } from '../types.js';

export const chartbeat: FeedFormat = {
  name: 'chartbeat',
  matches: ({ json }) => list(json, 'pages').some((page) => typeof at(page, 'path') === 'string'),
  read: ({ json }) =>
    list(json, 'pages')
      // Front pages and section pages are no stories.
      .filter((page) => at(page, 'stats', 'article') !== 0)
      .map((page) => {
        const path = text(page, 'path');
        return {
          // A path begins with the host and has no scheme.
          url: /^(\/|https?:)/.test(path) ? path : path && `https://${path}`,
          title: at(page, 'title'),
          section: list(page, 'sections', [])[0],
          count: at(page, 'stats', 'people'),
          countKind: 'readers',
          series: at(page, 'stats', 'series'),
        };
      }),
};

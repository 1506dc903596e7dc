/**
 * Plausible, `/api/v2/query`. Its key belongs in a proxy, see docs/feeds.md. It knows paths alone: titles come from a
 * second dimension, `event:props:title`, from a map `titles` that the proxy adds, or from links on the page.
 */
import { at, list, text } from '../shape.js';
import type { FeedFormat } from '../types.js';

export const plausible: FeedFormat = {
  name: 'plausible',
  matches: ({ json }) => list(json, 'results').some((row) => Array.isArray(at(row, 'dimensions')) && Array.isArray(at(row, 'metrics'))),
  read({ json, url, titleOf }) {
    const dimensions = list(at(json, 'query'), 'dimensions', ['event:page']);
    const metrics = list(at(json, 'query'), 'metrics', ['visitors']);
    const page = Math.max(0, dimensions.indexOf('event:page'));
    const title = dimensions.findIndex((name) => /^event:props:(title|headline)$/.test(String(name)));
    const views = metrics.indexOf('pageviews');
    const visitors = metrics.indexOf('visitors');
    return list(json, 'results').map((row) => {
      const path = text(row, 'dimensions', page);
      return {
        url: path,
        title:
          text(row, 'dimensions', title) || text(json, 'titles', path) || (URL.canParse(path, url) && titleOf?.(new URL(path, url).href)),
        count: at(row, 'metrics', views >= 0 ? views : Math.max(0, visitors)),
        countKind: views >= 0 ? 'views' : 'visitors',
      };
    });
  },
};

/* Each backend for the fault matrix: where its page and its server are, and how many comments its database has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommentServer } from '../../server/comments.mjs';
import { countRows, waline, wordpress } from './servers.mjs';
import { article, startSite } from './site.mjs';

const tag = (attributes) => article(`<article-comment-form ${attributes}></article-comment-form>`);

/** On WordPress's own page, by its theme's own form. */
const onWordPress = (backend) => async () => {
  const post = await wordpress.post('open');
  return {
    upstream: () => wordpress.url,
    page: (origin) => `${origin}/?p=${post}&backend=${backend}`,
    count: wordpress.count,
    close() {},
  };
};

export const backends = {
  form: onWordPress(''),
  wordpress: onWordPress('wordpress'),
  'wordpress-rest': onWordPress('wordpress-rest'),

  async waline() {
    // The page is on another origin than its comments; it learns of theirs by its address.
    const site = await startSite({
      pages: {},
      handle(request, response, pathname) {
        if (!pathname.startsWith('/article/')) return false;
        const endpoint = `http://127.0.0.1:${pathname.split('/')[2]}`;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(tag(`backend="waline" endpoint="${endpoint}"`));
        return true;
      },
    });
    return {
      upstream: () => waline.url,
      page: (origin) => `${site.origin}/article/${new URL(origin).port}`,
      count: waline.count,
      close: site.close,
    };
  },

  async json() {
    const folder = mkdtempSync(join(tmpdir(), 'article-elements-'));
    const file = join(folder, 'comments.sqlite');
    const server = createCommentServer({ file, rate: { posts: 10_000, seconds: 60 } });
    const comments = await server.listen();
    const site = await startSite({ pages: { '/article': tag('backend="json" endpoint="/comments" article-id="ferries"') } });
    return {
      upstream: (path) => (path.startsWith('/comments') ? comments : site.origin),
      page: (origin) => `${origin}/article`,
      count: async (text) => countRows(file, 'comments', 'body', text),
      async close() {
        await site.close();
        await server.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

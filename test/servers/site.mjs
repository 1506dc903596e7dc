// A small site with the built package on it: pages as given, and a comment form's end point that keeps what is posted.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = { js: 'text/javascript', css: 'text/css', map: 'application/json' };

/**
 * @param options.pages - HTML by path; `csp` goes with all of them.
 * @param options.handle - Takes a request first, where it answers true.
 */
export async function startSite({ pages, csp, handle }) {
  const posts = [];
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    asked.push(pathname);
    if (handle?.(request, response, pathname)) return;
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (data) => (body += data));
      request.on('end', () => {
        posts.push({ path: pathname, accept: request.headers.accept, fields: Object.fromEntries(new URLSearchParams(body)) });
        response.writeHead(303, { location: '/thanks' }).end();
      });
      return;
    }
    const page = pathname === '/thanks' ? '<title>Thanks</title><p>Thank you' : pages[pathname];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(csp ? { 'content-security-policy': csp } : {}) }).end(page);
      return;
    }
    try {
      if (!pathname.startsWith('/dist/')) throw new Error('not of the package');
      const file = readFileSync(root + pathname.slice(1));
      response.writeHead(200, { 'content-type': types[pathname.split('.').pop()] ?? 'text/plain' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    posts,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const article = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/article-elements.css">
<script type="module" src="/dist/article-elements.js"></script>${head}</head><body><main><h1>An article</h1>${body}</main></body></html>`;

export const form = `<form action="/post" method="post" id="commentform" class="comment-form" novalidate>
<p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="5" maxlength="65525" required></textarea></p>
<p class="comment-form-author"><label for="author">Name</label> <input id="author" name="author" type="text" maxlength="245" autocomplete="name" /></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment" />
<input type="hidden" name="comment_post_ID" value="4" id="comment_post_ID" /><input type="hidden" name="comment_parent" id="comment_parent" value="0" /></p></form>`;

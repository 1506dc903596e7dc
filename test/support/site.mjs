/* A small site of its own for tests of whole pages: the page, the built files, the pictures, a feed and a form's end point. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
};
const feed = ['Tram', 'Baths', 'Bridge', 'A much longer headline about the price of plaice at the market this evening', 'Bees'].map(
  (title, index) => ({ title, url: `/story/${index}` }),
);

/**
 * @param options.headers - Sent with every page, a Content-Security-Policy for instance.
 * @param options.page - Changes the page's HTML: `(html, address) => html`.
 * @param options.delay - How long a path's answer is held back: `(path) => Promise`.
 */
export async function startSite({ headers = {}, page = (html) => html, delay = async () => {} } = {}) {
  const posts = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    await delay(pathname);
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      posts.push({ path: pathname, fields: Object.fromEntries(new URLSearchParams(body)) });
      return response.writeHead(303, { location: '/thanks.html' }).end();
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname === '/trending.json') return response.writeHead(200, { 'content-type': types['.json'] }).end(JSON.stringify(feed));
    if (pathname === '/thanks.html')
      return response.writeHead(200, { 'content-type': types['.html'] }).end('<!doctype html><title>Thanks</title><p>Thanks');
    const file =
      pathname === '/' ? 'test/fixtures/page.html' : pathname.startsWith('/pictures/') ? `stories/fixtures${pathname}` : pathname;
    try {
      const content = await readFile(join(root, normalize(file)));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
      response.end(file.endsWith('.html') ? page(content.toString(), request.url) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    posts,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

/* A publisher's site for snippets: pages by name, the built files beside them, and the embedded comment endpoint. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { createCommentServer } from '../../server/comments.mjs';
import { root } from './snippets.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.jpg': 'image/jpeg', '.avif': 'image/avif' };
const html = 'text/html; charset=utf-8';

/** The answers of a site: a path's text is served as HTML, an object as JSON, a function handles the request. */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  const comments = createCommentServer({ file: join(folder, 'comments.sqlite') });
  const answers = new Map();
  const reset = () => {
    answers.clear();
    answers.set('/api/comments', comments.handler);
  };
  reset();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const answer = answers.get(pathname);
    if (typeof answer === 'function') return void answer(request, response);
    if (typeof answer === 'string') return void response.writeHead(200, { 'content-type': html }).end(answer);
    if (answer) return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    // The two files and their folders lie where the page is, as the README says; a picture is any picture.
    const file = join(root, pathname.endsWith('.jpg') ? 'stories/fixtures/pictures/ferry-600.jpg' : `dist${normalize(pathname)}`);
    if (!types[extname(file)] || !existsSync(file)) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'content-type': types[extname(file)], 'access-control-allow-origin': '*' }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    answers,
    comments: comments.handler,
    reset,
    async close() {
      await new Promise((done) => server.close(done).closeAllConnections());
      await comments.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

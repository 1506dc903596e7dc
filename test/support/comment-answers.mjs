/* A server that answers as a test tells it: over HTTP, with redirects, cuts and wrong types. */
import { createServer } from 'node:http';
import { after, before, beforeEach } from 'node:test';

export let origin;
let answer;
/** What it was asked since the test began. */
export const requests = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (data) => (body += data));
  request.on('end', () => {
    requests.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (request.method === 'GET' && request.url.startsWith('/after')) return void response.end('the article');
    answer(response, request);
  });
});

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());
beforeEach(() => requests.splice(0));

/** Answers by itself. */
export const answerBy = (handler) => (answer = handler);

export const reply = (status, body = '', type = 'text/html; charset=utf-8', headers = {}) => {
  answer = (response) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};
export const json = (status, body, headers) => reply(status, body, 'application/json', headers);
export const redirect = (location) => reply(302, '', 'text/html', { location });
export const wpDie = (status, message) => ({
  code: 'wp_die',
  message: `<p><strong>Error:</strong> ${message}</p>`,
  data: { status },
  additional_errors: [],
});

export const draft = { body: 'I took the 02.40 & it was full.', name: 'Cy', email: 'cy@example.com', website: '' };
export const entries = [
  ['comment', draft.body],
  ['author', 'Cy'],
  ['email', 'cy@example.com'],
  ['comment_post_ID', '4'],
  ['comment_parent', '0'],
];
export const snapshot = () => ({ action: `${origin}/wp-comments-post.php`, multipart: false, entries });
export const options = () => ({ endpoint: `${origin}/comments`, articleId: '4711', pageUrl: `${origin}/article/` });

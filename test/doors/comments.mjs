/* How the snippets of docs/comment-servers.md and docs/json-backend.md are run: a comment is written in a page and sent. */
import assert from 'node:assert/strict';
import { commentInThread, commentsOf, pageOf, post, send } from './reader.mjs';

const answerJson = (status, value) => (request, response) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

/** Sends a comment by the form to a server that is somebody else's. Gives the request that reached it. */
async function sendTo(server, code, { open }) {
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  const answer = (route) => route.fulfill({ json: [], headers });
  const page = await open(pageOf(code), { faulty: true, routes: { [`${server}/**`]: answer } });
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await send(page);
  const request = await sent;
  return { url: request.url(), words: request.postData() };
}

export const comments = {
  async 'docs/comment-servers.md html: <article-comment-form backend="wordpress-rest"'(code, reader) {
    const { url, words } = await sendTo('https://blog.example', code, reader);
    assert.match(url, /^https:\/\/blog\.example\/\?rest_route=\/wp\/v2\/comments/);
    assert.match(words, /4711/);
  },
  async 'docs/comment-servers.md html: <article-comment-form backend="waline"'(code, reader) {
    const { url, words } = await sendTo('https://comments.example', code, reader);
    assert.match(url, /^https:\/\/comments\.example\/api\/comment/);
    assert.match(words, /"\/page"/);
  },
  async 'docs/comment-servers.md html: <article-comment-form backend="json"'(code, { site, open }) {
    site.answers.set('/comments', site.comments);
    const page = await open(pageOf(code));
    await send(page, 'By our own protocol.');
    await page.locator('article-comment-form').getByText('Your comment is published.').waitFor();
  },
  async 'docs/comment-servers.md js: import { registerBackend }'(code, { site, openBundled }) {
    site.answers.set('/ours', answerJson(201, {}));
    const page = await openBundled(code, commentsOf('backend="ours" endpoint="/ours" article-id="4711"'));
    await post(page, 'To a server of our own.');
  },
  async "docs/comment-servers.md js: registerBackend('isso'"(code, { site, openBundled }) {
    const stored = { id: 7, parent: null, author: 'Ada Brandt', text: '<p>Kept by Isso.</p>', created: 1792000000, mode: 1, website: null };
    site.answers.set('/isso/', { replies: [{ ...stored, id: 1, author: 'Cy', text: '<p>First.</p>', replies: [] }], total_replies: 1 });
    site.answers.set('/isso/new', answerJson(201, stored));
    const own = `import { registerBackend } from 'article-elements';\n${code}`;
    const page = await openBundled(own, commentsOf('backend="isso" endpoint="/isso" article-id="/ferries"'));
    await commentInThread(page, 'First.');
    await post(page, 'Kept by Isso.');
  },
  async "docs/comment-servers.md js: registerBackend('remark42'"(code, { site, openBundled }) {
    const stored = { id: 'b', pid: '', user: { name: 'Ada Brandt' }, text: '<p>Kept by Remark42.</p>', time: '2026-10-17T09:05:00Z' };
    site.answers.set('/r/api/v1/find', { comments: [{ ...stored, id: 'a', text: '<p>First.</p>' }] });
    site.answers.set('/r/auth/anonymous/login', {});
    site.answers.set('/r/api/v1/comment', answerJson(201, stored));
    const own = `import { registerBackend } from 'article-elements';\n${code}`;
    const page = await openBundled(own, commentsOf('backend="remark42" endpoint="/r" article-id="/ferries"'));
    await commentInThread(page, 'First.');
    await post(page, 'Kept by Remark42.');
  },
  async 'docs/json-backend.md json: {'(code, { site, open }) {
    site.answers.set('/comments', { items: [JSON.parse(code)], total: 1, open: true });
    const page = await open(
      pageOf('<article-comments backend="json" endpoint="/comments" article-id="4711"><h2>Comments</h2></article-comments>'),
    );
    await commentInThread(page, 'I took the 02.40.');
  },
  async 'docs/json-backend.md http: POST'(code, { site }) {
    const [head, body] = code.split('\n\n');
    const [request, ...headers] = head.split('\n');
    const [method] = request.split(' ');
    const answer = await fetch(`${site.address}/api/comments`, {
      method,
      headers: headers.map((line) => line.split(': ')),
      body: body.trim(),
    });
    assert.equal(answer.status, 201);
    assert.equal((await answer.json()).comment.name, 'Cy');
  },
};

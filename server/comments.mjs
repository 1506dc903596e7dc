/*
 * The embedded comment endpoint: the reference of the protocol in docs/json-backend.md, for Storybook and the tests. It
 * is a plain `(request, response)` handler, so any server of Node's can mount it. It has no moderators and no accounts.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { HttpError, isForeign, pageBefore, readBody, sendJson, sendRefusalPage } from './http.mjs';
import { CommentStore } from './store.mjs';
import { readComment } from './validate.mjs';

const sortings = ['oldest', 'newest'];
const message = {
  duplicate: 'You have said that here already.',
  closed: 'Comments are closed.',
  'parent-gone': 'The comment you are answering is no longer there.',
  'rate-limited': 'That was very quick. Please wait a moment.',
};
const status = { duplicate: 409, 'parent-gone': 410, closed: 423, 'rate-limited': 429 };
const refuse = (code, headers) => {
  throw new HttpError(status[code], code, message[code], headers);
};

/** Lets each address post so many comments in so many seconds; says how long to wait for the next. */
function createLimiter({ posts, seconds }) {
  const seen = new Map();
  return (address) => {
    const since = Date.now() - seconds * 1000;
    for (const [other, times] of seen) if (times.at(-1) <= since) seen.delete(other);
    const times = (seen.get(address) ?? []).filter((time) => time > since);
    if (times.length >= posts) return Math.max(1, Math.ceil((times[0] - since) / 1000));
    seen.set(address, [...times, Date.now()]);
    return 0;
  };
}

/** The endpoint, with its store opened; comments.d.mts says what it takes and gives. */
export function createCommentServer({
  file,
  rate = { posts: 30, seconds: 60 },
  isHeld = ({ body }) => /\bholdme\b/i.test(body),
  isClosed = (articleId) => articleId === 'closed',
  origins = [],
  seed = {},
}) {
  const store = new CommentStore(file);
  for (const [articleId, comments] of Object.entries(seed)) store.seed(articleId, comments);
  const tooSoon = createLimiter(rate);
  let server;

  function post(sent, key, address) {
    const read = readComment(sent);
    if (read.errors) return { status: read.status, json: { errors: read.errors } };
    const { comment } = read;
    const digest = createHash('sha256').update(JSON.stringify(comment)).digest('hex');
    return store.transaction(() => {
      const kept = key && store.answer(key);
      if (kept && kept.digest !== digest) throw new HttpError(422, 'invalid', 'This was sent before with other words.');
      if (kept) return { status: kept.status, json: kept.answer, headers: { 'Idempotency-Replayed': 'true' } };
      if (isClosed(comment.articleId)) refuse('closed');
      if (comment.parentId !== null && !store.has(comment.articleId, comment.parentId)) refuse('parent-gone');
      if (store.isDuplicate(comment)) refuse('duplicate');
      const wait = tooSoon(address);
      if (wait) refuse('rate-limited', { 'Retry-After': String(wait) });
      const stored = store.add({ ...comment, state: isHeld(comment) ? 'held' : 'published' });
      const answer = { status: stored.state === 'held' ? 202 : 201, json: { comment: stored }, id: stored.id };
      if (key) store.keepAnswer(key, digest, answer.status, JSON.stringify(answer.json));
      return answer;
    });
  }

  function list(params) {
    const invalid = (name) => new HttpError(400, 'invalid', `There is no such ${name}.`);
    const article = params.get('article') ?? '';
    const sort = params.get('sort') ?? 'oldest';
    const limit = Number(params.get('limit') ?? 20);
    const cursor = params.get('cursor');
    if (!sortings.includes(sort)) throw invalid('sort');
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid('limit');
    const after = cursor === null ? undefined : Buffer.from(cursor, 'base64url').toString('latin1');
    if (after !== undefined && !/^\d{10}(\.\d{10})*$/.test(after)) throw invalid('cursor');
    const { items, total, next } = store.list({ article, parent: params.get('parent') ?? undefined, sort, limit, after });
    return { items, total, next: next && Buffer.from(next, 'latin1').toString('base64url'), open: !isClosed(article) };
  }

  async function answer(request, response, allowed) {
    if (request.method === 'OPTIONS') return sendJson(response, 204, undefined, { Allow: 'GET, HEAD, POST, OPTIONS', ...allowed });
    if (request.method === 'GET' || request.method === 'HEAD') {
      return sendJson(response, 200, list(new URL(request.url, 'http://localhost').searchParams), allowed);
    }
    if (request.method !== 'POST')
      throw new HttpError(405, 'invalid', 'Comments are read or posted.', { Allow: 'GET, HEAD, POST, OPTIONS' });
    if (isForeign(request) && !allowed) throw new HttpError(403, 'forbidden', 'Comments are taken from this site’s own pages only.');
    const address = request.socket.remoteAddress ?? '';
    const type = request.headers['content-type']?.split(';')[0].trim().toLowerCase();
    const body = await readBody(request);
    if (type === 'application/x-www-form-urlencoded') {
      const { status, json, id } = post(Object.fromEntries(new URLSearchParams(body)), null, address);
      if (json.errors) return sendRefusalPage(response, status, json.errors);
      response.writeHead(303, { Location: `${pageBefore(request)}#comment-${id}`, 'Cache-Control': 'no-store' });
      return response.end();
    }
    if (type !== 'application/json') throw new HttpError(415, 'invalid', 'A comment is sent as JSON or as a form.');
    let sent;
    try {
      sent = JSON.parse(body);
    } catch {
      throw new HttpError(400, 'invalid', 'The comment did not arrive as it was sent.');
    }
    // A structured-field string has quotes; clients that leave them out mean the same.
    const key = request.headers['idempotency-key']?.replace(/^"(.*)"$/, '$1').slice(0, 200);
    const { status, json, headers } = post(sent, key, address);
    return sendJson(response, status, json, { ...headers, ...allowed });
  }

  async function handler(request, response) {
    const { origin } = request.headers;
    const allowed = origins.includes(origin)
      ? {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
          'Access-Control-Expose-Headers': 'Retry-After',
          Vary: 'Origin',
        }
      : undefined;
    try {
      await answer(request, response, allowed);
    } catch (error) {
      const { status = 500, code = 'server', headers = {} } = error;
      if (!(error instanceof HttpError)) console.error('[comments]', error);
      const errors = [{ code, message: error instanceof HttpError ? error.message : 'The server could not keep the comment.' }];
      if (/urlencoded/.test(request.headers['content-type'] ?? '')) sendRefusalPage(response, status, errors, headers);
      else sendJson(response, status, { errors }, { ...headers, ...allowed });
    }
  }

  return {
    handler,
    listen: (port = 0, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        server = createServer(handler).once('error', reject);
        server.listen(port, host, () => resolve(`http://${host}:${server.address().port}/`));
      }),
    async close() {
      if (server) await new Promise((done) => server.close(done).closeAllConnections());
      store.close();
    },
  };
}

/* The backends json and waline, against a server that answers as those do. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonBackend } from '../../../../dist/domains/comments/backends/json.js';
import { walineBackend } from '../../../../dist/domains/comments/backends/waline.js';
import { answerBy, draft, json, options, origin, reply, requests } from '../../../support/comment-answers.mjs';

describe('the json backend', () => {
  const comment = {
    id: 12,
    parentId: null,
    name: 'Cy',
    website: null,
    avatar: null,
    body: draft.body,
    date: '2026-10-17T09:05:00Z',
    state: 'published',
    url: null,
  };
  const item = { id: '12', parentId: null, name: 'Cy', body: draft.body, date: '2026-10-17T09:05:00Z' };
  const submit = (given = draft) => jsonBackend(options()).submit(given, { key: 'k-1' });

  for (const [name, set, expected] of [
    ['201', () => json(201, { comment }), { ok: true, state: 'published', comment: { ...item, state: 'published' } }],
    ['202', () => json(202, { comment }), { ok: true, state: 'held', comment: { ...item, state: 'held' } }],
    ['201 of something else', () => json(201, {}), { ok: false, code: 'unreadable', maybeStored: true }],
    ['200 of a page', () => reply(200, '<html>'), { ok: false, code: 'unreadable', maybeStored: true }],
    [
      '422',
      () => json(422, { errors: [{ code: 'too-long', field: 'name', message: 'Too long' }] }),
      { ok: false, code: 'too-long', field: 'name', message: 'Too long' },
    ],
    [
      'an unknown code falls back to the status',
      () => json(423, { errors: [{ code: 'x', field: 'y', message: 1 }] }),
      { ok: false, code: 'closed' },
    ],
    ['401', () => json(401, { errors: [{ code: 'login-required' }] }), { ok: false, code: 'login-required' }],
    ['409', () => json(409, {}), { ok: false, code: 'duplicate' }],
    [
      '429',
      () => json(429, { errors: [{ code: 'rate-limited' }] }, { 'retry-after': '9' }),
      { ok: false, code: 'rate-limited', retryAfter: 9 },
    ],
    ['500 stays 500', () => json(500, { errors: [{ code: 'invalid' }] }), { ok: false, code: 'server', maybeStored: true }],
    ['a cut', () => answerBy((response) => response.destroy()), { ok: false, code: 'network', maybeStored: true }],
  ]) {
    test(name, async () => {
      set();
      assert.deepEqual(await submit(), expected);
    });
  }

  test('sends what the protocol says', async () => {
    json(201, { comment });
    await submit({ ...draft, parentId: '3', remember: true, extra: { token: 't' } });
    assert.equal(requests[0].headers['idempotency-key'], '"k-1"');
    assert.equal(requests[0].headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(requests[0].body), { articleId: '4711', parentId: '3', ...draft, extra: { token: 't' } });
  });

  test('lists', async () => {
    json(200, { items: [comment, { id: {} }, null], total: 37, next: 'c2', open: false });
    const page = await jsonBackend(options()).list({ cursor: 'c1', limit: 20, sort: 'newest' });
    assert.deepEqual(page, { items: [{ ...item, state: 'published' }], total: 37, next: 'c2', open: false });
    assert.equal(requests[0].url, '/comments?article=4711&cursor=c1&limit=20&sort=newest');
    for (const [status, body] of [
      [500, {}],
      [200, {}],
      [200, []],
    ]) {
      json(status, body);
      await assert.rejects(jsonBackend(options()).list());
    }
  });
});

describe('the waline backend', () => {
  const stored = { objectId: 1, nick: 'Cy', comment: '<p>x</p>', time: 1795480403836, status: 'approved', link: '', avatar: '' };
  const item = { id: '1', parentId: null, name: 'Cy', html: '<p>x</p>', date: new Date(1795480403836).toISOString() };
  const backend = () => walineBackend({ ...options(), endpoint: `${origin}/`, articleId: '/x' });
  for (const [name, set, expected] of [
    ['approved', () => json(200, { errno: 0, data: stored }), { ok: true, state: 'published', comment: { ...item, state: 'published' } }],
    [
      'waiting',
      () => json(200, { errno: 0, data: { ...stored, status: 'waiting' } }),
      { ok: true, state: 'held', comment: { ...item, state: 'held' } },
    ],
    ['spam', () => json(200, { errno: 0, data: { ...stored, status: 'spam' } }), { ok: false, code: 'forbidden' }],
    ['duplicate', () => json(200, { errno: 1000, errmsg: 'Duplicate Content' }), { ok: false, code: 'duplicate' }],
    ['flood', () => json(200, { errno: 1000, errmsg: 'Comment too fast!' }), { ok: false, code: 'rate-limited', retryAfter: 60 }],
    ['empty', () => json(200, { errno: 1001, errmsg: { comment: 'blank' } }), { ok: false, code: 'required', field: 'body' }],
    ['login', () => json(401, {}), { ok: false, code: 'login-required' }],
    ['a parent that is gone', () => json(500, {}), { ok: false, code: 'server', maybeStored: true }],
    ['a page', () => reply(200, '<html>'), { ok: false, code: 'unreadable', maybeStored: true }],
  ]) {
    test(name, async () => {
      set();
      assert.deepEqual(await backend().submit(draft), expected);
    });
  }
  test('asks for and stores under the path as Waline’s own client knows it, decoded', async () => {
    for (const [articleId, path] of [
      ['/%E6%96%87%E7%AB%A0/a%2Fb/', '/文章/a%2Fb/'],
      ['/100%', '/100%'],
      ['', '/文章'],
    ]) {
      const waline = walineBackend({ ...options(), endpoint: origin, articleId, pageUrl: 'https://news.example/文章?page=2' });
      json(200, { errno: 0, data: { totalPages: 1, count: 0, data: [] } });
      await waline.list();
      assert.equal(new URL(requests.at(-1).url, origin).searchParams.get('path'), path);
      json(200, { errno: 0, data: stored });
      await waline.submit(draft);
      assert.equal(JSON.parse(requests.at(-1).body).url, path);
    }
  });

  const listing = (data, totalPages = 1) =>
    answerBy((response, { method }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const list = { totalPages, count: data.length, data };
      response.end(JSON.stringify({ errno: 0, data: method === 'POST' ? stored : list }));
    });
  const thread = [{ ...stored, objectId: 1, children: [{ ...stored, objectId: 2, pid: 1 }] }];
  test('an answer names the thread as well, or no list would show it', async () => {
    listing(thread);
    await backend().submit({ ...draft, parentId: '2' });
    const { pid, rid } = JSON.parse(requests.at(-1).body);
    assert.deepEqual([pid, rid], ['2', '1']);
  });
  test('an answer to a comment that is gone is not sent', async () => {
    listing(thread);
    assert.deepEqual(await backend().submit({ ...draft, parentId: '9' }), { ok: false, code: 'parent-gone' });
    assert.equal(requests.filter(({ method }) => method === 'POST').length, 0);
  });
  test('an answer goes out where the list cannot be had', async () => {
    answerBy((response, { method }) => {
      response.writeHead(method === 'POST' ? 200 : 500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errno: 0, data: stored }));
    });
    assert.equal((await backend().submit({ ...draft, parentId: '9' })).ok, true);
    assert.equal(JSON.parse(requests.at(-1).body).rid, '9');
  });
  test('lists replies after what they answer, oldest first', async () => {
    const child = (objectId, time) => ({ ...stored, objectId, pid: 1, time });
    json(200, { errno: 0, data: { totalPages: 2, count: 9, data: [{ ...stored, children: [child(3, 20), child(2, 10)] }] } });
    const { items, total, next } = await backend().list();
    assert.deepEqual(
      items.map(({ id, parentId }) => [id, parentId]),
      [
        ['1', null],
        ['2', '1'],
        ['3', '1'],
      ],
    );
    assert.deepEqual([total, next], [9, '2']);
  });
});

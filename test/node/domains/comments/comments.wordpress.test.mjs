/* The two backends for WordPress, against a server that answers as WordPress does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordpressRestBackend } from '../../../../dist/domains/comments/backends/wordpress-rest.js';
import { wordpressBackend } from '../../../../dist/domains/comments/backends/wordpress.js';
import { answerBy, draft, json, options, origin, redirect, reply, requests, snapshot, wpDie } from '../../../support/comment-answers.mjs';

const submitWordPress = (given = draft) => wordpressBackend({ ...options(), endpoint: origin }).submit(given, { form: snapshot() });

describe('the WordPress backend', () => {
  const listed = (over = {}) => [
    { id: 9, parent: 0, author_name: 'Else', date_gmt: '2026-10-17T07:00:00', content: { rendered: '<p>No</p>' } },
    {
      id: 8,
      parent: 0,
      author_name: 'Cy',
      author_url: '',
      author_avatar_urls: { 96: 'https://a.example/96' },
      date_gmt: '2026-10-17T07:05:00',
      content: { rendered: '<p>I took the 02.40 &#038; it was full.</p>\n' },
      link: `${origin}/article/#comment-8`,
      ...over,
    },
  ];
  const sentOn = (list) => {
    answerBy((response, request) => {
      if (request.method === 'POST') {
        response.writeHead(302, { location: '/?rest_route=/wp/v2/comments' });
        return response.end();
      }
      response.writeHead(list === null ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(list ?? { code: 'rest_cannot_access', message: 'No', data: { status: 401 } }));
    });
  };

  test('published is said when the comment is in the list', async () => {
    sentOn(listed());
    assert.deepEqual(await submitWordPress(), {
      ok: true,
      state: 'published',
      comment: {
        id: '8',
        parentId: null,
        name: 'Cy',
        html: '<p>I took the 02.40 &#038; it was full.</p>\n',
        date: '2026-10-17T07:05:00Z',
        state: 'published',
        avatar: 'https://a.example/96',
        url: `${origin}/article/#comment-8`,
      },
    });
    const sent = new URLSearchParams(requests[0].body);
    assert.equal(sent.get('redirect_to'), '/?rest_route=/wp/v2/comments&post=4&per_page=10&orderby=id&order=desc');
    assert.equal(sent.get('comment'), draft.body);
  });

  for (const [name, list] of [
    ['of another reader', () => listed({ author_name: 'Di' })],
    ['with other words', () => listed({ content: { rendered: '<p>I took the 00.10.</p>' } })],
    ['to another comment', () => listed({ parent: 3 })],
    ['in no list, because the site has none', () => null],
  ]) {
    test(`a comment ${name} is received and no more`, async () => {
      sentOn(list());
      assert.deepEqual(await submitWordPress(), { ok: true, state: 'received' });
    });
  }

  for (const [name, over, expected] of [
    ['no text', { body: ' ' }, { code: 'required', field: 'body' }],
    ['no name', { name: '' }, { code: 'required', field: 'name' }],
    ['no email', { email: '' }, { code: 'required', field: 'email' }],
    ['a broken email', { email: 'cy' }, { code: 'invalid', field: 'email' }],
    ['a long name', { name: 'x'.repeat(246) }, { code: 'too-long', field: 'name' }],
    ['a comment long in bytes', { body: 'ж'.repeat(40_000) }, { code: 'too-long', field: 'body' }],
    ['something else', {}, { code: 'invalid' }],
  ]) {
    test(`an error with status 200 for ${name} has its field`, async () => {
      json(200, wpDie(200, 'Wörter.'));
      assert.deepEqual(await submitWordPress({ ...draft, ...over }), { ok: false, message: 'Wörter.', ...expected });
    });
  }

  for (const [status, message, expected] of [
    [429, 'You are posting comments too quickly. Slow down.', { code: 'rate-limited', retryAfter: 15 }],
    [403, 'Sorry, comments are closed for this item.', { code: 'closed' }],
    [403, 'Sorry, you must be logged in to comment.', { code: 'login-required' }],
    [403, 'Sorry, replies to unapproved comments are not allowed.', { code: 'closed' }],
    [409, 'Duplicate comment detected', { code: 'duplicate' }],
    [500, 'No', { code: 'server', maybeStored: true }],
  ]) {
    test(`${status} ${message}`, async () => {
      json(status, wpDie(status, message));
      const { message: said, ...result } = await submitWordPress();
      assert.deepEqual(result, { ok: false, ...expected });
      assert.ok(said.includes(message));
    });
  }

  test('a page of a firewall is not taken for an answer of WordPress', async () => {
    reply(403, '<html><body><h1>Blocked</h1></body></html>');
    assert.deepEqual(await submitWordPress(), { ok: false, code: 'forbidden', message: 'Blocked' });
  });

  test('lists where its form is posted to', async () => {
    json(200, listed(), { 'x-wp-total': '2', 'x-wp-totalpages': '1' });
    const backend = wordpressBackend({ ...options(), endpoint: '' });
    backend.canSend({ ...snapshot(), action: `${origin}/blog/wp-comments-post.php` });
    const { items, total } = await backend.list({ sort: 'newest', limit: 5 });
    assert.deepEqual([items.map(({ id }) => id), total], [['9', '8'], 2]);
    assert.equal(requests[0].url, '/blog/?rest_route=/wp/v2/comments&post=4711&type=comment&order=desc&per_page=5&page=1');
  });

  test('an empty answer is an article that is not there', async () => {
    reply(200, '');
    assert.deepEqual(await submitWordPress(), { ok: false, code: 'not-found' });
  });

  test("makes WordPress's entries where the form has other names", async () => {
    redirect('/after');
    await wordpressBackend({ ...options(), endpoint: `${origin}/blog/` }).submit({
      ...draft,
      parentId: '3',
      remember: true,
      extra: { token: 't' },
    });
    assert.equal(requests[0].url, '/blog/wp-comments-post.php');
    const { redirect_to: to, ...sent } = Object.fromEntries(new URLSearchParams(requests[0].body));
    assert.match(to, /^\/blog\/\?rest_route=.*post=4711&/);
    assert.deepEqual(sent, {
      comment: draft.body,
      author: 'Cy',
      email: 'cy@example.com',
      url: '',
      comment_post_ID: '4711',
      comment_parent: '3',
      'wp-comment-cookies-consent': 'yes',
      token: 't',
    });
  });
});

describe('the wordpress-rest backend', () => {
  const stored = {
    id: 4,
    post: 4,
    parent: 0,
    author_name: 'Cy',
    author_url: '',
    date_gmt: '2026-11-24T00:29:58',
    content: { rendered: '<p>x</p>' },
  };
  const item = { id: '4', parentId: null, name: 'Cy', html: '<p>x</p>', date: '2026-11-24T00:29:58Z' };
  const backend = () => wordpressRestBackend({ ...options(), endpoint: `${origin}/`, articleId: '4' });
  for (const [name, set, expected] of [
    [
      'approved',
      () => json(201, { ...stored, status: 'approved' }),
      { ok: true, state: 'published', comment: { ...item, state: 'published' } },
    ],
    ['hold', () => json(201, { ...stored, status: 'hold' }), { ok: true, state: 'held', comment: { ...item, state: 'held' } }],
    ['spam', () => json(201, { ...stored, status: 'spam' }), { ok: false, code: 'forbidden' }],
    ['guests off', () => json(401, { code: 'rest_comment_login_required' }), { ok: false, code: 'login-required' }],
    ['flood', () => json(400, { code: 'comment_flood' }), { ok: false, code: 'rate-limited', retryAfter: 15 }],
    ['duplicate', () => json(409, { code: 'comment_duplicate' }), { ok: false, code: 'duplicate' }],
    ['closed', () => json(403, { code: 'rest_comment_closed' }), { ok: false, code: 'closed' }],
    [
      'a bad email',
      () => json(400, { code: 'rest_invalid_param', data: { params: { author_email: 'x' } } }),
      { ok: false, code: 'invalid', field: 'email' },
    ],
    ['a page', () => reply(200, '<html>'), { ok: false, code: 'unreadable', maybeStored: true }],
    ['trouble', () => reply(500), { ok: false, code: 'server', maybeStored: true }],
  ]) {
    test(name, async () => {
      set();
      assert.deepEqual(await backend().submit(draft), expected);
    });
  }
  for (const [name, code, expected] of [
    ['is gone', 'rest_comment_invalid_id', { ok: false, code: 'parent-gone' }],
    ['is no longer published', 'rest_cannot_read', { ok: false, code: 'parent-gone' }],
    ['cannot be asked for', 'rest_no_route', { ok: true, state: 'published', comment: { ...item, state: 'published' } }],
  ]) {
    test(`an answer to a comment that ${name}`, async () => {
      answerBy((response, { method }) => {
        response.writeHead(method === 'POST' ? 201 : 404, { 'content-type': 'application/json' });
        response.end(JSON.stringify(method === 'POST' ? { ...stored, status: 'approved' } : { code }));
      });
      assert.deepEqual(await backend().submit({ ...draft, parentId: '3' }), expected);
      assert.equal(requests[0].url, '/?rest_route=/wp/v2/comments/3&_fields=id');
      assert.equal(requests.length, expected.ok ? 2 : 1);
    });
  }
  test('lists by pages', async () => {
    json(200, [stored], { 'x-wp-total': '3', 'x-wp-totalpages': '2' });
    assert.deepEqual(await backend().list(), { items: [{ ...item, state: 'published' }], total: 3, next: '2' });
  });
});

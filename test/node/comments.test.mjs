/* The backends against a server that answers as real ones do: over HTTP, with redirects, cuts and wrong types. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { DraftStore } from '../../dist/comments/draft-store.js';
import { formBackend } from '../../dist/comments/form.js';
import { retryAfter } from '../../dist/comments/http.js';
import { jsonBackend } from '../../dist/comments/json.js';
import { hasWords, plainText, sameWords } from '../../dist/comments/text.js';
import { walineBackend } from '../../dist/comments/waline.js';
import { wordpressRestBackend } from '../../dist/comments/wordpress-rest.js';
import { wordpressBackend } from '../../dist/comments/wordpress.js';
import { fill, plural } from '../../dist/comments/words.js';

let origin;
let answer;
const requests = [];
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

const reply = (status, body = '', type = 'text/html; charset=utf-8', headers = {}) => {
  answer = (response) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};
const json = (status, body, headers) => reply(status, body, 'application/json', headers);
const redirect = (location) => reply(302, '', 'text/html', { location });
const wpDie = (status, message) => ({
  code: 'wp_die',
  message: `<p><strong>Error:</strong> ${message}</p>`,
  data: { status },
  additional_errors: [],
});

const draft = { body: 'I took the 02.40 & it was full.', name: 'Cy', email: 'cy@example.com', website: '' };
const entries = [
  ['comment', draft.body],
  ['author', 'Cy'],
  ['email', 'cy@example.com'],
  ['comment_post_ID', '4'],
  ['comment_parent', '0'],
];
const snapshot = () => ({ action: `${origin}/wp-comments-post.php`, multipart: false, entries });
const options = () => ({ endpoint: `${origin}/comments`, articleId: '4711', pageUrl: `${origin}/article/` });
const submitForm = (given = draft) => formBackend(options()).submit(given, { form: snapshot() });
const submitWordPress = (given = draft) => wordpressBackend({ ...options(), endpoint: origin }).submit(given, { form: snapshot() });

describe('the form backend', () => {
  for (const [name, set, expected] of [
    ['a redirect is success', () => redirect('/after'), { ok: true, state: 'received' }],
    [
      'a redirect with the moderation hash is a held comment',
      () => redirect('/after?unapproved=4&moderation-hash=8'),
      { ok: true, state: 'held' },
    ],
    ['a redirect to the sign-in page is none', () => redirect('/after/wp-login.php?redirect_to=x'), { ok: false, code: 'login-required' }],
    [
      'an error of WordPress with status 200 is a refusal',
      () => json(200, wpDie(200, 'Please fill the required fields.')),
      { ok: false, code: 'invalid', message: 'Error: Please fill the required fields.' },
    ],
    ['its duplicate', () => json(409, wpDie(409, 'Duplicate')), { ok: false, code: 'duplicate', message: 'Error: Duplicate' }],
    [
      'its page of errors, where JSON was not to be had',
      () => reply(200, '<html><head><title>x</title></head><body id="error-page"><p>Bitte gib einen Kommentar ein.</p></body>'),
      { ok: false, code: 'invalid', message: 'Bitte gib einen Kommentar ein.' },
    ],
    [
      'a page with the words in it is success',
      () => reply(200, '<li>I took the 02.40 &amp; it was full.</li>'),
      { ok: true, state: 'received' },
    ],
    [
      'a page that only gives them back to be mended is not',
      () => reply(200, '<p>Wrong captcha</p><textarea>I took the 02.40 &amp; it was full.</textarea>'),
      { ok: false, code: 'unreadable', maybeStored: true },
    ],
    ['another page says nothing', () => reply(200, '<p>Hello</p>'), { ok: false, code: 'unreadable', maybeStored: true }],
    ['nothing says nothing', () => reply(200, ''), { ok: false, code: 'unreadable', maybeStored: true }],
    ['201', () => json(201, { id: 3 }), { ok: true, state: 'received' }],
    ['202', () => json(202, {}), { ok: true, state: 'held' }],
    ['401', () => reply(401), { ok: false, code: 'login-required' }],
    ['403', () => reply(403, '<body>No.</body>'), { ok: false, code: 'forbidden', message: 'No.' }],
    ['404', () => reply(404), { ok: false, code: 'not-found' }],
    ['409', () => reply(409), { ok: false, code: 'duplicate' }],
    ['413', () => reply(413), { ok: false, code: 'too-long' }],
    ['422', () => json(422, { errors: [{ message: 'No <b>links</b>.' }] }), { ok: false, code: 'invalid', message: 'No links .' }],
    ['423', () => reply(423), { ok: false, code: 'closed' }],
    ['429', () => reply(429, '', 'text/html', { 'retry-after': '12' }), { ok: false, code: 'rate-limited', retryAfter: 12 }],
    ['500 may have stored it', () => reply(500), { ok: false, code: 'server', maybeStored: true }],
    ['503', () => reply(503, '', 'text/html', { 'retry-after': '5' }), { ok: false, code: 'server', maybeStored: true, retryAfter: 5 }],
    ['JSON that is none', () => json(200, '<html>'), { ok: false, code: 'unreadable', maybeStored: true }],
    ['a cut', () => (answer = (response) => response.destroy()), { ok: false, code: 'network', maybeStored: true }],
    [
      'a cut in the middle of the answer',
      () =>
        (answer = (response) => {
          response.writeHead(200, { 'content-length': 1000 });
          response.write('half');
          setTimeout(() => response.destroy(), 20);
        }),
      { ok: false, code: 'network', maybeStored: true },
    ],
  ]) {
    test(name, async () => {
      set();
      const result = await submitForm();
      const { message, ...rest } = result;
      assert.deepEqual(message === '' ? rest : result, expected);
      assert.equal(requests.filter(({ method }) => method === 'POST').length, 1);
    });
  }

  test('posts the entries as a browser does, and asks for JSON', async () => {
    redirect('/after');
    await submitForm();
    assert.equal(requests[0].headers['content-type'], 'application/x-www-form-urlencoded;charset=UTF-8');
    assert.match(requests[0].headers.accept, /^application\/json, text\/html/);
    assert.deepEqual([...new URLSearchParams(requests[0].body)], entries);
  });

  test('posts files where the form has them', async () => {
    redirect('/after');
    await formBackend(options()).submit(draft, {
      form: { ...snapshot(), multipart: true, entries: [...entries, ['file', new File(['x'], 'x.txt')]] },
    });
    assert.match(requests[0].headers['content-type'], /^multipart\/form-data/);
    assert.match(requests[0].body, /filename="x.txt"/);
  });

  test('sends to its own origin only', () => {
    const backend = formBackend(options());
    assert.equal(backend.canSend(snapshot()), true);
    assert.equal(backend.canSend({ ...snapshot(), action: 'https://other.example/' }), false);
    assert.equal(backend.canSend(undefined), false);
    assert.equal(formBackend({ ...options(), pageUrl: 'file:///a.html' }).canSend({ ...snapshot(), action: 'file:///post' }), false);
  });

  test('rejects when it is aborted, and only then', async () => {
    answer = () => {};
    const abort = new AbortController();
    const submitted = formBackend(options()).submit(draft, { form: snapshot(), signal: abort.signal });
    abort.abort();
    await assert.rejects(submitted, { name: 'AbortError' });
  });
});

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
    answer = (response, request) => {
      if (request.method === 'POST') {
        response.writeHead(302, { location: '/?rest_route=/wp/v2/comments' });
        return response.end();
      }
      response.writeHead(list === null ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(list ?? { code: 'rest_cannot_access', message: 'No', data: { status: 401 } }));
    };
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
    ['a cut', () => (answer = (response) => response.destroy()), { ok: false, code: 'network', maybeStored: true }],
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
  test('lists by pages', async () => {
    json(200, [stored], { 'x-wp-total': '3', 'x-wp-totalpages': '2' });
    assert.deepEqual(await backend().list(), { items: [{ ...item, state: 'published' }], total: 3, next: '2' });
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

describe('the draft store', () => {
  const memory = () => {
    const map = new Map();
    return { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => map.set(key, value), removeItem: (key) => map.delete(key) };
  };

  test('keeps one draft an article and reply', () => {
    const store = memory();
    const drafts = new DraftStore(() => store);
    const [top, answer] = [DraftStore.key('a', '0'), DraftStore.key('a', '7')];
    assert.notEqual(top, answer);
    assert.equal(top, DraftStore.key('a'));
    assert.equal(drafts.write(top, { body: 'x', at: 1 }), true);
    assert.deepEqual(drafts.read(top), { body: 'x', at: 1 });
    assert.equal(drafts.read(answer), null);
    drafts.drop(top);
    assert.equal(drafts.read(top), null);
  });

  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  for (const [name, open] of [
    ['forbidden', forbidden],
    ['missing', () => null],
    ['full', () => ({ getItem: () => null, setItem: forbidden, removeItem: forbidden })],
  ]) {
    test(`storage that is ${name} never throws, and the page remembers`, () => {
      const drafts = new DraftStore(open, new Map());
      assert.equal(drafts.write('k', { body: 'x', at: 1 }), false);
      assert.deepEqual(drafts.read('k'), { body: 'x', at: 1 });
      drafts.drop('k');
      assert.equal(drafts.read('k'), null);
      drafts.remember({ name: 'Cy' });
      assert.deepEqual(drafts.reader(), { name: 'Cy' });
      drafts.remember(null);
      assert.equal(drafts.reader(), null);
    });
  }
});

test('text out of HTML', () => {
  assert.equal(plainText('<p><strong>Error:</strong> A &amp; B&#8230; &#x27;c&#39;</p><script>x</script>'), "Error: A & B… 'c'");
  assert.equal(plainText('1 < 2 and 3 > 2'), '1 < 2 and 3 > 2');
  assert.equal(hasWords('<p>Un “mot” &#8211; ici</p>', 'un "mot" - ici'), true);
  assert.equal(hasWords('<textarea>words</textarea>', 'words'), false);
  assert.equal(hasWords('<p>x</p>', '!?'), false);
  assert.equal(sameWords('<p>Hi<br />there</p>', 'Hi\nthere'), true);
  assert.equal(sameWords('<p>Hi there you</p>', 'Hi there'), false);
  assert.equal(sameWords('<p>👍</p>', '👍'), true);
});

test('how long to wait', () => {
  const at = (value, now) => retryAfter(new Headers(value === undefined ? {} : { 'retry-after': value }), now);
  assert.equal(at('12'), 12);
  assert.equal(at('Tue, 24 Nov 2026 04:00:10 GMT', Date.parse('2026-11-24T04:00:00Z')), 10);
  assert.equal(at('Tue, 24 Nov 2026 03:00:10 GMT', Date.parse('2026-11-24T04:00:00Z')), 0);
  assert.equal(at('soon'), undefined);
  assert.equal(at(undefined), undefined);
  assert.equal(at('999999999'), 86_400);
});

test('sentences', () => {
  assert.equal(fill('{a} and {b}', { a: 1 }), '1 and {b}');
  assert.equal(plural('en', { one: '{n} thing', other: '{n} things' }, 1), '1 thing');
  assert.equal(plural('de', { one: '{n} Zeichen', other: '{n} Zeichen' }, 65_525), '65.525 Zeichen');
  assert.equal(plural('pl', { few: '{n} znaki', other: '{n} znaków' }, 3), '3 znaki');
});

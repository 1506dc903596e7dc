/* The embedded comment endpoint, by HTTP as docs/json-backend.md has it, on a file of its own. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createCommentServer } from '../../server/comments.mjs';

const folder = mkdtempSync(join(tmpdir(), 'comments-'));
const file = join(folder, 'a', 'comments.sqlite');
const options = { file, rate: { posts: 1000, seconds: 60 } };
const sample = { articleId: '4711', parentId: null, body: 'I took the 02.40.', name: 'Cy', email: 'cy@example.com', website: '' };
let server;
let url;
let count = 0;

const post = async (members = {}, headers = {}) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ ...sample, body: `Comment ${++count}`, ...members }),
  });
  return { status: answer.status, headers: answer.headers, json: await answer.json() };
};
const list = async (query) => {
  const answer = await fetch(`${url}?${new URLSearchParams(query)}`);
  return { status: answer.status, ...(await answer.json()) };
};
const form = (members, headers = {}) =>
  fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ ...sample, parentId: '', ...members }) });
const start = async () => {
  server = createCommentServer(options);
  url = await server.listen();
};

before(start);
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('posting', () => {
  test('a comment is answered 201 as it is stored, and listed without the e-mail address', async () => {
    const { status, headers, json } = await post({ articleId: 'first', body: 'One\r\n\r\n<b>Two</b>', website: 'https://cy.example/' });
    assert.equal(status, 201);
    assert.match(headers.get('content-type'), /^application\/json/);
    const { id, date, ...rest } = json.comment;
    assert.match(id, /^\d+$/);
    assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(rest, {
      parentId: null,
      name: 'Cy',
      website: 'https://cy.example/',
      avatar: null,
      body: 'One\n\n<b>Two</b>',
      state: 'published',
      url: null,
    });
    assert.deepEqual((await list({ article: 'first' })).items, [json.comment]);
    assert.ok(!JSON.stringify(await list({ article: 'first' })).includes('cy@example'));
  });

  test('a comment to be approved is answered 202 and not listed', async () => {
    const { status, json } = await post({ articleId: 'held', body: 'Please holdme back' });
    assert.equal(status, 202);
    assert.equal(json.comment.state, 'held');
    assert.deepEqual(await list({ article: 'held' }), { status: 200, items: [], total: 0, next: null, open: true });
  });

  test('a key seen before stores nothing and is answered as the first time', async () => {
    const headers = { 'Idempotency-Key': '"key-1"' };
    const first = await post({ articleId: 'keys', body: 'Once' }, headers);
    const second = await post({ articleId: 'keys', body: 'Once' }, { 'Idempotency-Key': 'key-1' });
    assert.equal(second.status, 201);
    assert.deepEqual(second.json, first.json);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.equal((await list({ article: 'keys' })).total, 1);
    const other = await post({ articleId: 'keys', body: 'Other words' }, headers);
    assert.equal(other.status, 422);
    assert.equal(other.json.errors[0].code, 'invalid');
  });

  test('a refused request does not use up its key', async () => {
    const headers = { 'Idempotency-Key': '"key-2"' };
    assert.equal((await post({ articleId: 'keys', email: 'no' }, headers)).status, 422);
    assert.equal((await post({ articleId: 'keys' }, headers)).status, 201);
  });

  test('the same words by the same reader at the same place are a duplicate', async () => {
    const said = { articleId: 'twice', body: 'Again' };
    assert.equal((await post(said)).status, 201);
    const { status, json } = await post({ ...said, email: 'CY@example.com' });
    assert.equal(status, 409);
    assert.equal(json.errors[0].code, 'duplicate');
    assert.equal((await post({ ...said, email: 'other@example.com' })).status, 201);
    assert.equal((await post({ ...said, articleId: 'elsewhere' })).status, 201);
  });

  test('ten posts at once are ten comments; ten with one key are one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => post({ articleId: 'ten', body: `No. ${n}` })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({ json }) => json.comment.id)).size, 10);
    assert.equal((await list({ article: 'ten' })).total, 10);
    const same = await Promise.all(
      Array.from({ length: 10 }, () => post({ articleId: 'one', body: 'Same' }, { 'Idempotency-Key': '"key-3"' })),
    );
    assert.deepEqual(new Set(same.map(({ status, json }) => `${status} ${json.comment.id}`)).size, 1);
    assert.equal((await list({ article: 'one' })).total, 1);
  });

  test('closed articles and lost parents are refused', async () => {
    const closed = await post({ articleId: 'closed' });
    assert.deepEqual([closed.status, closed.json.errors[0].code], [423, 'closed']);
    assert.equal((await list({ article: 'closed' })).open, false);
    const { json } = await post({ articleId: 'parents' });
    for (const parentId of ['999999', 'x', '1 OR 1=1', '-1', '1e3', '9'.repeat(300)]) {
      const gone = await post({ articleId: 'parents', parentId });
      assert.deepEqual([gone.status, gone.json.errors[0].code], [410, 'parent-gone'], parentId);
    }
    assert.equal((await post({ articleId: 'other', parentId: json.comment.id })).status, 410, 'a comment on another article');
  });

  test('too many posts are told how long to wait', async () => {
    const quick = createCommentServer({ file: join(folder, 'quick.sqlite'), rate: { posts: 2, seconds: 60 } });
    const address = await quick.listen();
    const send = (body) =>
      fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...sample, body }) });
    assert.deepEqual([(await send('a')).status, (await send('b')).status], [201, 201]);
    const third = await send('c');
    assert.equal(third.status, 429);
    assert.ok(Number(third.headers.get('retry-after')) > 50);
    assert.equal((await third.json()).errors[0].code, 'rate-limited');
    await quick.close();
  });
});

describe('bad input', () => {
  const cases = [
    [{ body: '' }, 422, 'required', 'body'],
    [{ body: ' \n ' }, 422, 'required', 'body'],
    [{ body: 'x'.repeat(65_526) }, 422, 'too-long', 'body'],
    [{ name: '' }, 422, 'required', 'name'],
    [{ name: 'x'.repeat(246) }, 422, 'too-long', 'name'],
    [{ email: '' }, 422, 'required', 'email'],
    [{ email: 'cy' }, 422, 'invalid', 'email'],
    [{ email: 'cy@example.com\nbcc: x@example.com' }, 422, 'invalid', 'email'],
    [{ email: `${'x'.repeat(90)}@example.com` }, 422, 'too-long', 'email'],
    [{ website: 'javascript:alert(1)' }, 422, 'invalid', 'website'],
    [{ website: 'cy.example' }, 422, 'invalid', 'website'],
    [{ website: `https://cy.example/${'x'.repeat(200)}` }, 422, 'too-long', 'website'],
    [{ body: 5 }, 400, 'invalid', 'body'],
    [{ name: ['x'] }, 400, 'invalid', 'name'],
    [{ parentId: {} }, 400, 'invalid', undefined],
    [{ articleId: '' }, 404, 'not-found', undefined],
    [{ articleId: 'x'.repeat(201) }, 404, 'not-found', undefined],
  ];
  for (const [members, status, code, field] of cases) {
    test(`${JSON.stringify(members).slice(0, 50)} is ${status} ${code}`, async () => {
      const answer = await post(members);
      const [error] = answer.json.errors;
      assert.deepEqual([answer.status, error.code, error.field], [status, code, field]);
      assert.ok(error.message);
    });
  }

  test('what is not an object, not JSON, too large or of another type is refused in JSON', async () => {
    const send = async (body, type = 'application/json', method = 'POST') => {
      const answer = await fetch(url, { method, headers: { 'Content-Type': type }, body });
      return [answer.status, (await answer.json()).errors.length];
    };
    for (const body of ['', '{', 'null', '[]', '"text"', '\xff']) assert.deepEqual(await send(body), [400, 1], body);
    assert.deepEqual(await send(JSON.stringify({ ...sample, body: 'x'.repeat(600_000) })), [413, 1]);
    assert.deepEqual(await send('a', 'text/plain'), [415, 1]);
    assert.deepEqual(await send('a', 'application/json', 'DELETE'), [405, 1]);
  });

  test('SQL, markup, NULs and half characters are stored as text', async () => {
    const article = `sql'; DROP TABLE comments; --`;
    const bodies = [`'); DELETE FROM comments; --`, '" OR ""="', '<script>alert(1)</script>', `:n ?1 $x @y %s \\`, 'مرحبا 船 😀'];
    for (const body of bodies) assert.equal((await post({ articleId: article, body, name: body })).status, 201);
    await post({ articleId: article, body: 'a\0b\ud800c' });
    const { items, total } = await list({ article });
    assert.equal(total, 6);
    assert.deepEqual(
      items.map(({ body }) => body),
      [...bodies, 'ab\ufffdc'],
    );
    assert.deepEqual(
      items.slice(0, 5).map(({ name }) => name),
      bodies,
    );
    assert.ok((await list({ article: '4711' })).total >= 0);
  });

  test('a page of another site cannot post; one that is named may', async () => {
    const stranger = { Origin: 'https://evil.example' };
    assert.equal((await post({}, stranger)).status, 403);
    assert.equal((await form({ body: 'Foreign' }, stranger)).status, 403);
    const open = createCommentServer({ file: join(folder, 'open.sqlite'), origins: ['https://gazette.example'] });
    const address = await open.listen();
    const headers = { Origin: 'https://gazette.example', 'Content-Type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(sample) });
    assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [201, 'https://gazette.example']);
    const preflight = await fetch(address, { method: 'OPTIONS', headers: { Origin: 'https://gazette.example' } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-methods')], [204, 'GET, POST']);
    assert.equal((await fetch(address, { method: 'OPTIONS', headers: stranger })).headers.get('access-control-allow-origin'), null);
    await open.close();
  });
});

describe('the form without script', () => {
  test('goes back to the page it came from', async () => {
    const answer = await form({ articleId: 'native', body: 'By hand' }, { Referer: `${url}story?page=2#top` });
    assert.equal(answer.status, 303);
    assert.match(answer.headers.get('location'), /^\/story\?page=2#comment-\d+$/);
    assert.equal((await list({ article: 'native' })).items[0].body, 'By hand');
  });

  test('never to another site', async () => {
    for (const Referer of ['https://evil.example/x', `${url}/evil.example/x`, 'nonsense']) {
      const answer = await form({ articleId: 'native', body: `Away ${Referer}` }, { Referer });
      assert.match(answer.headers.get('location'), /^\/(?!\/)/, Referer);
    }
  });

  test('is refused by a page in words', async () => {
    const answer = await form({ email: '<script>' });
    assert.equal(answer.status, 422);
    assert.match(answer.headers.get('content-type'), /^text\/html/);
    assert.match(await answer.text(), /<li>That is not an e-mail address\.<\/li>/);
    const twice = { articleId: 'native', body: 'Twice by hand' };
    assert.equal((await form(twice)).status, 303);
    assert.equal((await form(twice)).status, 409);
  });
});

describe('listing', () => {
  const article = 'threads';
  const ids = {};
  const say = async (name, answers) => {
    ids[name] = (await post({ articleId: article, name, parentId: answers ? ids[answers] : null })).json.comment.id;
  };
  const names = ({ items }) => items.map(({ name }) => name).join(' ');
  before(async () => {
    for (const [name, answers] of [['a'], ['b'], ['a1', 'a'], ['c'], ['a2', 'a'], ['a11', 'a1'], ['b1', 'b'], ['a12', 'a1']]) {
      await say(name, answers);
    }
  });

  test('is in the order it is read, from either end', async () => {
    assert.equal(names(await list({ article })), 'a a1 a11 a12 a2 b b1 c');
    assert.equal(names(await list({ article, sort: 'newest' })), 'c b b1 a a1 a11 a12 a2');
    const branch = await list({ article, parent: ids.a1 });
    assert.deepEqual([names(branch), branch.total], ['a11 a12', 2]);
    assert.equal(names(await list({ article, parent: ids.a, sort: 'newest' })), 'a1 a11 a12 a2');
    assert.deepEqual((await list({ article: 'none' })).items, []);
    assert.deepEqual((await list({ article, parent: '9999' })).items, []);
  });

  for (const sort of ['oldest', 'newest']) {
    for (const limit of [1, 3]) {
      test(`in pages of ${limit}, ${sort} first, nothing comes twice and nothing is left out while comments are added`, async () => {
        const whole = (await list({ article, sort, limit: 100 })).items.map(({ id }) => id);
        const seen = [];
        let cursor;
        do {
          const page = await list({ article, sort, limit, ...(cursor && { cursor }) });
          assert.ok(page.items.length <= limit);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.next;
          if (seen.length <= 9) {
            await say(`new ${count}`);
            await say(`reply ${count}`, 'a');
          }
        } while (cursor);
        assert.equal(new Set(seen).size, seen.length);
        assert.deepEqual(
          seen.filter((id) => whole.includes(id)),
          whole,
        );
      });
    }
  }

  test('what it cannot read is a 400', async () => {
    for (const query of [{ cursor: 'x' }, { cursor: btoa("1' OR 1") }, { limit: 0 }, { limit: 101 }, { limit: 'x' }, { sort: 'best' }]) {
      const { status, errors } = await list({ article, ...query });
      assert.deepEqual([status, errors[0].code], [400, 'invalid'], JSON.stringify(query));
    }
  });
});

test('comments, keys and ids survive a restart, and a lock that a killed process left', async () => {
  const key = { 'Idempotency-Key': '"key-4"' };
  const first = await post({ articleId: 'restart', body: 'Stay' }, key);
  await server.close();
  mkdirSync(`${file}.lock`);
  utimesSync(`${file}.lock`, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  await start();
  assert.deepEqual((await list({ article: 'restart' })).items, [first.json.comment]);
  const again = await post({ articleId: 'restart', body: 'Stay' }, key);
  assert.deepEqual([again.status, again.json], [201, first.json]);
  assert.ok(Number((await post({ articleId: 'restart' })).json.comment.id) > Number(first.json.comment.id));
});

test('a list fetched after a post holds it: nothing is cached', async () => {
  const answer = await fetch(`${url}?article=4711`);
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
});

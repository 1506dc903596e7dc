/* What is kept of a feed between pages, when it is asked again, and what moved. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { FeedSource, waitAfter } from '../../../../dist/domains/feeds/feed-source.js';
import { KeptFeeds } from '../../../../dist/domains/feeds/kept-feeds.js';
import { movements } from '../../../../dist/domains/feeds/movement.js';

const item = (name) => ({ url: `https://gazette.example/${name}`, title: name.toUpperCase() });
const known = (...names) => ({
  feed: { format: 'json', lists: [{ items: names.map(item) }] },
  at: Date.now(),
  validators: { etag: '"1"' },
});

/** Storage as browsers have it; what is set in `broken` throws. */
function storage(broken = {}) {
  const values = new Map();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (broken.full) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, String(value));
    },
    removeItem: (key) => void values.delete(key),
  };
}

let origin;
let server;
let answer;
const seen = [];
before(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answer(response, request);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const json =
  (value, headers = {}) =>
  (response) =>
    response.writeHead(200, headers).end(JSON.stringify(value));
const status =
  (code, headers = {}) =>
  (response) =>
    response.writeHead(code, headers).end();

test('the last good answer is there on the next page, with its conditions and its age', async () => {
  const store = storage();
  answer = json([item('a'), item('b')], { ETag: '"1"' });
  const first = await new FeedSource(`${origin}/kept`, null, true, new KeptFeeds(() => store)).load(0);
  const source = new FeedSource(`${origin}/kept`, null, true, new KeptFeeds(() => store));
  assert.deepEqual(source.known.feed, first.feed);
  assert.equal(source.known.at, first.at);
  answer = status(304);
  const second = await source.load(0);
  assert.equal(seen.at(-1).headers['if-none-match'], '"1"');
  assert.deepEqual(second.feed, first.feed);
});

test('storage that is full, forbidden, absent or broken does no harm', async () => {
  answer = json([item('a')]);
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  for (const open of [() => storage({ full: true }), forbidden, () => null, () => undefined]) {
    const source = new FeedSource(`${origin}/a`, null, true, new KeptFeeds(open));
    assert.equal(source.known, null);
    assert.equal((await source.load(0)).feed.lists[0].items.length, 1);
  }
  assert.equal(new FeedSource(`${origin}/b`, null, true, new KeptFeeds(forbidden)).known, null);
});

test('whatever stands in storage is a good answer or none (10,000 cases)', () => {
  const store = storage();
  const kept = new KeptFeeds(() => store);
  const text = JSON.stringify(known('a', 'b'));
  const anything = fc.oneof(fc.anything({ maxDepth: 3 }), fc.constantFrom('javascript:alert(1)', null, [], {}, -1));
  const mutated = fc.tuple(fc.constantFrom('feed', 'at', 'validators', 'before', 'lists', 'items', 'url', 'title', 'image'), anything);
  const cases = fc.oneof(
    fc.string(),
    fc.json(),
    fc.nat(text.length).map((end) => text.slice(0, end)),
    mutated.map(([name, value]) => {
      const changed = JSON.parse(text);
      for (const place of [changed, changed.feed, changed.feed.lists[0], changed.feed.lists[0].items[0]])
        if (name in place || name === 'before' || name === 'image') place[name] = value;
      return JSON.stringify(changed, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
    }),
  );
  fc.assert(
    fc.property(cases, (value) => {
      store.values.set('article-elements:feed:k', value);
      for (const list of kept.read('k')?.feed.lists ?? [])
        for (const { url, title } of list.items) assert.ok(/^https?:/.test(url) && title && typeof title === 'string');
    }),
    { numRuns: 10_000 },
  );
});

test('a site’s twelve last feeds are kept, and no more of each than pages show', () => {
  const store = storage();
  const kept = new KeptFeeds(() => store);
  for (let index = 0; index < 15; index++) kept.write(`feed ${index}`, known('a'));
  assert.equal(kept.read('feed 2'), null);
  assert.ok(kept.read('feed 3') && kept.read('feed 14'));
  assert.equal(store.values.size, 13);
  kept.write('long', known(...Array.from({ length: 500 }, (_, index) => `s${index}`)));
  assert.equal(kept.read('long').feed.lists[0].items.length, 120);
  kept.write('huge', known('x'.repeat(300_000)));
  assert.equal(kept.read('huge'), null);
});

test('an answer from the future is not kept for ever', () => {
  const kept = new KeptFeeds(() => store);
  const store = storage();
  kept.write('k', { ...known('a'), at: Date.now() + 60_000 });
  assert.equal(kept.read('k'), null);
});

test('waiting grows with each failure, differs between readers, and is never shorter than the server asks', () => {
  assert.deepEqual(
    [1, 2, 3].map((failures) => waitAfter(failures, 0, 1)),
    [5_000, 10_000, 20_000],
  );
  assert.equal(waitAfter(1, 0, 0), 2_500);
  assert.equal(waitAfter(40, 0, 1), 3_600_000);
  assert.equal(waitAfter(1, 120_000, 0), 120_000);
  assert.ok(waitAfter(1, 120_000, 1) <= 132_000);
});

test('after a failure only who insists asks at once, and after Retry-After nobody', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const source = new FeedSource(`${origin}/fails`, null, true);
  answer = status(500);
  await assert.rejects(source.load(0));
  const asked = seen.length;
  await assert.rejects(source.load(0), { code: 'http', status: 500 });
  assert.equal(seen.length, asked);
  await assert.rejects(source.load(0, true));
  assert.equal(seen.length, asked + 1);

  answer = status(429, { 'Retry-After': '120' });
  await assert.rejects(source.load(0, true), { code: 'rate-limited' });
  for (const insist of [false, true]) await assert.rejects(source.load(0, insist), { code: 'rate-limited' });
  assert.equal(seen.length, asked + 2);
  t.mock.timers.tick(121_000);
  answer = json([item('a')]);
  assert.ok(await source.load(0, true));
  assert.equal(source.waitsUntil, 0);
});

test('movement is told from the last answer that was another, however often it is repeated', async () => {
  const source = new FeedSource(`${origin}/moves`, null, true);
  const moves = () => Object.fromEntries(movements(source.known.feed.lists[0].items, source.known.before?.[0]));
  const key = (name) => `gazette.example/${name}?`;
  answer = json([item('a'), item('b'), item('c')]);
  await source.load(0);
  assert.deepEqual(moves(), {});
  answer = json([item('c'), item('a'), item('d')]);
  await source.load(0);
  const expected = { [key('c')]: 2, [key('a')]: -1, [key('d')]: 'new' };
  assert.deepEqual(moves(), expected);
  await source.load(0);
  assert.deepEqual(moves(), expected);
});

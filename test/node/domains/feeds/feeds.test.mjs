import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { cleanItem } from '../../../../dist/domains/feeds/clean.js';
import { cleanDate } from '../../../../dist/domains/feeds/dates.js';
import { FeedError } from '../../../../dist/domains/feeds/feed-error.js';
import { FeedSource } from '../../../../dist/domains/feeds/feed-source.js';
import { retryAfter } from '../../../../dist/core/http.js';
import { fetchFeed } from '../../../../dist/domains/feeds/fetch-feed.js';
import { parseFeed } from '../../../../dist/domains/feeds/parse.js';
import { registerFeedFormat } from '../../../../dist/domains/feeds/registry.js';
import { cleanText, decodeEntities, htmlToText } from '../../../../dist/domains/feeds/text.js';
import { cleanUrl, storyKey } from '../../../../dist/core/urls.js';

const base = 'https://gazette.example/feeds/trending.json';
const parse = (value, name) => parseFeed(typeof value === 'string' ? value : JSON.stringify(value), base, name);
const code = (expected) => (error) => error instanceof FeedError && error.code === expected;

test('entities are decoded once, as HTML decodes them', () => {
  assert.equal(decodeEntities('Ports &#038; quays &#8217;26 &hellip; caf&eacute; &amp;lt;b&amp;gt;'), 'Ports & quays ’26 … café &lt;b&gt;');
  assert.equal(
    decodeEntities('&#x1F6A2; &#0; &#xD800; &#9999999; &#150; AT&T &nosuch; a & b &copy=1'),
    '🚢 \ufffd \ufffd \ufffd – AT&T &nosuch; a & b &copy=1',
  );
  assert.equal(decodeEntities('&Scaron;&scaron;&euro;&rsquo;&quot;&apos;&Omega;&yuml;&divide;'), 'Šš€’"\'Ωÿ÷');
});

test('a title is one line of plain text', () => {
  assert.equal(cleanText('  Two\n lines\t&amp; more '), 'Two lines & more');
  assert.equal(cleanText('<em>Night</em> ferries &lt;b&gt;', true), 'Night ferries <b>');
  assert.equal(cleanText('a\u202eb\u0000c\ud800d'), 'abcd');
  assert.equal(cleanText('x'.repeat(600)).length, 501);
  for (const none of [null, undefined, {}, [], true, NaN, '', ' \n']) assert.equal(cleanText(none), '');
});

test('tags that never end take no time', () => {
  const start = process.cpuUsage();
  htmlToText('<a '.repeat(200_000));
  htmlToText('<!--'.repeat(200_000));
  cleanText(`${'&'.repeat(1_000_000)}`);
  assert.ok(process.cpuUsage(start).user < 1_000_000);
});

test('a link is http or https, absolute, and no disguise', () => {
  assert.equal(cleanUrl('/a b', base), 'https://gazette.example/a%20b');
  assert.equal(cleanUrl('//other.example/x', base), 'https://other.example/x');
  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a/b',
    'https://bank.example@evil.example/',
    'ftp://a/b',
    'https://[',
    '',
    null,
    5,
    {},
  ])
    assert.equal(cleanUrl(bad, base), undefined, String(bad));
});

test('two addresses of one story are one story', () => {
  const key = storyKey('https://www.gazette.example/a/?b=1&c=2');
  for (const other of ['http://gazette.example/a?c=2&b=1', 'https://gazette.example/a/?b=1&utm_source=x&c=2#top'])
    assert.equal(storyKey(other), key);
  assert.notEqual(storyKey('https://gazette.example/a?b=2'), key);
});

test('dates in every form that feeds have', () => {
  const moment = '2026-10-17T04:30:00.000Z';
  for (const form of [
    '2026-10-17T06:30:00+02:00',
    '2026-10-17T04:30:00',
    '2026-10-17 04:30:00Z',
    'Sat, 17 Oct 2026 06:30:00 +0200',
    '17 Oct 2026 04:30 GMT',
    1792211400,
    1792211400000,
  ])
    assert.equal(cleanDate(form), moment, String(form));
  assert.equal(cleanDate('2026-10-17'), '2026-10-17');
  for (const none of ['0000-00-00 00:00:00', '2026-13-45', 'soon', '', 0, -1, NaN, 1e20, null, {}])
    assert.equal(cleanDate(none), undefined, String(none));
});

test('plain JSON: an array, or an object with one, under the usual names', () => {
  const item = {
    link: '/a',
    headline: 'A',
    category: 'City',
    image: { src: '/a.jpg', width: 600, height: '400' },
    date: '2026-10-17',
    views: '1,204',
    series: [1, 2],
  };
  const expected = {
    url: 'https://gazette.example/a',
    title: 'A',
    image: { src: 'https://gazette.example/a.jpg', width: 600, height: 400 },
    section: 'City',
    published: '2026-10-17',
    count: 1204,
    countKind: 'views',
    series: [1, 2],
  };
  for (const answer of [[item], { items: [item] }, { data: [item] }]) {
    const feed = parse(answer);
    assert.equal(feed.format, 'json');
    assert.deepEqual(feed.lists, [{ items: [expected] }]);
  }
  assert.deepEqual(parse([]).lists, [{ items: [] }]);
});

test('JSON Feed 1.1', () => {
  const feed = parse({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Gazette',
    items: [
      { id: 'https://gazette.example/1', title: 'One', image: 'one.jpg', tags: ['Harbour'], date_published: '2026-10-17T06:30:00+02:00' },
      { id: '2', url: '/2', content_text: `Note ${'word '.repeat(60)}` },
    ],
  });
  assert.equal(feed.format, 'json-feed');
  const [one, two] = feed.lists[0].items;
  assert.deepEqual(one, {
    url: 'https://gazette.example/1',
    title: 'One',
    image: { src: 'https://gazette.example/feeds/one.jpg' },
    section: 'Harbour',
    published: '2026-10-17T04:30:00.000Z',
  });
  assert.match(two.title, /^Note word .*word…$/);
});

test('what cannot be read says why', () => {
  for (const text of ['', '  ', 'hello', '[', '{"a":', '[1,2', '\u0000']) assert.throws(() => parse(text), code('unreadable'), text);
  for (const value of [{}, { items: 5 }, [1], [null], [{ title: 'A' }], [{ url: 'javascript:1', title: 'A' }]])
    assert.throws(() => parse(value), code('wrong-shape'), JSON.stringify(value));
  assert.throws(() => parse([], 'nosuch'), code('wrong-shape'));
  assert.throws(() => parse({ items: [] }, 'json-feed-2'), code('wrong-shape'));
});

test('a million items, and nesting without end', () => {
  const many = `[${'{"url":"/a","title":"A"},'.repeat(100_000)}{"url":"/b","title":"B"}]`;
  assert.equal(parse(many).lists[0].items.length, 2);
  assert.throws(() => parse(`[${'0,'.repeat(1_000_000)}0]`), code('wrong-shape'));
  assert.throws(() => parse('['.repeat(1_000_000)), code('unreadable'));
});

test('a site registers its own format with one call', () => {
  registerFeedFormat({
    name: 'gazette',
    matches: ({ json }) => Array.isArray(json?.chart),
    read: ({ json }) => ({
      lists: json.chart.map(({ name, rows }) => ({ title: name, items: rows.map(([path, head]) => ({ url: path, title: head })) })),
    }),
  });
  const feed = parse({ chart: [{ name: 'City', rows: [['/a', 'A']] }] });
  assert.deepEqual(feed, { format: 'gazette', lists: [{ title: 'City', items: [{ url: 'https://gazette.example/a', title: 'A' }] }] });
  assert.throws(() => parse({ chart: [{ rows: 5 }] }), code('wrong-shape'));
});

const any = fc.anything({ withNullPrototype: true, withDate: true, maxDepth: 4 });
test('whatever an item is, it becomes a story with title and link, or none', () => {
  fc.assert(
    fc.property(
      fc.record({
        url: fc.oneof(fc.webUrl(), any),
        title: fc.oneof(fc.string(), any),
        image: any,
        section: any,
        published: any,
        count: any,
        series: any,
        html: fc.boolean(),
      }),
      (raw) => {
        const item = cleanItem(raw, base);
        if (item) assert.ok(item.title && /^https?:/.test(item.url));
      },
    ),
    { numRuns: 10_000 },
  );
});

// A real server: what fetch does with conditions, sizes and broken answers is seen there and nowhere else.
let server;
let origin;
const seen = [];
before(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname === '/tagged') {
      response.setHeader('ETag', '"1"');
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      return response.end('[{"url":"/a","title":"A"}]');
    }
    if (pathname === '/limited') return response.writeHead(429, { 'Retry-After': '120' }).end();
    if (pathname === '/large') return response.writeHead(200, { 'Content-Length': 10_000_000 }).end('x'.repeat(10_000_000));
    if (pathname === '/flood')
      return (function flood() {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', flood);
      })();
    if (pathname === '/broken') return response.writeHead(200, { 'Content-Length': 100 }).write('[', () => response.destroy());
    if (pathname === '/silent') return undefined;
    return response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('an answer that has not changed is not sent again', async () => {
  const source = new FeedSource(`${origin}/tagged`, null, true);
  const first = await source.load(0);
  const second = await source.load(0);
  assert.equal(second.feed, first.feed);
  assert.equal(seen.at(-1).headers['if-none-match'], '"1"');
});

test('a hundred who ask at once make one request', async () => {
  const source = new FeedSource(`${origin}/tagged`, null, true);
  const requests = seen.length;
  const answers = await Promise.all(Array.from({ length: 100 }, () => source.load(0)));
  assert.equal(new Set(answers).size, 1);
  assert.equal(seen.length, requests + 1);
});

for (const [path, expected, options] of [
  ['/nothing', 'http'],
  ['/limited', 'rate-limited'],
  ['/large', 'too-large'],
  ['/flood', 'too-large', { maxBytes: 1_000_000 }],
  ['/broken', 'network'],
  ['/silent', 'timeout', { timeout: 50 }],
]) {
  test(`${path} is refused as ${expected}`, () => assert.rejects(fetchFeed(origin + path, options), code(expected)));
}

test('Retry-After in seconds and as a date', () => {
  const now = Date.UTC(2026, 9, 17, 4, 30);
  assert.equal(retryAfter('120', now), 120);
  assert.equal(retryAfter('Sat, 17 Oct 2026 04:31:00 GMT', now), 60);
  for (const none of [null, '', 'soon', '-5', 'Sat, 17 Oct 2026 04:00:00 GMT']) assert.equal(retryAfter(none, now) ?? 0, 0);
  assert.equal(retryAfter('999999999', now), 86_400);
});

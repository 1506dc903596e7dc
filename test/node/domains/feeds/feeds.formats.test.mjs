import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../../dist/domains/feeds/feed-error.js';
import { builtInFormats, parseFeed } from '../../../../dist/domains/feeds/parse.js';
import { parseXml } from '../../../../dist/domains/feeds/xml.js';

const base = 'https://gazette.example/feeds/trending';
const answer = (file) => readFileSync(new URL(`../../../fixtures/feeds/${file}`, import.meta.url), 'utf8');
const site = 'https://gazette.example';
const ferry = { section: 'Harbour', published: '2026-10-17T04:30:00.000Z' };

/** The answers as their makers document them, and what is understood of each. */
const expected = {
  'wordpress.json': [
    {
      url: `${site}/harbour/night-ferries-return/`,
      title: 'Night ferries – “back” after 9 years & a bit',
      image: { src: `${site}/wp-content/uploads/2026/10/ferry-300x200.jpg`, width: 300, height: 200 },
      section: 'Harbour & coast',
      published: '2026-10-17T04:30:00.000Z',
      updated: '2026-10-17T07:05:00.000Z',
    },
    {
      url: `${site}/harbour/crane-auction/`,
      title: 'Three cranes, one bidder',
      published: '2026-10-16T10:00:00.000Z',
      updated: '2026-10-16T10:00:00.000Z',
    },
  ],
  'parsely.json': [
    {
      url: `${site}/city/school-boats`,
      title: 'School boats keep their captain',
      image: { src: 'https://images.parsely.example/boats.jpg' },
      section: 'City',
      published: '2026-10-17T05:00:00.000Z',
      count: 15320,
      countKind: 'views',
    },
    {
      url: `${site}/sport/regatta`,
      title: 'Regatta moves to spring',
      section: 'Sport',
      published: '2026-10-16T05:00:00.000Z',
      count: 510,
      countKind: 'visitors',
    },
  ],
  'chartbeat.json': [
    {
      url: `${site}/harbour/night-ferries-return`,
      title: 'Night ferries return to Port Avel',
      section: 'harbour',
      count: 412,
      countKind: 'readers',
    },
  ],
  'plausible.json': [
    { url: `${site}/harbour/night-ferries-return`, title: 'Night ferries return to Port Avel', count: 1290, countKind: 'views' },
    { url: `${site}/city/school-boats`, title: 'School boats keep their captain', count: 260, countKind: 'views' },
  ],
  'guardian.json': [
    { url: `${site}/a`, title: 'Ferries & quays', image: { src: `${site}/a.jpg` }, ...ferry },
    { url: `${site}/b`, title: 'School boats', image: { src: `${site}/b.jpg` }, ...ferry, section: 'City' },
  ],
  'json-feed.json': [
    { url: `${site}/harbour/1`, title: 'One', image: { src: `${site}/one.jpg` }, ...ferry },
    { url: `${site}/2`, title: 'A note without a title' },
  ],
  'json.json': [
    { url: `${site}/a`, title: 'A', section: 'City', published: '2026-10-17', count: 5, countKind: 'views', series: [1, 2, 3] },
    { url: `${site}/b`, title: 'B' },
  ],
  'rss.xml': [
    {
      url: `${site}/harbour/ferries/?a=1&b=2`,
      title: 'Ferries & quays – the list',
      image: { src: `${site}/ferry.jpg`, width: 1200, height: 800 },
      ...ferry,
    },
    { url: `${site}/city/school-boats`, title: 'School boats' },
  ],
  'atom.xml': [
    {
      url: `${site}/news/ferries`,
      title: 'Ferries & quays <em>',
      image: { src: `${site}/ferry.jpg` },
      ...ferry,
      updated: '2026-10-17T07:05:00.000Z',
    },
    {
      url: `${site}/city/boats`,
      title: 'School boats keep <b>',
      published: '2026-10-16T07:05:00.000Z',
      updated: '2026-10-16T07:05:00.000Z',
    },
  ],
};
expected['wordpress-popular-posts.json'] = expected['wordpress.json'].map((item, i) => ({
  ...item,
  count: [1204, 871][i],
  countKind: 'views',
}));

for (const [file, items] of Object.entries(expected)) {
  const name = file.replace(/\.\w+$/, '');
  test(`${file} is told to be ${name}, and read`, () => {
    const feed = parseFeed(answer(file), base);
    assert.equal(feed.format, name);
    assert.deepEqual(feed.lists, [{ items }]);
    assert.deepEqual(parseFeed(`\ufeff\n ${answer(file)}`, base, name), feed);
  });
}

test('every built-in format has a recorded answer', () => {
  assert.deepEqual(
    builtInFormats.map(({ name }) => `${name}`).sort(),
    Object.keys(expected)
      .map((file) => file.replace(/\.\w+$/, ''))
      .sort(),
  );
});

test('the tabs of the Guardian are lists', () => {
  const { lists } = parseFeed(answer('guardian-tabs.json'), base);
  assert.deepEqual(
    lists.map(({ title, items }) => [title, items.length]),
    [
      ['Harbour', 2],
      ['Across the Gazette', 1],
    ],
  );
});

test('lists of a site’s own', () => {
  const { lists, format } = parseFeed('{"lists":[{"title":"City","items":[{"url":"/a","title":"A"}]},{"title":"Sport","items":[]}]}', base);
  assert.equal(format, 'json');
  assert.deepEqual(
    lists.map(({ title, items }) => [title, items.length]),
    [
      ['City', 1],
      ['Sport', 0],
    ],
  );
});

test('Plausible takes titles from the proxy, or from the page', () => {
  const results = [
    { dimensions: ['/a'], metrics: [9] },
    { dimensions: ['/b'], metrics: [5] },
    { dimensions: ['/c'], metrics: [2] },
  ];
  const text = JSON.stringify({ results, titles: { '/a': 'From the proxy' } });
  const feed = parseFeed(text, base, null, (url) => (url === `${site}/b` ? 'From the page' : undefined));
  assert.deepEqual(feed.lists[0].items, [
    { url: `${site}/a`, title: 'From the proxy', count: 9, countKind: 'visitors' },
    { url: `${site}/b`, title: 'From the page', count: 5, countKind: 'visitors' },
  ]);
});

test('XML: a billion laughs stay untold, and half a file is refused', () => {
  const laughs = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><link>/a</link><title>&b;</title></item></channel></rss>`;
  assert.equal(parseFeed(laughs, base).lists[0].items[0].title, '&b;');
  const text = answer('rss.xml').trimEnd();
  for (let length = 1; length < text.length; length += 7) {
    assert.throws(
      () => parseFeed(text.slice(0, length), base),
      (error) => error.code === 'unreadable',
      `${length}`,
    );
  }
  assert.throws(() => parseXml('<a>'.repeat(100_000)), SyntaxError);
  assert.throws(
    () => parseFeed('<!DOCTYPE html><html><p>Sorry</html>', base),
    (error) => error.code === 'unreadable',
  );
});

test('XML: what stands in quotes, comments and instructions ends no document type', () => {
  for (const inside of [
    "<!-- the paper's -->",
    '<!-- ] > " -->',
    '<!ENTITY a "]>">',
    "<?x don't ]> ?>",
    '<!ENTITY a "it\'s"> <!-- a "b -->',
  ])
    assert.equal(parseXml(`<!DOCTYPE rss [ ${inside} ]><rss>a</rss>`).text, 'a', inside);
  assert.equal(parseXml('<!DOCTYPE rss PUBLIC "-//It\'s//" "a>b"><rss>a</rss>').text, 'a');
  for (const open of ['<!DOCTYPE rss [ <!-- ]><rss/>', '<!DOCTYPE rss [ <rss/>', '<!DOCTYPE rss "><rss/>'])
    assert.throws(() => parseXml(open), SyntaxError, open);
});

test('XML takes time in proportion to its length', () => {
  for (const piece of ['<a b="', '<a b=c ', '<![CDATA[', '<!--', '<a/>', '&amp;', '<a></a>', '"', '</a>', '<!x[']) {
    const start = process.cpuUsage();
    try {
      parseXml(`<r>${piece.repeat(1_000_000 / piece.length)}</r>`);
    } catch (error) {
      assert.ok(error instanceof SyntaxError, piece);
    }
    assert.ok(process.cpuUsage(start).user < 2_000_000, piece);
  }
});

const anything = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.constantFrom('javascript:alert(1)', '<script>', '\u202e', -1, 1e400, '//[', null, [], {}),
  fc.string(),
);

/** One value somewhere in a good answer put in place of another. */
const broken = (value) => {
  const paths = [];
  (function walk(node, path) {
    paths.push(path);
    if (node && typeof node === 'object') for (const key of Object.keys(node)) walk(node[key], [...path, key]);
  })(value, []);
  return fc.tuple(fc.constantFrom(...paths), anything).map(([path, other]) => {
    const copy = structuredClone({ value });
    const full = ['value', ...path];
    full.slice(0, -1).reduce((node, key) => node[key], copy)[full.at(-1)] = other;
    return copy.value;
  });
};

/** Characters of a text changed, doubled and lost. */
const cut = (text) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(30),
      fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('<', '>', '&', '"', ']]>', '<!--', '<![CDATA[', '</', '/>')),
    )
    .map(([at, length, other]) => text.slice(0, at) + other + text.slice(at + length));

const safe = (text, name) => {
  try {
    for (const { items } of parseFeed(text, base, name).lists) {
      for (const item of items) {
        assert.ok(item.title.trim() && item.title.length <= 1001 && item.title.isWellFormed());
        for (const url of [item.url, item.image?.src ?? item.url]) {
          const { protocol, username, password } = new URL(url);
          assert.ok(/^https?:$/.test(protocol) && !username && !password);
        }
        assert.ok(item.count === undefined || (Number.isSafeInteger(item.count) && item.count >= 0));
        assert.ok(!item.published || !Number.isNaN(Date.parse(item.published)));
      }
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    assert.ok(['unreadable', 'wrong-shape'].includes(error.code));
  }
};

for (const { name } of builtInFormats) {
  const file = Object.keys(expected).find((file) => file.startsWith(`${name}.`));
  test(`${name}: whatever comes is understood or refused (10,000 cases)`, () => {
    const text = answer(file);
    const cases = file.endsWith('.json')
      ? fc.oneof(
          {
            arbitrary: broken(JSON.parse(text)).map(
              (value) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v)) ?? '',
            ),
            weight: 4,
          },
          cut(text),
        )
      : cut(text);
    fc.assert(
      fc.property(cases, fc.boolean(), (changed, named) => safe(changed, named ? name : null)),
      { numRuns: 10_000 },
    );
  });
}

test('any text at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => safe(text, null)),
    { numRuns: 10_000 },
  );
});

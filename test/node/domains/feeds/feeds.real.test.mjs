/* What feeds are in the wild: encodings, prefixes, dates, titles, addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanDate } from '../../../../dist/domains/feeds/dates.js';
import { decodeBytes } from '../../../../dist/domains/feeds/decode.js';
import { parseFeed } from '../../../../dist/domains/feeds/parse.js';
import { cleanText, decodeEntities, htmlToText } from '../../../../dist/domains/feeds/text.js';
import { pageKey, storyKey } from '../../../../dist/core/urls.js';

const site = 'https://gazette.example';
const stories = (text) => parseFeed(typeof text === 'string' ? text : JSON.stringify(text), `${site}/feeds/all`).lists[0].items;
const rss = (item) => stories(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${item}</channel></rss>`);

const cyrillic = Uint8Array.from('<?xml version="1.0" encoding="windows-1251"?><a>\xcf\xe0\xf0\xee\xec</a>', (c) => c.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);
const wide = (text) => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
for (const [what, bytes, type, expected] of [
  ['the XML declaration', cyrillic, 'application/xml', 'Паром'],
  ['HTTP', cyrillic.slice(44), 'text/xml; charset="windows-1251"', 'Паром'],
  [
    'what reads as UTF-8 before what is said wrongly',
    utf8('<?xml version="1.0" encoding="utf-8"?><a>Паром</a>'),
    'text/xml; charset=iso-8859-1',
    'Паром',
  ],
  ['the declaration where HTTP says UTF-8 and it is not', cyrillic, 'text/xml; charset=utf-8', 'Паром'],
  ['a byte order mark', Uint8Array.of(0xff, 0xfe, ...wide('<a>Паром</a>')), 'text/xml; charset=utf-8', 'Паром'],
  ['UTF-16 without a mark', wide('<a>Паром</a>'), null, 'Паром'],
  ['UTF-8 where UTF-16 is said', utf8('<?xml version="1.0" encoding="utf-16"?><a>Паром</a>'), null, 'Паром'],
  ['UTF-8 where nobody knows the label', utf8('<?xml version="1.0" encoding="martian"?><a>Паром</a>'), 'text/xml; charset=none', 'Паром'],
  ['ISO-2022-JP, in seven bits', utf8('<?xml version="1.0" encoding="ISO-2022-JP"?><a>\x1b$B9A\x1b(B</a>'), null, '港'],
  ['JSON of another encoding', Uint8Array.of(0x22, 0xe9, 0x22), 'application/json; charset=latin1', 'é'],
  ['one broken byte', Uint8Array.of(...utf8('é'), 0xff), null, 'é\ufffd'],
]) {
  test(`bytes are read by ${what}`, () => assert.ok(decodeBytes(bytes, type).includes(expected)));
}

for (const [written, expected] of [
  ['Fri, 11 Feb 2022 19:58:02 CET', '2022-02-11T18:58:02.000Z'],
  ['Fri, 19 Nov 2021 01:45:08 +02:00', '2021-11-18T23:45:08.000Z'],
  ['Mon, May 25 2020 04:45:26 +0000', '2020-05-25T04:45:26.000Z'],
  ['Thu, 01 Jan 2004', '2004-01-01'],
  ['Mon, 17 Oct 2026 06:30 EDT', '2026-10-17T10:30:00.000Z'],
  ['Sat, 17 Oct 26 06:30:00 GMT', '2026-10-17T06:30:00.000Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ['Fri, 21 Nov 1997 09:55:06 -0600 (MDT)', '1997-11-21T15:55:06.000Z'],
  ['Tue, 3 September 2024 23:59:60 UT', '2024-09-04T00:00:00.000Z'],
  ['Tue, 03 Sept 2024 10:00:00 GMT+2', '2024-09-03T08:00:00.000Z'],
  ['October 17, 2026 6:30 PM', '2026-10-17T18:30:00.000Z'],
  ['17 Oct 2026 12:05 AM', '2026-10-17T00:05:00.000Z'],
  ['2026-10-17T06:30:00,5+02', '2026-10-17T04:30:00.000Z'],
  ['2026-10-17T06:30Z', '2026-10-17T06:30:00.000Z'],
  ['2026-10-17 06:30:00 UTC', '2026-10-17T06:30:00.000Z'],
  ['2026/10/17 06:30', '2026-10-17T06:30:00.000Z'],
  ['20261017T063000Z', '2026-10-17T06:30:00.000Z'],
  ['2026-10-17 06:30:00 +0000 UTC', '2026-10-17T06:30:00.000Z'],
  ['2026-10-17 06:30:00.123456789 +0800 CST m=+0.000012', '2026-10-16T22:30:00.000Z'],
  ['2026-10-17 06:30:00 +0530 +0530', '2026-10-17T01:00:00.000Z'],
  ['Saturday, October 17, 2026 - 06:30', '2026-10-17T06:30:00.000Z'],
  ['17 October 2026 – 06:30', '2026-10-17T06:30:00.000Z'],
  ['2026-10-17T08:30:00+02:00[Europe/Paris]', '2026-10-17T06:30:00.000Z'],
  ['2026-10-17T06:30Z[Europe/Paris][u-ca=gregory]', '2026-10-17T06:30:00.000Z'],
  ['1792211400', '2026-10-17T04:30:00.000Z'],
  [['Seg, 24 Set 2018 19:42:40 -0300', '2018-09-24T19:42:40-03:00'], '2018-09-24T22:42:40.000Z'],
  ...[
    '2025-02-30T10:00:00Z',
    '31 Feb 2026 10:00 GMT',
    '17 Oct 2026 25:00:00 GMT',
    '17 Oct 2026 10:61:00 GMT',
    '17 Oct 2026 13:00 PM',
    '17 Oct 2026 10:00:00 IST',
    '17 Oct 2026 10:00:00 +9900',
    // A clock of Paris, which nobody here can set.
    '2026-10-17T08:30:00[Europe/Paris]',
    '2026-10-17 06:30:00 UTC CEST',
    'October 17, 2026 - October 19, 2026',
    '10/11/2026',
    'Route 66',
    'May 2026',
    'yesterday, 10:00',
    '24 Dez 2026',
    '12',
  ].map((none) => [none, undefined]),
]) {
  test(`a date: ${written}`, () => assert.equal(cleanDate(written), expected));
}

for (const [html, text] of [
  ['Storm closes port<br>Schools shut', 'Storm closes port Schools shut'],
  ['<p>First</p><p>Second</p>', 'First Second'],
  ['<ul><li>One<li>Two</ul>', 'One Two'],
  ['H<sub>2</sub>O, <b class=x>bold</b><wbr>er', 'H2O, bolder'],
  ['What Vec<T> means, and Vec<A>', 'What Vec<T> means, and Vec<A>'],
  ['Results: A<B<C, says jury', 'Results: A<B<C, says jury'],
  ['If a <b and c> d, then 1 < 2 <3', 'If a <b and c> d, then 1 < 2 <3'],
  ['<b>Hello</b><script>track(1 < 2)</script><style>b{}</style> world', 'Hello world'],
  ['<a href="/?a>b" title=\'x\'>Link</a> <gazette-mark>on</gazette-mark>', 'Link on'],
  ['Sail <img class="emoji" src="x.png" alt="⛵"> on', 'Sail ⛵ on'],
  ['Cut off <a href="https://gazette.exam', 'Cut off'],
  ['I <3 ferries <!-- not --> here', 'I <3 ferries here'],
  ['<![CDATA[Ferry &amp; tram]]>', 'Ferry & tram'],
  ['What <![CDATA[ means]]> and why', 'What <![CDATA[ means]]> and why'],
]) {
  test(`a title: ${html}`, () => assert.equal(cleanText(html, true), text));
}

test('tags that are none take no time', () => {
  const start = process.cpuUsage();
  for (const piece of ['<a "', "<a '", '<b x=', '<script>', '<script ', '</script', '<a b="<', '<i/', '< '])
    htmlToText(piece.repeat(100_000));
  assert.ok(process.cpuUsage(start).user < 2_000_000);
});

test('entities beyond Latin 1', () => {
  assert.equal(
    decodeEntities('&rArr; &sim; &there4; &lceil;e&rceil; &Lstrok;&oacute;d&zacute; &hairsp;&apos;&comma;&NewLine;'),
    "⇒ ∼ ∴ ⌈e⌉ Łódź \u200a',\n",
  );
  assert.equal(decodeEntities('&Pcy;&acy;&rcy;&ocy;&mcy; &frac13; &numero; &bsol; &thetasym; &none;'), 'Паром ⅓ № \\ ϑ &none;');
});

test('a story without a title has its first words', () => {
  assert.equal(
    rss('<item><link>/1</link><description>&lt;p&gt;A note.&lt;br&gt;More.&lt;/p&gt;</description></item>')[0].title,
    'A note. More.',
  );
  const [item] = rss(
    `<item><title> </title><link>/1</link><description/><d:encoded xmlns:d="http://purl.org/rss/1.0/modules/content/">${'word '.repeat(60)}</d:encoded></item>`,
  );
  assert.match(item.title, /^(word )+word…$/);
  const feed = {
    version: 'https://jsonfeed.org/version/1',
    items: [
      { id: '77', content_text: 'No address' },
      { id: '1', url: '/b', content_html: '<p>In HTML</p>' },
    ],
  };
  assert.deepEqual(stories(feed), [{ url: `${site}/b`, title: 'In HTML' }]);
});

test('prefixes are the document’s own business', () => {
  const atom = '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>A</x:title><x:link href="/1"/></x:entry></x:feed>';
  const rdf =
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:when="http://purl.org/dc/elements/1.1/"><s:channel/><s:item r:about="/1"><s:title>A</s:title><s:link>/1</s:link><when:date>2026-10-17</when:date></s:item></r:RDF>';
  assert.deepEqual(stories(atom), [{ url: `${site}/1`, title: 'A' }]);
  assert.deepEqual(stories(rdf), [{ url: `${site}/1`, title: 'A', published: '2026-10-17' }]);
  const [item] = rss('<item><title>A</title><link>/1</link><m:thumbnail xmlns:m="http://search.yahoo.com/mrss/" url="/a.jpg"/></item>');
  assert.equal(item.image.src, `${site}/a.jpg`);
  assert.throws(() => stories('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><b:entry></a:entry></a:feed>'), { code: 'unreadable' });
});

test('Atom 0.3', () => {
  const feed =
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title type="text/html" mode="escaped">Ferry &lt;i&gt;Aurora&lt;/i&gt; &amp;amp; crew</title><link rel="alternate" type="text/html" href="/1"/><issued>2026-10-01T10:00:00Z</issued><modified>2026-10-02T10:00:00Z</modified></entry></feed>';
  assert.deepEqual(stories(feed), [
    { url: `${site}/1`, title: 'Ferry Aurora & crew', published: '2026-10-01T10:00:00.000Z', updated: '2026-10-02T10:00:00.000Z' },
  ]);
});

test('a title in XHTML has a space where a line ends', () => {
  const [item] = stories(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One<br/>two H<sub>2</sub>O</div></title><link href="/1"/></entry></feed>',
  );
  assert.equal(item.title, 'One two H2O');
});

for (const [what, item, url] of [
  ['a number for a guid', '<guid>12345</guid>'],
  ['a urn', '<guid isPermaLink="true">urn:x:1</guid>'],
  ['a guid that says it is none', `<guid isPermaLink=" FALSE ">${site}/1</guid>`],
  ['a guid that is an address', `<guid>${site}/1</guid>`, '/1'],
  [
    'a link of Atom to something else before its own',
    '<link xmlns="http://www.w3.org/2005/Atom" rel="replies" href="/c"/><link>/1</link>',
    '/1',
  ],
  ['a link of Atom alone', '<atom:link href="/1"/>', '/1'],
  ['an empty link and a guid', `<link/><guid>${site}/1</guid>`, '/1'],
]) {
  test(`the address of a story with ${what}`, () => {
    const items = rss(`<item><title>Other</title><link>/other</link></item><item><title>A</title>${item}</item>`);
    assert.equal(items[1]?.url, url && site + url);
  });
}

test('relative addresses go by xml:base, the nearest first', () => {
  assert.equal(rss('<item xml:base="/first/"><title>A</title><link>story</link></item>')[0].url, `${site}/first/story`);
  const [item] = stories(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><entry xml:base="2026/"><title>A</title><link xml:base="https://other.example/d/" href="1"/><link rel="enclosure" type="image/png" href="a.png"/></entry></feed>',
  );
  assert.deepEqual([item.url, item.image.src], ['https://other.example/d/1', `${site}/blog/2026/a.png`]);
});

for (const [enclosure, src] of [
  ['<enclosure url="/a.mp3?art=cover.jpg" type="audio/mpeg"/>'],
  ['<enclosure url="/a.mp3#x.jpg"/>'],
  ['<enclosure url="/cover.jpg" type="video/mp4"/>'],
  ['<enclosure url="/a.jpg?w=600" type="application/octet-stream"/>', '/a.jpg?w=600'],
  ['<enclosure url="/a" type="IMAGE/JPEG"/>', '/a'],
]) {
  test(`a picture: ${enclosure}`, () => {
    const [item] = rss(`<item><title>A</title><link>/1</link>${enclosure}</item>`);
    assert.equal(item.image?.src, src && site + src);
  });
}

test('posts of a live blog are stories of their own, places in a story are not', () => {
  const titles = (...urls) => stories(urls.map((url) => ({ url, title: url }))).map(({ title }) => title);
  const own = ['/live#p1', '/live#p2', '/#/story/9', '/#/story/10', '/live?page=with:block-1#block-1'];
  assert.deepEqual(titles(...own), own);
  assert.deepEqual(
    titles(
      '/a',
      '/a#comments',
      '/a#comment-12',
      '/a#xtor=RSS-1',
      '/a#utm_source=rss&utm_medium=x',
      '/a#:~:text=b',
      '/a?fbclid=1',
      '/a#ref=rss',
    ),
    ['/a'],
  );
  assert.equal(pageKey(`${site}/live#p1`), storyKey(`${site}/live`));
  assert.notEqual(pageKey(`${site}/#/story/9`), storyKey(`${site}/`));
});

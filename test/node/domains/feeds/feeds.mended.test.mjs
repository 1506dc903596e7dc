/* Feeds that are nearly what they should be: what other readers were reported to lose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../../dist/domains/feeds/parse.js';
import { parseXml } from '../../../../dist/domains/feeds/xml.js';

const site = 'https://gazette.example';
const stories = (text) => parseFeed(typeof text === 'string' ? text : JSON.stringify(text), `${site}/feeds/all`).lists[0].items;
const rss = (item) => `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel>${item}</channel></rss>`;
const two = (description) => rss(`<item><title>A</title><link>/a</link>${description}</item><item><title>B</title><link>/b</link></item>`);

for (const description of [
  'One<br>two<hr>',
  '<p>One<img src="a.jpg"><p>two',
  '<ul><li>One<li>two</ul></br>',
  '<b><i>One</b> two</i>',
  '<p>One</p></p>',
  '2 < 3, a <= b',
  '<br>'.repeat(500),
  '<p>'.repeat(500),
])
  test(`HTML that is no XML: ${description.slice(0, 40)}`, () => {
    const found = stories(two(`<description>${description}</description>`)).map(({ title }) => title);
    assert.deepEqual(found, ['A', 'B']);
  });

test('what is open at the end, or closed without a start, is still an error', () => {
  for (const text of ['<rss><channel><p></rss>', '<rss><channel></item></channel></rss>', '<rss><p>', '< rss></rss>'])
    assert.throws(() => parseXml(text), SyntaxError, text);
  assert.equal(stories(rss('<item><title>5 < 6</title><link>/a</link></item>'))[0].title, '5 < 6');
});

const warning = '<br />\n<b>Deprecated</b>: Optional [parameter] in <b>/srv/a.php</b> on line <b>3</b><br />\n';
const json = '[{"url":"/a","title":"A"}]';
const xml = `<?xml version="1.0"?>\n${rss('<item><title>A</title><link>/a</link></item>')}`;
for (const [what, text] of [
  ['a warning before XML', warning + xml],
  ['a warning in plain text before XML', `PHP Notice: a < b in /srv/a.php\n${xml}`],
  ['a warning before XML without a declaration', warning + xml.slice(xml.indexOf('<rss'))],
  ['a warning before JSON', warning + json],
  ['the name of a cache after XML', `${xml}\n<!-- Cached by us --><script>a < b</script>`],
  ['a warning after XML', `${xml}\n${warning}`],
  ['the name of a cache after JSON', `${json}\n<!-- Served in 0.2 s -->`],
])
  test(`an answer with ${what}`, () => assert.deepEqual(stories(text), [{ url: `${site}/a`, title: 'A' }]));

test('half an answer is still refused', () => {
  for (const text of ['[{"url":"/a","title":"A"},{"url":"/b"', '{"items":[{"url":"/a","title":"A"}]', warning + json.slice(0, 12)])
    assert.throws(
      () => stories(text),
      ({ code }) => code === 'unreadable',
      text,
    );
});

test('an & that was escaped once too often is one', () => {
  const url = `${site}/?p=1&lang=en`;
  for (const sign of ['&amp;', '&#038;', '&#x26;'])
    assert.deepEqual(stories([{ url: `/?p=1${sign}lang=en`, title: 'A', image: `/a.jpg?w=1${sign}h=2` }]), [
      { url, title: 'A', image: { src: `${site}/a.jpg?w=1&h=2` } },
    ]);
  assert.equal(stories(rss('<item><title>A</title><link>/?p=1&amp;amp;lang=en</link></item>'))[0].url, url);
});

test('a host whose protocol was left out is one', () => {
  const urls = ['www.gazette.example/a', 'www.gazette.example', 'www.html', 'a/www.gazette.example'];
  assert.deepEqual(
    stories(urls.map((url) => ({ url, title: 'A' }))).map(({ url }) => url),
    ['https://www.gazette.example/a', 'https://www.gazette.example/', `${site}/feeds/www.html`, `${site}/feeds/a/www.gazette.example`],
  );
  assert.equal(stories(rss('<item><title>A</title><link>www.gazette.example/a</link></item>'))[0].url, 'https://www.gazette.example/a');
});

test('an entry of Atom is linked to by IANA’s name of the relation, or by its id where it has no link', () => {
  const entry = (inner) => stories(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>${inner}</entry></feed>`)[0].url;
  assert.equal(entry('<link rel="http://www.iana.org/assignments/relation/alternate" href="/a"/>'), `${site}/a`);
  assert.equal(entry(`<id>${site}/a</id><link rel="related" href="/b"/>`), `${site}/a`);
});

test('of a picture in several sizes, the smallest that is sharp is taken', () => {
  const image = (...widths) =>
    stories(
      rss(
        `<item><title>A</title><link>/a</link>${widths.map((width) => `<media:content medium="image" url="/${width}.jpg" width="${width}"/>`).join('')}</item>`,
      ),
    )[0].image.src;
  assert.equal(image(140, 460, 700), `${site}/460.jpg`);
  assert.equal(image(700, 140, 460), `${site}/460.jpg`);
  assert.equal(image(60, 140), `${site}/140.jpg`);
});

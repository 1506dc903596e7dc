/* What the comment elements keep, and how they read and make words. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DraftStore } from '../../../../dist/domains/comments/draft-store.js';
import { retryAfter } from '../../../../dist/core/http.js';
import { likeWords, sameWords } from '../../../../dist/domains/comments/same-words.js';
import { hasWords, hiddenEmail, plainText } from '../../../../dist/domains/comments/text.js';
import { fill, plural } from '../../../../dist/core/words.js';

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
  assert.equal(plainText('<a title="a > b">one</a><b it\'s>two</b>'), 'one two');
  assert.equal(plainText('one <!-- two'), 'one <!-- two');
  assert.equal(plainText('<iframe srcdoc="<script>two</script>"></iframe>one<style>three</style>'), 'one');
  assert.equal(hasWords('<p>Un “mot” &#8211; ici</p>', 'un "mot" - ici'), true);
  assert.equal(hasWords('<textarea>words</textarea>', 'words'), false);
  assert.equal(hasWords('<p>x</p>', '!?'), false);
  assert.equal(sameWords('<p>Hi<br />there</p>', 'Hi\nthere'), true);
  assert.equal(sameWords('<p>Hi there you</p>', 'Hi there'), false);
  assert.equal(sameWords('<p>👍</p>', '👍'), true);
  assert.equal(sameWords('<p>a <b>b</b> 2&#215;4</p>', 'a <b>b</b> 2x4'), true);
  assert.equal(sameWords('<p>a &lt;b&gt;b&lt;/b&gt;</p>', 'a <b>b</b>'), true);
  assert.equal(sameWords('<p>a b</p>', 'a c'), false);
});

test('email addresses that Cloudflare has hidden in a page', () => {
  const hide = (email, key = 0x54) => Buffer.from([key, ...Buffer.from(email).map((byte) => byte ^ key)]).toString('hex');
  const link = (email) =>
    `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${hide(email)}">[email&#160;protected]</a>`;
  const words = 'Write to desk@gazette.example, not to me.';
  const printed = `<p>Write to ${link('desk@gazette.example')}, not to me.</p>`;
  assert.equal(plainText(printed), words);
  assert.equal(sameWords(printed, words), true);
  assert.equal(hasWords(`<main>${printed}</main>`, words), true);
  assert.equal(sameWords(printed, words.replace('desk', 'news')), false);
  assert.equal(hiddenEmail(hide('mühle@gazette.example', 0xff)), 'mühle@gazette.example');
  // What is hidden is text, whoever hid it; what is no address is nothing.
  assert.equal(plainText(`a ${link('<img src=x>b')}`), 'a img src=x b');
  assert.equal(plainText('a <a data-cfemail="5">b</a>'), 'a b');
  assert.equal(hiddenEmail(''), '');
});

test('a comment as its server prints it', () => {
  for (const [html, words] of [
    ['<p>So true 😆 and great 😎</p>', 'So true :lol: and great :cool:'],
    ['<p>So true <img src="/g.png" alt=":mrgreen:" class="wp-smiley" /></p>', 'So true :mrgreen:'],
    ['<p>🙂</p>', ':-)'],
    ['<p><img class="emoji" alt="😆" src="/1.svg"></p>', ':lol:'],
    ['<p>❤️</p>', '❤'],
    ['<p>See <a href="https://example.com/a">the timetable</a>.</p>', 'See [the timetable](https://example.com/a "Times").'],
    ['<ol><li>First</li><li>Then</li></ol>', '1. First\n2. Then'],
    ['<pre><code class="language-js">go()</code></pre>', '```js\ngo()\n```'],
    ['<p>“It’s” 5&#215;3 &#8211; done…</p>', '"It\'s" 5x3 -- done...'],
    ['<p>Salt &amp; pepper</p>', 'Salt &amp; pepper'],
    ['<p>Sch&ouml;ne Gr&uuml;&szlig;e, &Eacute;lo&iuml;se &ndash; &Ograve;</p>', 'Schöne Grüße, Éloïse – Ò'],
    ['<p><a href="https://example.com/">https://example.com/</a></p>', '<https://example.com/>'],
  ])
    assert.equal(sameWords(html, words), true, words);
  for (const [html, words] of [
    ['<p>😡</p>', '👍'],
    ['<p></p>', '👍'],
    ['<p>😡</p>', ':lol:'],
    ['<p>See the other one.</p>', 'See [the timetable](https://example.com/a).'],
  ])
    assert.equal(sameWords(html, words), false, words);
  assert.equal(likeWords('<p>Energy: <math><mi>E</mi></math> by mass.</p>', 'Energy: $E=mc^2$ by mass.'), true);
  assert.equal(likeWords('<p>I do not agree with any of this.</p>', 'Energy: $E=mc^2$ by mass.'), false);
  // The next comment of the same author, a minute later, is another one.
  for (const [html, words] of [
    ['<p>The ferry was full.</p>', 'The ferry was full. And so was the bus.'],
    ['<p>The ferry was full. And so was the bus.</p>', 'The ferry was full.'],
    ['<p>By mass.</p>', 'Energy: $E=mc^2$ by mass.'],
    ['<p>Energy:</p>', 'Energy: $E=mc^2$ by mass.'],
    ['<p>Energy: by mass. Or not.</p>', 'Energy: $E=mc^2$ by mass.'],
    ['<p>aba</p>', 'aba $x$ aba'],
    ['<p>Anything.</p>', '$E=mc^2$'],
  ])
    assert.equal(likeWords(html, words), false, words);
  const start = performance.now();
  sameWords('<img '.repeat(20_000), '['.repeat(60_000));
  assert.ok(performance.now() - start < 2000);
});

test('how long to wait', () => {
  const at = (value, now) => retryAfter(new Headers(value === undefined ? {} : { 'retry-after': value }).get('retry-after'), now);
  assert.equal(at('12'), 12);
  assert.equal(at('Tue, 24 Nov 2026 04:00:10 GMT', Date.parse('2026-11-24T04:00:00Z')), 10);
  assert.equal(at('Tue, 24 Nov 2026 03:00:10 GMT', Date.parse('2026-11-24T04:00:00Z')), 0);
  assert.equal(at('soon'), undefined);
  assert.equal(at(undefined), undefined);
  assert.equal(at('999999999'), 86_400);
});

test('sentences', () => {
  assert.equal(fill('{a} and {b}', { a: 1 }), '1 and {b}');
  assert.equal(fill('Load from {provider}', { provider: "$& $' Bill" }), "Load from $& $' Bill");
  assert.equal(plural('en', { one: '{n} thing', other: '{n} things' }, 1), '1 thing');
  assert.equal(plural('de', { one: '{n} Zeichen', other: '{n} Zeichen' }, 65_525), '65.525 Zeichen');
  assert.equal(plural('pl', { few: '{n} znaki', other: '{n} znaków' }, 3), '3 znaki');
});

test('no text takes long: twice as much of it takes about twice as long', () => {
  const time = (text) => {
    const from = performance.now();
    plainText(text);
    sameWords(text, text);
    return performance.now() - from;
  };
  for (const piece of [
    '<a',
    '<!--',
    '<script',
    '<script>',
    '<a "',
    `<a "'>`,
    '</script ',
    '<a "><b "">',
    '<a data-cfemail=aa11',
    'data-cfemail=aa11 ',
  ]) {
    time(piece.repeat(1000));
    // By squares, a hundred times as much took ten thousand times as long: minutes.
    assert.ok(time(piece.repeat(100_000)) < 5000, piece);
  }
});

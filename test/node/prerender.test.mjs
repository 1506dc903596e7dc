/* Pages with the elements' roots in them: what goes in, where, and that nothing else changes, whatever the page is like. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { parse } from 'parse5';
import { prerender, prerenderStream } from 'article-elements/prerender';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'test/fixtures/page.html'), 'utf8');
const insert = /<template shadowrootmode="open"><style[^>]*>[^]*?<\/template>|<span slot="author" data-separator="">[^<]*<\/span>/g;
const without = (html) => html.replace(insert, '');
const roots = (html) => html.match(insert) ?? [];
const HEADER = '<article-header live>';

/** Where a browser's parser finds the start tags of HTML elements, and what it finds in them. */
function startTags(html, offsets = new Map()) {
  const visit = (node, foreign) => {
    const inForeign = foreign || (node.namespaceURI && node.namespaceURI !== 'http://www.w3.org/1999/xhtml');
    const location = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation;
    if (node.tagName && location && !inForeign) offsets.set(location.endOffset, node.tagName);
    for (const child of node.childNodes ?? []) visit(child, false);
    if (node.content) visit(node.content, false);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }), false);
  return offsets;
}

/** Where the inserts stand in the page as it was. */
function places(html) {
  let shift = 0;
  return [...html.matchAll(insert)].map((found) => {
    const at = found.index - shift;
    shift += found[0].length;
    return at;
  });
}

async function streamed(pieces, options) {
  const source = new ReadableStream({
    start(to) {
      for (const piece of pieces) to.enqueue(piece);
      to.close();
    },
  });
  return Buffer.from(await new Response(source.pipeThrough(prerenderStream(options))).arrayBuffer());
}

test('only elements that have controls get a root', () => {
  const html = `<article-header><h1>A</h1></article-header>${HEADER}</article-header><article-figure clamp expandable></article-figure><article-credit></article-credit>
    <article-comments></article-comments><article-comment-form></article-comment-form><article-other clamp></article-other>`;
  const [only, ...others] = roots(prerender(html));
  assert.equal(others.length, 0);
  assert.match(only, /<span part="live">Live<\/span>/);
  assert.equal(without(prerender(html)), html);
});

test('a page of a site is the same page, and once is enough', () => {
  const once = prerender(page);
  assert.equal(without(once), page);
  assert.equal(roots(once).length, 3);
  assert.match(once, /<article-header live><template shadowrootmode="open">[^]*?<span part="live">Live<\/span>/);
  assert.equal(prerender(once), once);
});

test('words are in the language of the nearest lang, by references', async () => {
  await import('article-elements/strings/ar');
  const arabic = '<html lang="ar"><p lang="en">one<p>two<div lang="ja">x</div>';
  const [first] = roots(prerender(`${arabic}<article-header live>`));
  const [second] = roots(prerender(`${arabic}<div lang="en"><article-header live>`));
  assert.match(first, /<span part="live">(&#\d+;)+/);
  assert.match(second, /<span part="live">Live/);
  for (const html of [first, second]) assert.match(html, /^[\0-\x7f]*$/);
});

test('authors are joined as the script joins them, if they are alone', () => {
  const author = (name) => `<a slot="author" href="#">${name}</a>`;
  const joined = (lang, names, more = '') =>
    prerender(`<article-byline lang="${lang}">\n${names.map(author).join('\n')}${more}</article-byline>`)
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
      .replace(/\n|<[^>]*>/g, '');
  assert.equal(joined('en', ['A', 'B', 'C']), 'A, B, and C');
  assert.equal(joined('en-GB', ['A', 'B', 'C']), 'A, B and C');
  assert.equal(joined('es', ['Ana', 'Iñes']), 'Ana e Iñes');
  assert.equal(joined('ja', ['A', 'B']), 'A、B');
  assert.equal(joined('en', ['A', 'B'], '<time slot="published">1 May</time>'), 'A and B1 May');
  assert.equal(joined('en', ['A', 'B'], ' for the Post'), 'AB for the Post');
  assert.equal(joined('en', ['A &copy', 'B']), 'A &copyB');
});

test('a time is shown in the zone that is asked for; what is true for a moment only is left to the script', () => {
  const byline = (attributes) =>
    prerender(`<article-byline ${attributes}><time slot="published" datetime="2026-10-17T06:30Z">17 &amp; October</time></article-byline>`);
  assert.match(byline('time-zone="Asia/Tokyo"'), /aria-hidden="true" title="17 &amp; October">17 October 2026 at 15:30|October 17, 2026/);
  assert.deepEqual(roots(byline('relative')), []);
  assert.doesNotMatch(byline('relative="99999d" time-zone="Asia/Tokyo"'), /ago/);
});

test('a nonce is written where the policy asks for it, and is nothing else', () => {
  assert.match(prerender(HEADER, { nonce: 'r4nd0m+/=' }), /<style nonce="r4nd0m\+\/=">/);
  assert.throws(() => prerender(HEADER, { nonce: '"><script>' }), TypeError);
});

test('another name of an element is known when it is said', () => {
  assert.deepEqual(roots(prerender('<gazette-header live>')), []);
  assert.equal(roots(prerender('<gazette-header live>', { tags: { 'gazette-header': 'article-header' } })).length, 1);
});

for (const [what, html] of Object.entries({
  'a comment': `<!-- ${HEADER} -->`,
  'a comment that ends otherwise': `<!--!> ${HEADER} --!>`,
  'a script': `<script>"<!-- <script> </script> ${HEADER}"</script>`,
  'a style sheet': `<style>${HEADER}</style>`,
  'a text field': `<textarea>${HEADER}</textarea>`,
  'an attribute': `<p title='${HEADER}' data-x="${HEADER}">`,
  SVG: `<svg>${HEADER}</svg>`,
  CDATA: `<svg><![CDATA[</svg>${HEADER}]]></svg>`,
  'a template': `<template>${HEADER}</template>`,
  'a list of choices': `<select>${HEADER}</select>`,
  'plain text': `<plaintext>${HEADER}`,
  'a tag that never ends': '<article-header live',
  'an end tag': '</article-header live>',
  'an element that has its root': `${HEADER} <template shadowrootmode="open"></template>`,
})) {
  test(`nothing is put into ${what}`, () => {
    assert.equal(prerender(html), html);
    // What follows is read again, unless nothing can.
    if (!/plain|never|choices/.test(what)) assert.equal(roots(prerender(`${html}</p>${HEADER}`)).length, 1);
  });
}

const soup = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(HEADER, '</article-header>', '<article-trending src=/t.json>', '<article-byline time-zone=Asia/Tokyo>'),
      },
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          ...'< > / = " \' & ! - -- --> <!-- <!--> <!---> --!> ]]> <![CDATA[ <? </ </p <p> </p> <div> </div> <a slot=author>A</a> <time>'.split(
            ' ',
          ),
          ...'script style textarea title xmp iframe noscript noembed noframes svg math template select table td foreignObject desc mi'
            .split(' ')
            .flatMap((name) => [`<${name}>`, `<${name}/>`, `</${name}>`, `<${name} a="`, `<${name} lang=ar>`, `</${name} `]),
          '</article-byline>',
          '<article-header live a=">" b=\'>\' c=>',
          '<template shadowrootmode=open>',
          '<plaintext>',
          '<body lang="ar">',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever the page is like: nothing but roots is added, each right after the start tag of an element', () => {
  let added = 0;
  fc.assert(
    fc.property(soup, (html) => {
      const out = prerender(html);
      assert.equal(without(out), html);
      const tags = startTags(html);
      for (const place of places(out.replace(/<span slot="author" data-sep[^<]*<\/span>/g, ''))) {
        assert.match(tags.get(place) ?? `no element ends at ${place}`, /^article-/);
        added++;
      }
    }),
    { numRuns: 4000 },
  );
  assert.ok(added > 1000, `${added} roots`);
});

test('in pieces, wherever they are cut, the page is the same as in one', async () => {
  const cuts = fc.array(fc.nat(60), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(soup, cuts, async (html, lengths) => {
      const bytes = Buffer.from(html.toWellFormed?.() ?? html);
      const pieces = [];
      let at = 0;
      for (const length of lengths) pieces.push(bytes.subarray(at, (at += length)));
      pieces.push(bytes.subarray(at));
      assert.deepEqual((await streamed(pieces)).toString('latin1'), (await streamed([bytes])).toString('latin1'));
      assert.equal(without((await streamed(pieces)).toString('latin1')), bytes.toString('latin1'));
    }),
    { numRuns: 300 },
  );
  for (const size of [1, 7, 1000]) {
    const bytes = Buffer.from(page);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    assert.equal((await streamed(pieces)).toString(), prerender(page));
  }
});

test('bytes that are no UTF-8 come out as they went in', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80, 0x00]), Buffer.from(HEADER), Buffer.from('Caf\xe9 \x81\x40', 'latin1')]);
  const out = await streamed([bytes.subarray(0, 9), bytes.subarray(9)]);
  assert.equal(without(out.toString('latin1')), bytes.toString('latin1'));
  assert.ok(out.length > bytes.length);
});

test('a page is sent on while it comes in, and tags of any length go by', async () => {
  const transform = prerenderStream();
  const writer = transform.writable.getWriter();
  const reader = transform.readable.getReader();
  const read = async () => Buffer.from((await reader.read()).value).toString();
  void writer.write('<!doctype html><p>First</p>');
  assert.equal(await read(), '<!doctype html><p>First</p>');
  for (const text of ['Words, and more. ', '<!-- A comment ', 'of some length, ', '--> ']) {
    void writer.write(text);
    // What may be the beginning of an end is held back.
    assert.ok((await read()).length > 2, text);
  }
  void writer.write(`<iframe srcdoc="${'<p>'.repeat(20_000)}`);
  assert.match(await read(), /^<iframe srcdoc/);
  void writer.write(`${HEADER}">${HEADER}</iframe>${HEADER}<p>and then`);
  assert.equal(roots(await read()).length, 1);
  void writer.close();
});

test('a page of 50 MB comes out unharmed', async () => {
  const [head, body, foot] = page.split(/(?<=<body>)|(?=<\/body>)/);
  const times = Math.ceil(50_000_000 / body.length);
  function* pieces() {
    yield head;
    for (let count = 0; count < times; count++) yield body;
    yield foot;
  }
  let [length, found, tail] = [0, 0, ''];
  for await (const piece of Readable.toWeb(Readable.from(pieces())).pipeThrough(prerenderStream())) {
    const text = tail + Buffer.from(piece).toString('latin1');
    const plain = without(text);
    const cut = text.lastIndexOf('<main>');
    found += roots(cut < 0 ? '' : text.slice(0, cut)).length;
    length += cut < 0 ? 0 : without(text.slice(0, cut)).length;
    tail = cut < 0 ? text : text.slice(cut);
    assert.ok(plain.length < 10_000_000);
  }
  assert.equal(length + without(tail).length, Buffer.byteLength(head) + times * Buffer.byteLength(body) + Buffer.byteLength(foot));
  assert.equal(found + roots(tail).length, times * 3);
});

test('a server sends its pages through it', async (t) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    void pipeline(Readable.from([page.slice(0, 900), page.slice(900)]), prerenderStream({ nonce: 'abc' }), response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`);
  assert.equal(await answer.text(), prerender(page, { nonce: 'abc' }));
});

test('the command prerenders files and what comes by standard input', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'prerender-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'in.html');
  writeFileSync(file, page);
  const run = async (args, input) => {
    const running = promisify(execFile)(process.execPath, [join(root, 'bin/article-elements.mjs'), ...args]);
    running.child.stdin.end(input);
    return running;
  };
  assert.equal((await run(['prerender', file])).stdout, prerender(page));
  assert.equal((await run(['prerender', '--nonce', 'abc'], page)).stdout, prerender(page, { nonce: 'abc' }));
  assert.equal((await run(['prerender', '--in-place', file])).stdout, '');
  assert.equal(readFileSync(file, 'utf8'), prerender(page));
  await assert.rejects(run(['prerender', join(folder, 'none.html')]), /ENOENT/);
  await assert.rejects(run([]), /article-elements prerender/);
});

test('the command says what it does not know, and what it knows', async () => {
  const wrong = {
    '--tag foo': /^--tag foo: NAME=ELEMENT is expected.* article-byline, .*article-trending\.$/m,
    '--tag gazette-figure=article-figur': /^--tag gazette-figure=article-figur: .*article-figure/m,
    '--tag a-b=article-figure=c': /^--tag a-b=article-figure=c: /m,
    '--tag figure=article-figure': /^prerender: <figure> is no name of a custom element$/m,
    '--strings xx': /^--strings xx: there are words in ar, en, ja only\.$/m,
    '--strings ../index': /^--strings \.\.\/index: there are words in/m,
    '--strings translated': /^--strings translated: there are words in/m,
  };
  for (const [option, words] of Object.entries(wrong)) {
    const running = spawnSync(process.execPath, [join(root, 'bin/article-elements.mjs'), 'prerender', ...option.split(' ')], {
      input: page,
      encoding: 'utf8',
    });
    assert.deepEqual([running.status, running.stdout], [1, ''], option);
    assert.match(running.stderr, words);
    assert.equal(running.stderr.trim().split('\n').length, 1, 'a sentence, and no stack');
  }
  assert.throws(() => prerender(page, { tags: { 'gazette-figure': 'article-figur' } }), /none of article-byline, .*article-figure/);
});

/* Addresses in what readers write as plain text, in the list and in the preview alike. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs } from '../../../../dist/domains/comments/preview-text.js';

const links = (text) =>
  paragraphs(text)
    .flat(2)
    .filter(({ href }) => href)
    .map((piece) => piece.text);

const cases = [
  ['请看https://example.com/a，很好。另见（https://example.com/b）。', ['https://example.com/a', 'https://example.com/b']],
  ['请看https://example.com/a很好', ['https://example.com/a']],
  ['https://example.com/a를 보세요', ['https://example.com/a']],
  ['「https://example.com/a」と『https://example.com/b』', ['https://example.com/a', 'https://example.com/b']],
  ['https://zh.wikipedia.org/wiki/渡轮 看', ['https://zh.wikipedia.org/wiki/渡轮']],
  ['“https://example.com/c” and ‘https://example.com/d’', ['https://example.com/c', 'https://example.com/d']],
  [
    '„https://example.com/a“ «https://example.com/b» ›https://example.com/c‹',
    ['https://example.com/a', 'https://example.com/b', 'https://example.com/c'],
  ],
  ['[https://example.com/e] [words](https://example.com/f).', ['https://example.com/e', 'https://example.com/f']],
  ['(see https://example.com/g).Next', ['https://example.com/g']],
  ['https://en.wikipedia.org/wiki/Ferry_(boat), and', ['https://en.wikipedia.org/wiki/Ferry_(boat)']],
  ['(https://en.wikipedia.org/wiki/Ferry_(boat))', ['https://en.wikipedia.org/wiki/Ferry_(boat)']],
  ['**https://example.com/a** `https://example.com/b`', ['https://example.com/a', 'https://example.com/b']],
  ['انظر https://example.com/a، ثم https://example.com/b؟', ['https://example.com/a', 'https://example.com/b']],
  ['\u2068https://example.com/a\u2069', ['https://example.com/a']],
  ['https://example.com/a?x=1&y=[2]#z…', ['https://example.com/a?x=1&y=[2]#z']],
  ['xhttps://example.com/ javascript:https:alert(1) https:// http://', []],
];

for (const [text, expected] of cases) test(`addresses in ${JSON.stringify(text)}`, () => assert.deepEqual(links(text), expected));

test('nothing of the text is lost', () => {
  for (const [text] of cases)
    assert.equal(
      paragraphs(text)
        .flat(2)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
});

test('a long run of brackets and signs takes no time', () => {
  const begun = performance.now();
  links(`https://example.com/${'([*_'.repeat(50_000)}`);
  links('https://'.repeat(50_000));
  assert.ok(performance.now() - begun < 1000);
});

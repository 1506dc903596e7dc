/* A ThumbHash is read as its inventor's decoder reads it: sizes, and the first pixel of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeThumbHash } from '../../../../dist/elements/article-figure/parts/thumbhash.js';

for (const [hash, size, pixel] of [
  ['1QcSHQRnh493V4dIh4eXh1h4kJUI', [23, 32], [64, 78, 113]],
  ['3PcNNYSFeXh/k2oGLQaSVsN0BVhn2oq2Z5SQUQcZ', [32, 23], [0, 0, 10]],
  ['HBkSHYSIeHiPiHh8eJd4eTN0EEQG', [32, 23], [213, 255, 255]],
  ['VvYRNQRod313B4h3eHhYiHeAiQUo', [23, 32], [0, 15, 99]],
]) {
  test(hash, () => {
    const { width, height, rgba } = decodeThumbHash(Buffer.from(hash, 'base64'));
    assert.deepEqual([width, height], size);
    assert.deepEqual([...rgba.slice(0, 4)], [...pixel, 255]);
  });
}

test('what is cut off, or empty, is still a picture or nothing, and throws nothing', () => {
  for (const length of [0, 1, 4, 9]) decodeThumbHash(Buffer.from('1QcSHQRnh493V4dIh4eXh1h4kJUI', 'base64').subarray(0, length));
});

/* What enlarging knows without a page: files of a srcset, and where a zoomed picture may lie. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPicture, largest } from '../../../../dist/features/lightbox/srcset.js';
import { FIT, MOST, swiped, within, zoomAt } from '../../../../dist/features/lightbox/zoom.js';

for (const [srcset, url, width] of [
  ['a.jpg 600w, b.jpg 1200w', 'b.jpg', 1200],
  ['b.jpg 1200w,\n  a.jpg 600w', 'b.jpg', 1200],
  ['a.jpg, b.jpg 2x', 'b.jpg', 0],
  ['a.jpg', 'a.jpg', 0],
  ['a.jpg,', 'a.jpg', 0],
  ['a.jpg 1.5x, b.jpg 1x', 'a.jpg', 0],
  ['/w_300,h_200/a.jpg 300w, /w_900,h_600/a.jpg 900w', '/w_900,h_600/a.jpg', 900],
  ['data:image/gif;base64,R0lGOD 1x, b.jpg 3x', 'b.jpg', 0],
  ['a.jpg 600w 400h, b.jpg 900w 600h', 'b.jpg', 900],
  ['a', 'a', 0],
]) {
  test(`the largest of ${srcset}`, () => assert.deepEqual(largest(srcset), { url, width }));
}

test('an empty srcset has none', () => {
  assert.equal(largest(''), null);
  assert.equal(largest(' , '), null);
});

test('what a link leads to is a picture by its name', () => {
  for (const url of ['https://a.example/b.jpg', 'http://a.example/b.JPEG?w=1', 'https://a.example/b.avif#x'])
    assert.ok(isPicture(url), url);
  for (const url of ['https://a.example/b', 'https://a.example/?x=b.jpg', 'javascript:alert(1)//b.jpg', 'data:image/png,b.png'])
    assert.ok(!isPicture(url), url);
  // Pages about a file, which say whose it is.
  for (const url of [
    'https://commons.wikimedia.org/wiki/File:Ferry.jpg',
    'https://de.wikipedia.org/wiki/Datei%3AFerry.jpg#Lizenz',
    'https://github.com/a/b/blob/main/pic.png',
    'https://www.dropbox.com/s/1/pic.jpg?dl=0',
  ])
    assert.ok(!isPicture(url), url);
  assert.ok(isPicture('https://upload.wikimedia.org/wikipedia/commons/a/a1/Ferry.jpg'));
});

const room = { width: 400, height: 800 };
const picture = { width: 400, height: 300 };

test('zooming keeps what is under the finger there', () => {
  const view = zoomAt({ scale: 1.5, x: 20, y: -10 }, 3, 50, 40);
  // The point of the picture that was at (50, 40) is still there.
  assert.deepEqual([(50 - 20) / 1.5, (40 + 10) / 1.5], [(50 - view.x) / view.scale, (40 - view.y) / view.scale]);
});

test('a picture does not leave its room, nor get smaller than it fits', () => {
  assert.deepEqual(within({ scale: 0.4, x: 90, y: 90 }, picture, room), FIT);
  assert.deepEqual(within({ scale: 2, x: 999, y: 999 }, picture, room), { scale: 2, x: 200, y: 0 });
  assert.deepEqual(within({ scale: 4, x: -999, y: -999 }, picture, room), { scale: 4, x: -600, y: -200 });
  assert.equal(within({ scale: 99, x: 0, y: 0 }, picture, room).scale, MOST);
});

test('a swipe is far or fast', () => {
  assert.equal(swiped(-200, -0.1, 400), 1);
  assert.equal(swiped(200, 0.1, 400), -1);
  assert.equal(swiped(-60, -0.8, 400), 1);
  assert.equal(swiped(-60, -0.1, 400), 0);
  assert.equal(swiped(-60, 0.8, 400), 0);
  assert.equal(swiped(-10, -2, 400), 0);
});

/* The fast loop of CONTRIBUTING.md: one element's tests, in Chromium, on src/. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noChromium } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (...names) =>
  spawnSync(process.execPath, ['scripts/test-one.mjs', ...names], { cwd: root, encoding: 'utf8', timeout: 240_000 });

test('npm run test:one runs the tests of an element on its source, and ends well', { skip: noChromium }, () => {
  const { status, stdout, stderr } = run('article-credit');
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /Chromium pass [1-9]/);
  assert.match(stdout, /Chromium fail 0/);
});

test('without an element it says how it is called', () => {
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /npm run test:one -- article-figure/);
});

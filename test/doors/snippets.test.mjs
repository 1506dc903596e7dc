/*
 * What README and docs give to paste is pasted, and runs: pages in Chromium, modules in Node, commands in a shell. A
 * snippet that cannot be run says why. One that is neither run nor excused fails.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noChromium } from '../support/chromium.mjs';
import { comments } from './comments.mjs';
import { feeds } from './feeds.mjs';
import { loading, loadingPromises } from './loading.mjs';
import { prerendered } from './prerendered.mjs';
import { readme, readmePromises } from './readme.mjs';
import { startReader } from './reader.mjs';
import { snippet, snippets } from './snippets.mjs';

const run = { ...readme, ...comments, ...feeds, ...loading, ...prerendered };
const promises = { ...readmePromises, ...loadingPromises };

const excused = {
  'README.md sh: npm install article-elements': 'the package is packed and installed into projects by test/consumers',
  'docs/comment-servers.md php:': 'PHP needs a WordPress: test/servers runs one, with a plugin that does the same',
  'docs/loading.md html: <script type="importmap">': 'stands in the page with integrity, and is run with it',
  'docs/architecture.md text:': 'the picture of the floors, which test/node/structure.test.mjs compares with the imports',
  'docs/json-backend.md json: { "items": [ …': 'a shape with parts left out, no JSON',
};

let reader;
before(async () => {
  if (!noChromium) reader = await startReader();
});
after(() => reader?.close());

/** The key of a table that says most of a snippet's name. */
const keyOf = (table, name) =>
  Object.keys(table)
    .filter((start) => name.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];

const options = { skip: noChromium, timeout: 120_000 };
for (const { name, code } of snippets) {
  const key = keyOf(run, name);
  if (keyOf(excused, name)) continue;
  test(name, options, async () => {
    assert.ok(key, 'a snippet is run here, or says in `excused` why it cannot be');
    await run[key](code, reader);
    await reader.leave();
  });
}
for (const [name, action] of Object.entries(promises)) {
  test(name, options, async () => {
    await action(reader);
    await reader.leave();
  });
}

test('nothing here is of a snippet that is gone', () => {
  for (const start of [...Object.keys(run), ...Object.keys(excused)]) assert.ok(snippet(start), start);
});

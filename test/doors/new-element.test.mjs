/* What CONTRIBUTING.md says of a new element and a new language, done in a copy of the project: their folders, one line, and all is green. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noChromium } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made = /^(node_modules|dist|storybook-static|\.git|\.cache|coverage)$/;
let copy;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'article-elements-new-'));
  for (const name of readdirSync(root)) if (!made.test(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** A command of node's or npm's own, outside of this test's run. */
const run = (command, ...args) => {
  const env = { ...process.env };
  delete env.NODE_TEST_CONTEXT;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
};
const words = (folder) => readdirSync(join(copy, folder), { withFileTypes: true }).filter((entry) => entry.isFile());

test('an element and a language are their folders and a line', { skip: noChromium }, () => {
  assert.deepEqual(run('node', 'scripts/new-element.mjs', 'article-note', 'A note in the margin').trim().split('\n'), [
    'src/elements/article-note/article-note.ts',
    'src/elements/article-note/article-note.styles.ts',
    'src/elements/article-note/define.ts',
    'test/elements/article-note/article-note.test.ts',
    'stories/elements/article-note.stories.ts',
    'src/elements.ts',
  ]);
  cpSync(join(copy, 'src/strings/ja'), join(copy, 'src/strings/nl'), { recursive: true });
  for (const { name } of words('src/strings/nl')) {
    const file = join(copy, 'src/strings/nl', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace("provideStrings('ja'", "provideStrings('nl'"));
  }
  run('npm', 'run', 'build');
  assert.match(run('node', 'scripts/test-one.mjs', 'article-note'), /Chromium pass 2\n# Chromium fail 0/);
  run('node', '--test', 'test/node/structure.test.mjs', 'test/node/package.test.mjs', 'test/node/descriptions.test.mjs');
  run('node', '--test', 'test/node/translations.test.mjs', 'test/node/contract.test.mjs', 'test/node/editor-data.test.mjs');
});

/* What a consumer's Node sees: every module imports without a DOM, and nothing is defined by importing a class. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const modules = readdirSync(new URL('dist', root), { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js') && !file.startsWith('chunks/') && file !== 'article-elements.js');

for (const file of modules) {
  test(`${file} imports in plain Node`, async () => {
    await import(new URL(`dist/${file}`, root));
  });
}

test('there are modules to import, and each has types beside it', () => {
  assert.ok(modules.length > 20);
  for (const file of modules) assert.ok(readFileSync(new URL(`dist/${file.replace(/\.js$/, '.d.ts')}`, root)).length, file);
});

test('the exports map names files that exist', async () => {
  for (const [name, target] of Object.entries(exports)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) assert.ok(readFileSync(new URL(path, root)).length, `${name} → ${path}`);
  }
});

test('the package resolves itself by its public names', async () => {
  const { ArticleFigure } = await import('article-elements');
  const figure = await import('article-elements/article-figure');
  assert.equal(figure.ArticleFigure, ArticleFigure);
  await import('article-elements/article-figure/define');
});

test('no chunk of the script imports it: a page may ask for it with a version, and would get it twice', () => {
  const chunks = readdirSync(new URL('dist/chunks', root)).filter((file) => file.endsWith('.js'));
  assert.ok(chunks.length > 5);
  for (const file of chunks) {
    const code = readFileSync(new URL(`dist/chunks/${file}`, root), 'utf8');
    assert.doesNotMatch(code, /article-elements\.js["'`]/, file);
  }
});

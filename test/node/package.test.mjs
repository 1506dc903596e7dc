/* What a consumer's Node sees: every module imports without a DOM, and nothing is defined by importing a class. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { specifiers } from '../support/exports.mjs';

const root = new URL('../../', import.meta.url);
const modules = readdirSync(new URL('dist', root), { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js') && !/^(chunks|auto)\/|^article-elements\.js$/.test(file));

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
  for (const [name, target] of Object.entries(specifiers)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) assert.ok(readFileSync(new URL(path, root)).length, `${name} → ${path}`);
  }
});

test('files that have moved are had by their old paths, too', async () => {
  const { parseFeed } = await import('../../dist/domains/feeds/parse.js');
  assert.equal((await import('../../dist/feeds/parse.js')).parseFeed, parseFeed);
  const { localize } = await import('../../dist/core/localize.js');
  assert.equal((await import('../../dist/shared/localize.js')).localize, localize);
});

test('the package resolves itself by its public names', async () => {
  const { ArticleFigure } = await import('article-elements');
  const figure = await import('article-elements/article-figure');
  assert.equal(figure.ArticleFigure, ArticleFigure);
  await import('article-elements/article-figure/define');
});

for (const [script, folder] of [
  ['article-elements.js', 'chunks'],
  ['auto.js', 'auto'],
]) {
  test(`no chunk of ${script} imports it: a page may ask for it with a version, and would get it twice`, () => {
    const chunks = readdirSync(new URL(`dist/${folder}`, root)).filter((file) => file.endsWith('.js'));
    assert.ok(chunks.length > 5);
    for (const file of chunks) {
      const code = readFileSync(new URL(`dist/${folder}/${file}`, root), 'utf8');
      assert.doesNotMatch(code, new RegExp(`/${script.replace('.', '\\.')}["'\`]`), file);
    }
  });
}

const integrity = () => JSON.parse(readFileSync(new URL('dist/integrity.json', root), 'utf8'));

test('integrity.json is true of every file that a page loads', () => {
  const hashes = integrity();
  const files = ['chunks', 'auto', 'css', 'strings'].flatMap((folder) =>
    readdirSync(new URL(`dist/${folder}`, root), { recursive: true }).map((file) => `${folder}/${file}`),
  );
  const loaded = files.filter((file) => /\.(js|css)$/.test(file));
  // Of core/ there is what the words of a language import.
  const named = Object.keys(hashes).filter((file) => !file.startsWith('core/'));
  assert.deepEqual(named.sort(), ['article-elements.js', 'article-elements.css', 'auto.js', ...loaded].sort());
  for (const [file, hash] of Object.entries(hashes)) {
    const digest = createHash('sha384')
      .update(readFileSync(new URL(`dist/${file}`, root)))
      .digest('base64');
    assert.equal(hash, `sha384-${digest}`, file);
  }
});

test('the name of what is fetched later has a hash of its content, so that no script gets a chunk of another build', () => {
  const { 'article-elements.js': own, 'article-elements.css': look, 'auto.js': auto, ...fetched } = integrity();
  assert.ok(own && look && auto);
  for (const file of Object.keys(fetched).filter((file) => !/^(css|strings|core)\//.test(file)))
    assert.match(file, /^(auto|chunks)\/[\w.-]+-[0-9a-f]{8}\.js$/);
});

test('integrity.json has whatever the words of a language import', () => {
  const hashes = integrity();
  for (const file of Object.keys(hashes).filter((name) => /^(strings|core)\//.test(name)))
    for (const [, from] of readFileSync(new URL(`dist/${file}`, root), 'utf8').matchAll(/\b(?:from|import) ?\(?['"](\.[^'"]+)['"]/g))
      assert.ok(hashes[new URL(from, `https://a/${file}`).pathname.slice(1)], `${file} imports ${from}`);
});

test('the table of sizes has every element', () => {
  const table = readFileSync(new URL('docs/sizes.md', root), 'utf8');
  const tags = readdirSync(new URL('src/elements', root)).filter((name) => name.startsWith('article-'));
  assert.ok(tags.length > 5);
  for (const tag of tags) assert.match(table, new RegExp(`\\| \`<${tag}>\` \\| \\d`), `npm run build writes ${tag}`);
});

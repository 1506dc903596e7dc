/* The rules of the house that a machine can keep: one folder an element, short files, no circles, one default a token. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { arrows, circle, edges, forbidden, picture, shown } from '../../scripts/floors.mjs';
import { evaluate, minifyCss, readStyles } from '../../scripts/styles.mjs';
import { codeOf, differences, readEventTypes } from './contract.source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'));
const tags = readdirSync(join(root, 'src/elements'));
/** Every styles module with its sheets by name, as scripts carry them. */
const styles = await Promise.all(files.filter((file) => file.endsWith('.styles.ts')).map(async (file) => [file, await readStyles(file)]));
const { cssOf, definitions, propertyOf } = (await evaluate('src/core/styles/tokens.ts')).exports;
const sheets = styles.flatMap(([file, exports]) => Object.entries(exports).map(([name, text]) => [`${name} in ${file}`, text]));

for (const tag of tags) {
  test(`${tag} has its class, styles, define module, story and test`, () => {
    const folder = `src/elements/${tag}`;
    for (const file of [
      `${folder}/${tag}.ts`,
      `${folder}/${tag}.styles.ts`,
      `${folder}/define.ts`,
      `stories/elements/${tag}.stories.ts`,
      `test/elements/${tag}/${tag}.test.ts`,
    ]) {
      assert.ok(existsSync(join(root, file)), file);
    }
    assert.ok(read('src/elements.ts').includes(`from './elements/${tag}/${tag}.js';`), 'src/elements.ts has it');
    assert.match(read(`${folder}/${tag}.ts`), new RegExp(`@tag ${tag}\\n`));
  });
}

for (const folder of readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const example = `examples/${folder.name}`;
  test(`${example} says in a few lines what it is and how it is run`, () => {
    const text = read(`${example}/README.md`);
    const lines = text.split('\n').filter(Boolean).length;
    assert.ok(lines >= 3 && lines <= 6, `${lines} lines`);
    for (const [, file] of text.matchAll(/\]\(([^)]+)\)/g)) assert.ok(existsSync(join(root, example, file)), file);
    for (const [, file] of text.matchAll(/`[^`]*\bnode (?:--test )?((?:test|scripts)\/[^\s`]+)/g))
      assert.ok(existsSync(join(root, file)), file);
    const own = existsSync(join(root, example, 'package.json')) ? JSON.parse(read(`${example}/package.json`)).scripts : {};
    const { scripts, version } = JSON.parse(read('package.json'));
    for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(own[script] ?? scripts[script], script);
    for (const [, packed] of text.matchAll(/article-elements-([\d.]+)\.tgz/g)) assert.equal(packed, version);
    for (const [, name] of text.matchAll(/CONSUMERS=(\S+)/g)) assert.equal(name, folder.name);
  });
}

test('no file is long', () => {
  for (const file of files) {
    const lines = read(file).split('\n').length;
    assert.ok(lines <= (file === 'src/core/element.ts' ? 81 : 400), `${file}: ${lines} lines`);
  }
});

test('the built sheet keeps what some browsers write in a way of their own', () => {
  const built = read('dist/article-elements.css');
  const ownValues = sheets
    .filter(([name]) => name.startsWith('light '))
    .flatMap(([, text]) => text.match(/(?<=:)-(?:moz|webkit)-[\w-]+/g) ?? []);
  assert.ok(ownValues.includes('-moz-available'));
  for (const value of ownValues) assert.ok(built.includes(`:${value}`), value);
});

test('nothing reaches up, and no element or domain imports another', () => {
  assert.ok(edges.length > 300, `${edges.length} imports were read`);
  assert.deepEqual(
    edges.filter(forbidden).map((edge) => `${edge.from} imports ${edge.to}: ${forbidden(edge)}`),
    [],
  );
});

test('a forbidden import is noticed', () => {
  const why = (from, to) => forbidden({ from, to });
  assert.equal(why('core/time.ts', 'domains/feeds/dates.ts'), 'reaches up');
  assert.equal(why('strings/ar.ts', 'features/lightbox/enlarge.ts'), 'reaches up');
  assert.equal(why('features/lightbox/slide.ts', 'elements/article-figure/host.ts'), 'reaches up');
  assert.equal(why('elements/article-figure/host.ts', 'index.ts'), 'reaches up');
  assert.equal(why('elements/article-figure/parts/veil.ts', 'elements/article-gallery/host.ts'), 'one of elements imports another');
  assert.equal(why('domains/feeds/formats/rss.ts', 'domains/comments/contract.ts'), 'one of domains imports another');
  assert.equal(why('elements/article-figure/parts/veil.ts', 'elements/article-figure/host.ts'), undefined);
  assert.equal(why('define.ts', 'elements/article-figure/define.ts'), undefined);
  assert.deepEqual(
    circle([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ]),
    ['b', 'c', 'b'],
  );
});

test('the picture in docs/architecture.md is that of the imports', () => {
  assert.equal(shown(), picture, 'node scripts/floors.mjs --write draws it anew');
});

test('no file imports itself by way of others, nor does a folder', () => {
  assert.equal(circle(edges.map(({ from, to }) => [from, to])), undefined);
  assert.equal(circle(arrows.map((arrow) => arrow.split(' → '))), undefined);
});

test('protocol code knows no DOM', () => {
  for (const file of files.filter((name) => /^src\/domains\//.test(name))) {
    assert.doesNotMatch(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), /\b(document|window|HTMLElement|querySelector)\b/, file);
  }
});

test('nothing an element renders breaks a strict Content-Security-Policy', () => {
  // The one place that parses HTML does so in a document that runs nothing, and copies what is on its list from there.
  for (const file of files.filter((name) => name !== 'src/features/comments-page/comment-html.ts'))
    assert.doesNotMatch(read(file), /style=["$]|styleMap|unsafeHTML|innerHTML|insertAdjacentHTML|document\.write|console\.log/, file);
});

test('sides are logical, so that right-to-left needs nothing of its own', () => {
  for (const [name, text] of sheets) {
    assert.doesNotMatch(text, /(margin|padding|border)-(left|right)|text-align: *(left|right)|[^-\w](left|right):/, name);
  }
});

/** Custom properties by name, with the default that a text reads them with. */
const readsOf = (text) =>
  [...text.matchAll(/var\((--article-[\w-]+)(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g)].map(([, name, value]) => [name, value]);
const plain = (value) => value.replace(/^var\(--_\w+,(.*)\)$/, '$1');

test('every custom property that a style reads is a token with its default, and every token is read', () => {
  const minified = (name, value) => readsOf(minifyCss(`p { color: var(${name}, ${value}) }`))[0][1];
  const known = new Map(Object.entries(definitions).map(([name, value]) => [propertyOf(name), minified(propertyOf(name), cssOf(value))]));
  const read = new Set();
  for (const [sheet, text] of sheets) {
    assert.equal(text.match(/--article-/g)?.length ?? 0, readsOf(text).length, `${sheet} sets or names a token without reading it`);
    for (const [name, value] of readsOf(text)) {
      assert.ok(known.has(name), `${name} in ${sheet} is no token`);
      assert.equal(plain(value ?? ''), known.get(name), `${name} in ${sheet}`);
      read.add(name);
    }
  }
  assert.deepEqual(
    [...known.keys()].filter((name) => !read.has(name)),
    [],
  );
});

test('the docs of the classes have the defaults of the tokens', () => {
  const known = new Map(Object.entries(definitions).map(([name, value]) => [propertyOf(name), cssOf(value)]));
  const docs = files.flatMap((file) => [...read(file).matchAll(/@cssprop \[?(--[\w-]+)(?:=(.*?)\])? - /g)].map(([, ...said]) => said));
  assert.ok(docs.length >= known.size);
  for (const [name, value] of docs) assert.equal(value, known.get(name), name);
});

test('styles take tokens and fragments from where they are written once', () => {
  for (const [file] of styles) assert.doesNotMatch(read(file), /--article-|inset\(50%\)|light-dark\(#(?:fff, #001a33|a3162b)/, file);
});

const declarations = JSON.parse(read('dist/custom-elements.json')).modules.flatMap((module) => module.declarations ?? []);
const eventTypes = readEventTypes(root, files);
for (const tag of tags) {
  test(`${tag}: the manifest says what the code has, and nothing else`, async () => {
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    const found = differences(declaration, await codeOf(root, `src/elements/${tag}/${tag}.ts`), eventTypes);
    assert.equal(
      found.length,
      0,
      `${found.join('\n')}\nDocument it on the class or take it out; a name that goes breaks pages, and needs a major version.`,
    );
  });
}

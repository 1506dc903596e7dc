/* The rules of the house that a machine can keep: one folder an element, short files, no circles, one default a token. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeOf, differences, readEventTypes } from './contract.source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
const { exports } = JSON.parse(read('package.json'));
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'));
const tags = readdirSync(join(root, 'src')).filter((name) => name.startsWith('article-'));
const withoutTypes = (code) => code.replace(/(?:import|export) type [^;]*;/g, '');
const imports = (file) =>
  [...withoutTypes(read(file)).matchAll(/(?:from|import) '(\.[^']+)\.js'/g)].map(([, path]) =>
    normalize(join(dirname(file), `${path}.ts`)),
  );

for (const tag of tags) {
  test(`${tag} has its class, styles, define module, story and test`, () => {
    const folder = `src/${tag}`;
    for (const file of [
      `${folder}/${tag}.ts`,
      `${folder}/${tag}.styles.ts`,
      `${folder}/define.ts`,
      `stories/${tag}.stories.ts`,
      `test/${tag}.test.ts`,
    ]) {
      assert.ok(existsSync(join(root, file)), file);
    }
    assert.match(read('src/define.ts'), new RegExp(`'./${tag}/define.js'`));
    assert.match(read('src/index.ts'), new RegExp(`'./${tag}/${tag}.js'`));
    assert.ok(
      read('src/elements.ts').includes(`  '${tag}': () => import('./${tag}/define.js'),`),
      'src/elements.ts has it: auto.js finds it',
    );
    for (const name of [`./${tag}`, `./${tag}/define`]) assert.ok(exports[name], `package.json exports ${name}`);
    assert.match(read(`${folder}/${tag}.ts`), new RegExp(`@tag ${tag}\\n`));
  });
}

test('no file is long', () => {
  for (const file of files) {
    const lines = read(file).split('\n').length;
    assert.ok(lines <= (file === 'src/shared/element.ts' ? 81 : 400), `${file}: ${lines} lines`);
  }
});

test('no module imports itself by way of others', () => {
  const visit = (file, path) => {
    assert.ok(!path.includes(file), `circle: ${[...path, file].join(' → ')}`);
    for (const next of imports(file)) visit(next, [...path, file]);
  };
  for (const file of files) visit(file, []);
});

test('protocol code knows no DOM', () => {
  for (const file of files.filter((name) => /^src\/(comments|credit|feeds|format)\//.test(name))) {
    assert.doesNotMatch(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), /\b(document|window|HTMLElement|querySelector)\b/, file);
  }
});

test('nothing an element renders breaks a strict Content-Security-Policy', () => {
  // The one place that parses HTML does so in a document that runs nothing, and copies what is on its list from there.
  for (const file of files.filter((name) => name !== 'src/shared/comment-html.ts'))
    assert.doesNotMatch(read(file), /style=["$]|styleMap|unsafeHTML|innerHTML|insertAdjacentHTML|document\.write|console\.log/, file);
});

test('sides are logical, so that right-to-left needs nothing of its own', () => {
  for (const file of files.filter((name) => name.endsWith('.styles.ts'))) {
    assert.doesNotMatch(read(file), /(margin|padding|border)-(left|right)|text-align: *(left|right)|[^-\w](left|right):/, file);
  }
});

test('a custom property has one default, in the styles and in the docs', () => {
  const defaults = new Map();
  for (const file of files) {
    const code = read(file);
    const uses = [...code.matchAll(/var\((--article-[\w-]+), ((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const docs = [...code.matchAll(/@cssprop \[(--article-[\w-]+)=(.*?)\] - /g)].map(([, name, value]) => [name, value]);
    for (const [name, value] of [...uses, ...docs]) {
      const plain = value
        .replace(/^var\(--_\w+, (.*)\)$/, '$1')
        .replaceAll(/\s+/g, ' ')
        .trim();
      assert.equal(plain, defaults.get(name) ?? plain, `${name} in ${file}`);
      defaults.set(name, plain);
    }
  }
  assert.ok(defaults.size >= 5);
});

const declarations = JSON.parse(read('dist/custom-elements.json')).modules.flatMap((module) => module.declarations ?? []);
const eventTypes = readEventTypes(root, files);
for (const tag of tags) {
  test(`${tag}: the manifest says what the code has, and nothing else`, () => {
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    const found = differences(declaration, codeOf(root, `src/${tag}/${tag}.ts`), eventTypes);
    assert.equal(
      found.length,
      0,
      `${found.join('\n')}\nDocument it on the class or take it out; a name that goes breaks pages, and needs a major version.`,
    );
  });
}

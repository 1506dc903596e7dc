/* The styles modules as the build reads them: evaluated, with what they import in its place. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { tags } from '../../scripts/elements.mjs';
import { evaluate, readStyles, styles } from '../../scripts/styles.mjs';

/** Writes a styles module and what it imports, and gives the path of the first. */
function module(t, colour) {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (value) =>
    writeFileSync(join(folder, 'colours.styles.ts'), `import { css } from 'lit';\nexport const colour = css\`${value}\`;\n`);
  write(colour);
  const file = join(folder, 'own.styles.ts');
  writeFileSync(
    file,
    `import { css } from 'lit';
import { colour } from './colours.styles.js';
export const light = css\`
  p { color: \${colour}; }
\`;
export const shadow = css\`
  p::before { content: '\\\\201c\\\`'; }
\`;
`,
  );
  return { file, folder, write };
}

test('what a styles module interpolates stands in its text, and a change of it is seen', async (t) => {
  const { file, write } = module(t, 'red');
  assert.deepEqual(await readStyles(file), { light: 'p{color:red}', shadow: 'p:before{content:"“`"}' });
  write('#0000ff');
  assert.equal((await readStyles(file)).light, 'p{color:#00f}');
});

test('the build watches what a styles module imports', async (t) => {
  const { file, folder } = module(t, 'red');
  const watched = [];
  const { code } = await styles().load.call({ addWatchFile: (name) => watched.push(name) }, file);
  assert.ok(watched.includes(join(folder, 'colours.styles.ts')) && watched.includes(file));
  assert.match(code, /export const light = css`p\{color:red\}`;/);
  assert.match(code, /content:"“\\`"/);
});

test('in the page’s script a light sheet is fetched', async (t) => {
  const { file } = module(t, 'red');
  const plugin = styles({ lightApart: true });
  const context = { addWatchFile() {} };
  const { code } = await plugin.load.call(context, file);
  assert.ok(code.includes(`export const light = () => import(${JSON.stringify(`${file}?light`)});`));
  assert.doesNotMatch(code, /color:red/);
  // With what adopts it, which the script itself has not.
  const fetched = await plugin.load.call(context, `${file}?light`);
  assert.match(fetched, /^import \{ adoptLight \} from ".*\/src\/core\/adopted-rules\.ts";\nexport const adopt = /);
  assert.ok(fetched.includes('adoptLight(host, { cssText: "p{color:red}" }, tag)'));
  const none = plugin.resolveId('./adopted-rules.js', '/src/core/light-sheet.ts');
  assert.equal(await plugin.load.call(context, none), 'export const adoptLight = () => {};');
  assert.equal(plugin.resolveId('./adopted-rules.js', '/src/elements/article-comments/parts/thread.ts'), null);
});

test('a styles module that does not compile says so', async (t) => {
  const { file } = module(t, 'red');
  writeFileSync(file, 'export const light = css`p {}`;');
  await assert.rejects(evaluate(file), /css is not defined/);
});

test('a styles module that exports anything but sheets is refused', async (t) => {
  const { file } = module(t, 'red');
  writeFileSync(file, 'export const tag = "p";');
  await assert.rejects(styles().load.call({ addWatchFile() {} }, file), /exports tag, which is no sheet/);
});

const built = (file) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const linked = ['article-elements.css', ...tags.map((tag) => `css/${tag}.css`)];
const unescaped = (css) => css.replace(/\\([\da-f]{2,6}) ?/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));

test('linked sheets are ASCII: a page in an old encoding reads them as one in UTF-8 does', async () => {
  for (const file of linked) assert.doesNotMatch(built(file), /[^\0-\x7f]/, file);
  const words = (css) => [...css.matchAll(/"([^"]*[^\0-\x7f][^"]*)"/g)].map(([, text]) => text);
  for (const tag of tags) {
    const { light, pending = '' } = await readStyles(`src/elements/${tag}/${tag}.styles.ts`);
    for (const file of ['article-elements.css', `css/${tag}.css`])
      for (const text of words(light + pending)) assert.ok(unescaped(built(file)).includes(`"${text}"`), `${text} in ${file}`);
  }
});

test('every element has a linked sheet of its own, with what the sheet of all has of it', async () => {
  assert.deepEqual(readdirSync(new URL('../../dist/css', import.meta.url)).sort(), tags.map((tag) => `${tag}.css`).sort());
  const rules = (file) =>
    built(file)
      .replace(/^@layer article-elements\{:root\{[^}]*\}/, '')
      .replace(/\}\n?$/, '');
  const whole = rules('article-elements.css');
  assert.equal(
    tags
      .toSorted()
      .map((tag) => rules(`css/${tag}.css`))
      .join(''),
    whole,
  );
});

// What a reader downloads, in bytes after brotli, and whether it stays within its budget: the files for any page, and
// each element alone, as `auto.js` fetches it. The table in docs/sizes.md is made here.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { tags as elements } from './elements.mjs';

/** What the files for any page may hold of an element beyond the eight that they began with, in bytes. */
const more = Math.max(0, elements.length - 8);
const [MORE_SCRIPT, MORE_LOOK] = [400, 250];
// The first two together are what a page pays for all elements before anybody acts: 14,000 for the first eight.
const budgets = {
  'article-elements.js': 470,
  'chunks/elements.js': 13_530 + more * MORE_SCRIPT,
  'article-elements.css': 6_000 + more * MORE_LOOK,
  'auto.js': 1_000,
  'auto/core.js': 9_500,
};
/** What an element may add to what all of them need, script and look together. A larger one says here by how much. */
const elementBudget = 3_000;
const largerElements = { 'article-byline': 4_250, 'article-header': 3_500, 'article-trending': 3_900 };

const list = (folder) =>
  (existsSync(`dist/${folder}`) ? readdirSync(`dist/${folder}`) : [])
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`);
/** A chunk by its name without the hash. */
const named = (name) => [...list('auto'), ...list('chunks')].find((file) => file.replace(/-[0-9a-f]{8}(?=\.js$)/, '') === name) ?? name;
const brotli = (content) => brotliCompressSync(content).length;
const read = (file) => readFileSync(`dist/${named(file)}`);
const bytes = (file) => brotli(read(file));
const number = (value) => value.toLocaleString('en');

let over = false;
function check(name, size, budget, more = '') {
  over ||= size > (budget ?? Infinity);
  console.log(`${name.padEnd(44)} ${String(size).padStart(6)} B brotli ${more.padStart(9)}${budget ? `   budget ${budget}` : ''}`);
}

for (const file of [...Object.keys(budgets), ...list('chunks')]) {
  check(file, bytes(file), budgets[file], `${read(file).length} B`);
}

/** A file and what it imports at once; with `lazily`, also what it may import later. Looks that a page links are not fetched. */
function closure(file, lazily, found = new Set()) {
  if (found.has(file) || file.includes('.light-')) return found;
  found.add(file);
  const imports = lazily ? /(?:from|import\(?)\s*["']\.\/([^"']+)["']/g : /(?:from|import)\s*["']\.\/([^"']+)["']/g;
  for (const [, name] of read(file).toString().matchAll(imports)) closure(`auto/${name}`, lazily, found);
  return found;
}
const sum = (files) => [...files].reduce((total, file) => total + bytes(file), 0);

const tags = elements.toSorted();
const base = bytes('auto.js') + bytes('auto/core.js');
const rows = [];
for (const tag of tags) {
  const { light, pending } = await import(`../dist/elements/${tag}/${tag}.styles.js`);
  const now = closure(named(`auto/${tag}.js`));
  const script = sum(now) - bytes('auto/core.js');
  const look = brotli(light.cssText + (pending?.cssText ?? ''));
  const later = sum([...closure(named(`auto/${tag}.js`), true)].filter((file) => !now.has(file)));
  const budget = largerElements[tag] ?? elementBudget;
  check(`<${tag}> alone`, script + look, budget);
  rows.push({ tag, script, look, budget, alone: base + script + look, later });
}

/** A number in the table gives way to a new one only when it is off by more than a twentieth: versions of Node compress a little differently. */
const printed = existsSync('docs/sizes.md') ? readFileSync('docs/sizes.md', 'utf8') : '';
function kept(row, column, value) {
  const line = printed.split('\n').find((text) => text.startsWith(`| ${row} |`));
  const before = Number(line?.split('|')[column + 1]?.replaceAll(/\D/g, '') || NaN);
  return Math.abs(before - value) <= before / 20 ? before : value;
}
const line = (row, values) => `| ${row} | ${values.map((value, index) => number(kept(row, index + 1, value))).join(' | ')} |`;
writeFileSync(
  'docs/sizes.md',
  `# Sizes

Bytes after brotli, counted by \`npm run build\`, which fails when an element is over its budget (\`scripts/sizes.mjs\`).

## The files for any page

| file | bytes | budget |
| --- | --- | --- |
${['article-elements.js', 'chunks/elements.js', 'article-elements.css'].map((file) => `| \`${file}\` | ${number(kept(`\`${file}\``, 1, bytes(file)))} | ${number(budgets[file])} |`).join('\n')}

## Each element alone

A page that has one element pays for one when it loads \`auto.js\` ([loading.md](loading.md)): ${number(kept('what all of them need', 1, base))} bytes that
all elements need, and what the element adds. *Later* is the most that readers may fetch when they come near or use it: nobody fetches all
of it, since it holds every comment server and feed format there is.

| element | script | look | budget of both | a page with it alone | later, at most |
| --- | --- | --- | --- | --- | --- |
${rows.map(({ tag, script, look, budget, alone, later }) => line(`\`<${tag}>\``, [script, look, budget, alone, later])).join('\n')}
| what all of them need | ${number(kept('what all of them need', 1, base))} | | | | |
`,
);

if (over) {
  console.error('Over budget.');
  process.exit(1);
}
